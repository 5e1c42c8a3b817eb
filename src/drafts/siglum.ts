/** A free siglum for a source whose publisher isn't registered. */
import { fold } from "../model/fold.ts";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Initials of the name, or its first letters, or the first free code of two, then three letters; two to four capitals. */
export function proposeSiglum(name: string | null, isTaken: (siglum: string) => boolean): string {
  const words = fold(name ?? "")
    .replace(/[^a-z ]+/gu, "")
    .toUpperCase()
    .split(" ")
    .filter((word) => word !== "");
  const initials = words.map((word) => word[0]!).join("");
  const letters = words.join("");
  const wanted = [initials, initials.slice(0, 2), letters.slice(0, 2), letters.slice(0, 3), letters.slice(0, 4)];
  const first = wanted[0]?.[0] ?? "X";
  const others = LETTERS.flatMap((second) => [
    `${first}${second}`,
    ...LETTERS.map((third) => `${first}${second}${third}`),
  ]);
  const free = [...wanted, ...others].find((siglum) => /^[A-Z]{2,4}$/u.test(siglum) && !isTaken(siglum));
  return free ?? "XXXX";
}
