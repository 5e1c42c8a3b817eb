// Remembers the choice of colours. Runs before the page is drawn, so that nothing flashes.
(() => {
  const KEY = "readacross-theme";
  const root = document.documentElement;

  /** @param {string | null} choice */
  function apply(choice) {
    if (choice === "light" || choice === "dark") root.dataset.theme = choice;
    else delete root.dataset.theme;
  }

  /** Storage can be forbidden; then the choice holds for the page. */
  function read() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  /** @param {string} choice */
  function write(choice) {
    try {
      localStorage.setItem(KEY, choice);
    } catch {
      // Nothing to remember it in.
    }
  }

  function showChoice() {
    const input = document.getElementById(`Theme-${root.dataset.theme ?? "auto"}`);
    if (input instanceof HTMLInputElement) input.checked = true;
  }

  apply(read());
  addEventListener("DOMContentLoaded", showChoice);
  addEventListener("storage", (event) => {
    if (event.key !== KEY) return;
    apply(event.newValue);
    showChoice();
  });
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "theme") return;
    apply(target.value);
    write(target.value);
  });
})();
