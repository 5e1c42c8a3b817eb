/** What is said where something can be copied: a table, or a text that stands there for it. */

export const tableWords = {
  copy: "Copy as TSV",
  /** The button's name for those who hear it alone; begins with what is seen on it. */
  copyOf: (table: string) => `Copy as TSV: ${table}`,
  copied: "Copied",
  /** Where the browser refuses the clipboard. */
  selected: "Selected: copy it with your keys",
} as const;

/** On the button below a text: `Copy citation`, and for those who hear it alone, of what. */
export const copyWords = {
  copy: (name: string) => `Copy ${name}`,
  of: (title: string) => ` of ${title}`,
  copied: "Copied",
  selected: "Selected: copy it with your keys",
  /** Said aloud. */
  wasCopied: (name: string) => `Copied ${name}`,
  wasSelected: (name: string) => `Selected ${name}, to be copied with your keys`,
} as const;
