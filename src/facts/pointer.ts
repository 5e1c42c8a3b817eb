/** Paths of keys and indices, as places of values are looked up by them: `/facts/0/value`. */

/** A key as a part of a path: a slash or number sign of its own is none of the path's. */
export function pointerPart(key: string): string {
  return /[~/#]/u.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("#", "~2") : key;
}
