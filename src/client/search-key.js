// `/` and Ctrl or ⌘ with K lead to the search: into the page's own box where it is seen, else to the search page.
document.addEventListener("keydown", (event) => {
  const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (event.defaultPrevented || (!isSlash && !isK)) return;
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  if (isSlash && isTyping) return;
  event.preventDefault();
  // The search page's own box before the one in its masthead.
  const boxes = ["main", "header"].flatMap((part) => [...document.querySelectorAll(`${part} [data-search-input]`)]);
  const box = boxes.find((each) => each instanceof HTMLInputElement && each.checkVisibility());
  if (box instanceof HTMLInputElement) {
    box.focus();
    box.select();
    return;
  }
  const link = document.querySelector("[data-search-link]");
  if (link instanceof HTMLAnchorElement) location.assign(`${link.href}#Query`);
});
