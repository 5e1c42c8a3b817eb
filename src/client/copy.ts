/**
 * A button beside each text that is there to be copied. Says aloud what happened; where the browser forbids the
 * clipboard, the text is selected instead, for the reader's own keys to copy.
 */
import { copyWords } from "../messages/messages.ts";

const texts = document.querySelectorAll<HTMLElement>("[data-copy]");
if (texts.length > 0) addButtons(texts);

function addButtons(texts: Iterable<HTMLElement>): void {
  const status = document.createElement("p");
  status.className = "vh";
  status.setAttribute("role", "status");
  document.querySelector("main")?.append(status);
  for (const text of texts) {
    const button = buttonFor(text, status);
    // At the end of a line that it joins it moves nothing that stands there already.
    if (text.dataset.copyLast === undefined) text.after(button);
    else text.parentElement?.append(button);
  }
}

/** `Copy citation`, and for those who hear the button alone, of what. */
function buttonFor(text: HTMLElement, status: HTMLElement): HTMLElement {
  const name = text.dataset.copy ?? "";
  const of = document.createElement("span");
  of.className = "vh";
  of.textContent = copyWords.of(text.dataset.copyOf ?? "");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn--sm";
  button.append(copyWords.copy(name), of);
  // Seen only: those who hear it are told by the status.
  const done = document.createElement("span");
  done.className = "copy-done";
  done.setAttribute("aria-hidden", "true");
  button.addEventListener("click", () => {
    void copy(text).then((isCopied) => {
      document.querySelectorAll(".copy-done").forEach((each) => each.replaceChildren());
      done.textContent = isCopied ? copyWords.copied : copyWords.selected;
      announce(status, isCopied ? copyWords.wasCopied(name) : copyWords.wasSelected(name));
    });
  });
  const line = document.createElement("p");
  line.className = "copy-line";
  line.append(button, done);
  return line;
}

async function copy(text: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(copyable(text));
    return true;
  } catch {
    // Missing on plain http, or refused.
    getSelection()?.selectAllChildren(text);
    return false;
  }
}

/** Code letter for letter; a line of text without the page's own white space. */
function copyable(text: HTMLElement): string {
  const written = text.textContent ?? "";
  return text.tagName === "PRE" ? written : written.replace(/\s+/gu, " ").trim();
}

/** The same words said twice are announced twice. */
function announce(status: HTMLElement, words: string): void {
  status.textContent = "";
  requestAnimationFrame(() => {
    status.textContent = words;
  });
}
