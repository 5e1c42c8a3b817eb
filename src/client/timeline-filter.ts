// The choice of an entity on the timeline: it leads to that entity's own page, on request only, so that going through
// the options by keyboard doesn't leave the page. Without this script the list of links below it stands alone.
const form = document.querySelector<HTMLFormElement>("[data-timeline-filter]");
const choice = form?.querySelector("select");
if (form && choice) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(choice.value);
  });
}
