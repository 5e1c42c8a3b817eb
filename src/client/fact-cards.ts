/**
 * Shows a fact's record beside its mention in the text: on hover, on focus, and at the first tap. The record is copied
 * from the fact's row into the one card of the page. A click, Enter and a second tap lead to the row, as without script.
 */
export {};

const OPEN_AFTER_MS = 160;
const CLOSE_AFTER_MS = 240;

const card = document.querySelector<HTMLElement>("#Fact-card");
if (card && "popover" in card) listen(card);

function listen(card: HTMLElement): void {
  let shown: HTMLAnchorElement | null = null;
  /** What was open when the pointer went down: by the time of the click the browser has closed it. */
  let shownAtPress: HTMLAnchorElement | null = null;
  let pointer = "";
  let timer = 0;

  const later = (act: () => void, delayMs: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, delayMs);
  };

  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "touch") return;
    const link = factAt(target);
    if (link && link !== shown) later(() => show(link), OPEN_AFTER_MS);
    else if (link || isInCard(target)) clearTimeout(timer);
    else if (shown && !card.contains(document.activeElement) && document.activeElement !== shown)
      later(hide, CLOSE_AFTER_MS);
    else if (!shown) clearTimeout(timer);
  });
  document.addEventListener("focusin", ({ target }) => {
    const link = factAt(target);
    if (link?.matches(":focus-visible")) show(link);
    else if (shown && !isInCard(target)) hide();
  });
  document.addEventListener("pointerdown", ({ pointerType }) => {
    [pointer, shownAtPress] = [pointerType, shown];
  });
  document.addEventListener("click", (event) => {
    const link = factAt(event.target);
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (link && isPlain && event.detail > 0 && pointer === "touch" && shownAtPress !== link) {
      event.preventDefault();
      show(link);
    } else if (isPlain && (link || (isInCard(event.target) && (event.target as Element).closest("a")))) {
      later(hide, 0);
    }
  });
  card.addEventListener("toggle", (event) => {
    if (event.newState === "closed" && !card.matches(":popover-open")) forget();
  });

  function show(link: HTMLAnchorElement): void {
    clearTimeout(timer);
    const row = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!row || link === shown) return;
    forget();
    for (const slot of card.querySelectorAll<HTMLElement>("[data-from]")) {
      const parts = [...row.querySelectorAll(slot.dataset.from!)].map((part) => part.cloneNode(true));
      slot.replaceChildren(...parts);
      (slot.closest("dl > div") ?? slot).toggleAttribute("hidden", parts.length === 0);
    }
    card.querySelector<HTMLAnchorElement>("[data-to-row]")!.hash = link.hash;
    shown = link;
    link.classList.add("is-shown");
    // The card follows the link it belongs to, in the order of the Tab key too.
    if (card.matches(":popover-open")) card.hidePopover();
    card.showPopover({ source: link });
    // At the foot of a narrow window it would lie over the link. A margin holds also when the browser itself scrolls to
    // the focus, which it does later.
    const { top, bottom } = card.getBoundingClientRect();
    if (bottom < innerHeight - 1) return;
    link.style.scrollMarginBottom = `${innerHeight - top + 8}px`;
    link.scrollIntoView({ block: "nearest" });
  }

  function hide(): void {
    clearTimeout(timer);
    if (card.matches(":popover-open")) card.hidePopover();
    forget();
  }

  function forget(): void {
    shown?.classList.remove("is-shown");
    shown?.style.removeProperty("scroll-margin-bottom");
    shown = null;
  }

  function isInCard(target: EventTarget | null): boolean {
    return target instanceof Node && card.contains(target);
  }
}

function factAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest("a.fact") : null;
}
