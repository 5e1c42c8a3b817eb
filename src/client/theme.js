// Remembers the choice of colours. Runs before the page is drawn, so that nothing flashes.
(() => {
  const KEY = "readacross-theme";
  const root = document.documentElement;
  const colours = [...document.querySelectorAll('meta[name="theme-color"]')].map((meta) => ({
    meta,
    media: meta.getAttribute("media") ?? "all",
  }));

  /**
   * The page, and what the browser draws around it.
   *
   * @param {string | null} choice
   */
  function apply(choice) {
    const theme = choice === "light" || choice === "dark" ? choice : null;
    if (theme === null) delete root.dataset.theme;
    else root.dataset.theme = theme;
    document.querySelector('meta[name="color-scheme"]')?.setAttribute("content", theme ?? "light dark");
    for (const { meta, media } of colours) {
      meta.setAttribute("media", theme === null ? media : media.includes(theme) ? "all" : "not all");
    }
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

  /** @param {string | null} choice */
  function follow(choice) {
    apply(choice);
    showChoice();
  }

  apply(read());
  addEventListener("DOMContentLoaded", showChoice);
  addEventListener("storage", ({ key, newValue }) => {
    // Without a key, everything was forgotten.
    if (key === KEY || key === null) follow(newValue);
  });
  addEventListener("pageshow", ({ persisted }) => {
    // A page that the browser kept while the choice changed elsewhere; what isn’t remembered stays.
    if (persisted && read() !== null) follow(read());
  });
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "theme") return;
    apply(target.value);
    write(target.value);
  });
})();
