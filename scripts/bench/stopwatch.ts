/** Measures inside the page, from what the reader does to the frame that shows the answer. */

interface Stopwatch {
  /** Milliseconds. Rejects where nothing matches, or where no answer comes within half a minute. */
  readonly click: (selector: string) => Promise<number>;
  readonly type: (selector: string, text: string) => Promise<number>;
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
  const time = (act: () => void): Promise<number> =>
    new Promise((done, fail) => {
      const giveUp = setTimeout(() => fail(new Error("No answer within 30 seconds")), 30_000);
      // Every answer writes the number of rows found, even where it stays the same.
      const observer = new MutationObserver(() => {
        observer.disconnect();
        clearTimeout(giveUp);
        requestAnimationFrame(() => {
          // The task after a frame's callbacks runs once that frame was painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - startMs);
          port2.postMessage(null);
        });
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
  };
}
