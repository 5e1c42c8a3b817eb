/** Lists are drawn anew while somebody stands in them with the keyboard: this keeps their place. */

/**
 * Runs `draw` and gives the focus back to the element that had it; where `draw` took that away, hid it or put it out
 * of use, `next` says where to go on.
 */
export function keepFocus(root: Element, draw: () => void, next: () => HTMLElement): void {
  const before = document.activeElement;
  const wasInside = before instanceof HTMLElement && root.contains(before);
  draw();
  if (!wasInside) return;
  const canStay = before.isConnected && before.checkVisibility() && !before.matches(":disabled");
  if (canStay && document.activeElement === before) return;
  (canStay ? before : next()).focus({ preventScroll: canStay });
}

/** Puts elements in this order and takes away all others, moving none that stands right already. */
export function arrange(parent: Element, children: readonly Element[]): void {
  const wanted = new Set(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  children.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
}
