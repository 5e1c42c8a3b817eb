/** Hands the reader a file that was made in the browser. */
export function saveFile(name: string, type: string, parts: readonly Uint8Array[]): void {
  const url = URL.createObjectURL(new Blob(parts as Uint8Array<ArrayBuffer>[], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after this task; a minute is ample for it to have begun.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
