/** What tables say: on the button that copies one, and when it was copied. */

export const tableWords = {
  copy: "Copy as TSV",
  /** The button's name for those who hear it alone; begins with what is seen on it. */
  copyOf: (table: string) => `Copy as TSV: ${table}`,
  copied: "Copied",
  /** Where the browser refuses the clipboard. */
  selected: "Selected: copy it with your keys",
} as const;
