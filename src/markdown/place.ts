/** From places in a body's text to places in its file. */
import type { Position } from "unist";
import type { Place } from "../facts/problem.ts";

export interface BodyFile {
  readonly path: string;
  /** Line of the file on which the body starts, from 1. */
  readonly line: number;
}

/** Where a node stands in its file; the body's first line where the node knows no place. */
export function placeInFile(file: BodyFile, position: Position | undefined): Place {
  if (position === undefined) return { path: file.path, line: file.line, column: 1 };
  const above = file.line - 1;
  return {
    path: file.path,
    line: above + position.start.line,
    column: position.start.column,
    endLine: above + position.end.line,
    endColumn: position.end.column,
  };
}
