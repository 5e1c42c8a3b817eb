// The choice of an entity on the timeline: it leads to that entity's own page, on request only, so that going through
// the options by keyboard doesn't leave the page. It stands in for the list of links, which is there without this script.
const form = document.querySelector<HTMLFormElement>("[data-timeline-filter]");
const choice = form?.querySelector("select");
if (form && choice) {
  form.hidden = false;
  document.querySelector<HTMLElement>("[data-timeline-links]")?.setAttribute("hidden", "");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(choice.value);
  });
}
