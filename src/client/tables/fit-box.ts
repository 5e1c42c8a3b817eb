/**
 * A box around a table that scrolls only where the table is too wide: elsewhere it is no stop of the keyboard, no region,
 * and lets the table's head stand still while the page scrolls.
 */
export function fitBox(box: HTMLElement, table: HTMLElement): void {
  const observer = new ResizeObserver(() => {
    const fits = table.offsetWidth <= box.clientWidth;
    box.classList.toggle("fits", fits);
    box.role = fits ? "group" : null;
    if (fits) box.removeAttribute("tabindex");
    else box.tabIndex = 0;
  });
  observer.observe(box);
  observer.observe(table);
}
