/** Measures inside the page, from what the reader does to the frame that shows the answer. */

interface Stopwatch {
  /** Milliseconds. Rejects where nothing matches, or where no answer comes within half a minute. */
  readonly click: (selector: string) => Promise<number>;
  readonly type: (selector: string, text: string) => Promise<number>;
  /** Puts the text into the field; `root` is what says which question's answer it shows. */
  readonly ask: (root: string, field: string, text: string) => Promise<SearchTimes>;
}

export interface SearchTimes {
  /** Until the first answer to it is painted, and until all of it is; the same where it came at once. */
  readonly firstMs: number;
  readonly wholeMs: number;
}

declare global {
  var stopwatch: Stopwatch;
}

/** Runs in the page before its own scripts, and so refers to nothing around it. */
export function installStopwatch(): void {
  const elementAt = (selector: string): HTMLElement => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`Nothing matches ${selector}`);
    return element;
  };
  const painted = (): Promise<number> =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        // The task after a frame's callbacks runs once that frame was painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(null);
      }),
    );
  const becomes = (element: HTMLElement, key: string, value: string): Promise<number> =>
    new Promise((done, fail) => {
      const giveUp = setTimeout(() => fail(new Error(`No answer to ${value} within 30 seconds`)), 30_000);
      const look = () => {
        if (element.dataset[key] !== value) return;
        observer.disconnect();
        clearTimeout(giveUp);
        void painted().then(done);
      };
      const observer = new MutationObserver(look);
      observer.observe(element, { attributes: true, attributeFilter: [`data-${key}`] });
    });
  const time = (act: () => void): Promise<number> =>
    new Promise((done, fail) => {
      const giveUp = setTimeout(() => fail(new Error("No answer within 30 seconds")), 30_000);
      // Every answer writes the number of rows found, even where it stays the same.
      const observer = new MutationObserver(() => {
        observer.disconnect();
        clearTimeout(giveUp);
        void painted().then((ms) => done(ms - startMs));
      });
      observer.observe(elementAt("[data-count]"), { attributes: true, attributeFilter: ["data-count"] });
      const startMs = performance.now();
      act();
    });
  globalThis.stopwatch = {
    click: (selector) => {
      const element = elementAt(selector);
      return time(() => element.click());
    },
    type: (selector, text) => {
      const input = elementAt(selector) as HTMLInputElement;
      return time(() => {
        input.value = text;
        input.dispatchEvent(new Event("input", { bubbles: true }));
      });
    },
    ask: async (root, field, text) => {
      const [element, input] = [elementAt(root), elementAt(field) as HTMLInputElement];
      delete element.dataset["shown"];
      delete element.dataset["answered"];
      const both = Promise.all([becomes(element, "shown", text), becomes(element, "answered", text)]);
      const startMs = performance.now();
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      const [first, whole] = await both;
      return { firstMs: first - startMs, wholeMs: whole - startMs };
    },
  };
}
