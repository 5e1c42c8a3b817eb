/** From places in a body's text to places in its file. */
import type { Position } from "unist";
import type { Place } from "../facts/problem.ts";

export interface BodyFile {
  readonly path: string;
  /** Line of the file on which the body starts, from 1. */
  readonly line: number;
}

/** Elements that the HTML parser makes up, such as a table's body, may know one of their ends or none. */
export type PartialPosition = { [End in keyof Position]?: Position[End] | undefined } | undefined;

/** Where a node stands in its file; the body's first line where the node doesn't know. */
export function placeInFile(file: BodyFile, position: PartialPosition): Place {
  const { start, end } = position ?? {};
  if (start === undefined) return { path: file.path, line: file.line, column: 1 };
  const above = file.line - 1;
  const place = { path: file.path, line: above + start.line, column: start.column };
  return end === undefined ? place : { ...place, endLine: above + end.line, endColumn: end.column };
}

/** Line of the body on which a node starts, from 1. */
export function lineOf({ position }: { readonly position?: PartialPosition }): number {
  return position?.start?.line ?? 1;
}
