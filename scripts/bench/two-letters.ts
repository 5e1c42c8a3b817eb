/** `AA`, `AB` … `ZZ`: 676 of them, for codes of made-up things. */
export function twoLetters(index: number): string {
  const letter = (code: number) => String.fromCharCode(65 + (code % 26));
  return letter(Math.floor(index / 26)) + letter(index);
}
