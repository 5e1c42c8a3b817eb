/** Texts of a registry file with their places, whatever else is wrong in it: what rules between files compare. */
import type { Place } from "../facts/problem.ts";
import { placeOf, type RawDocument } from "./raw.ts";

export interface WrittenScalar {
  readonly written: string;
  readonly place: Place;
}

/** The text at a path, or none: as typed, runs of white space being one space. */
export function scalarAt(document: RawDocument, path: readonly (string | number)[]): WrittenScalar[] {
  let value: unknown = document.data;
  for (const part of path) value = (value as Record<string | number, unknown> | null | undefined)?.[part];
  return typeof value === "string" && value.trim() !== ""
    ? [{ written: value.trim().replace(/\s+/gu, " "), place: placeOf(document, path) }]
    : [];
}

/** The texts of a list. */
export function itemsOf(document: RawDocument, key: string): WrittenScalar[] {
  return indicesOf(document, key).flatMap((index) => scalarAt(document, [key, index]));
}

/** The texts under a key of each item of a list. */
export function scalarsOf(document: RawDocument, list: string, key: string): WrittenScalar[] {
  return indicesOf(document, list).flatMap((index) => scalarAt(document, [list, index, key]));
}

export function indicesOf(document: RawDocument, key: string): number[] {
  const list = (document.data as Record<string, unknown> | null)?.[key];
  return Array.isArray(list) ? [...list.keys()] : [];
}
