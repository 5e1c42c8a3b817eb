/**
 * Opens the search dialog on every page: with `/`, with Ctrl or ⌘ and K, and from the masthead. The code that answers is
 * loaded then and no sooner; what is typed before it is there stands in the field and is answered afterwards. Where it
 * can't be loaded, the forms and links lead to the search page: the forms by way of this script, because the content
 * security policy lets none send anything. Where scripts don't run, a link stands in their place.
 */
const MASTHEAD_BOX = "header [data-search-input]";
const MASTHEAD = `${MASTHEAD_BOX}, [data-search-link]`;
const TYPED_INTO = "input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]";

const dialog = document.querySelector<HTMLDialogElement>("[data-search-dialog]");
const ownField = document.querySelector<HTMLInputElement>("main [data-search-input]");
if (dialog) listen(dialog);

function listen(dialog: HTMLDialogElement): void {
  const field = dialog.querySelector("input")!;
  let coming: Promise<unknown> | null = null;
  let pressed: EventTarget | null = null;

  document.addEventListener("keydown", (event) => {
    const { key, target, defaultPrevented, isComposing, altKey, ctrlKey, metaKey, shiftKey } = event;
    const isCommand = ctrlKey || metaKey;
    // By itself the browser closes a moment later, and what is pressed meanwhile is typed into the field.
    if (key === "Escape" && dialog.open && !defaultPrevented && !isComposing) {
      event.preventDefault();
      close();
    }
    const isK = key.toLowerCase() === "k" && isCommand && !shiftKey;
    const isSlash = key === "/" && !isCommand && !isIn(target, TYPED_INTO);
    if (defaultPrevented || isComposing || altKey || (!isK && !isSlash)) return;
    event.preventDefault();
    if (event.repeat) return;
    if (ownField) take(ownField);
    else if (isK && dialog.open) close();
    else open();
  });
  // Behind every other listener, which may have dealt with it.
  addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !form.hasAttribute("action")) return;
    event.preventDefault();
    location.assign(`${form.action}?${new URLSearchParams(new FormData(form) as never)}`);
  });
  dialog.addEventListener("pointerdown", ({ target }) => (pressed = target));
  dialog.addEventListener("click", ({ target }) => {
    // Text that is selected with the pointer may end outside.
    if (isIn(target, "[data-close]") || (target === dialog && pressed === dialog)) close();
  });
  // The search page has a field of its own; there the masthead does what it does without scripts.
  if (ownField) return;

  document.addEventListener("mousedown", (event) => {
    // What isn't focused isn't returned to, which would bring back the keyboard of a phone.
    if (isIn(event.target, MASTHEAD_BOX)) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    if (ctrlKey || metaKey || shiftKey || !isIn(target, MASTHEAD)) return;
    event.preventDefault();
    open();
  });
  for (const type of ["input", "compositionend", "submit"]) {
    document.addEventListener(type, (event) => {
      const { target } = event;
      const box = target instanceof HTMLFormElement ? target.querySelector("input") : target;
      if (!(box instanceof HTMLInputElement) || !box.matches(MASTHEAD_BOX) || (event as InputEvent).isComposing) return;
      event.preventDefault();
      open(box.value);
      box.value = "";
    });
  }

  /** Where the focus has nothing to return to, the browser leaves it in the closed dialog until the next frame. */
  function close(): void {
    dialog.close();
    if (dialog.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
  }

  /** `typed` takes the place of what stands in the field. */
  function open(typed = ""): void {
    // The page behind can't be scrolled meanwhile; the place of its scrollbar is kept.
    const { classList, clientWidth } = document.documentElement;
    if (!dialog.open) classList.toggle("has-scrollbar", innerWidth > clientWidth);
    if (!dialog.open) dialog.showModal();
    take(field);
    if (typed !== "") {
      field.value = typed;
      field.dispatchEvent(new Event("input"));
    }
    coming ??= import(/* @vite-ignore */ codeAddress()).catch(() => {
      coming = null;
      const status = dialog.querySelector<HTMLElement>("[role=status]")!;
      status.className = "search-failure";
      status.textContent = status.dataset["failed"]!;
    });
  }

  /** From a script element that no browser runs: the build knows where the code stands, under the site's base path. */
  function codeAddress(): string {
    return dialog.querySelector("template")!.content.querySelector("script")!.getAttribute("src")!;
  }
}

function take(field: HTMLInputElement): void {
  field.focus();
  field.select();
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
