/** The parts of an answer as sections, each with its head and its results; what stays the same isn't drawn anew. */
import { allOf, allOfTitle, GROUP_HEADS, grouped, SEARCH_WORDS } from "../../messages/messages.ts";
import type { GroupCount, ResultGroup, SearchAnswer, SearchResult } from "../../search/query/search-answer.ts";
import { arrange } from "../explorer/keep-focus.ts";
import { element, linkTo } from "./result-parts.ts";
import { renderResult, typedWords } from "./result-view.ts";

export interface GroupsView {
  readonly draw: (answer: SearchAnswer) => void;
}

/** `base` is the site's base path and ends in a slash; `onGroup`: the reader wants all of one part. */
export function groupsView(parent: HTMLElement, base: string, onGroup: (href: string) => void): GroupsView {
  const sections = new Map<ResultGroup, SectionView>();
  let items = new Map<string, { readonly written: string; readonly item: HTMLLIElement }>();

  function itemOf(result: SearchResult, typed: string): HTMLLIElement {
    const key = `${result.group} ${result.href}`;
    const written = JSON.stringify([result, typed]);
    const known = items.get(key);
    if (known?.written === written) return known.item;
    const item = renderResult(result, { base, isCompact: false, typed });
    items.set(key, { written, item });
    return item;
  }

  return {
    draw: (answer) => {
      const { results, groups } = answer;
      const typed = typedWords(answer);
      const shown = groups.filter(({ group }) => results.some((result) => result.group === group));
      arrange(
        parent,
        shown.map((part) => {
          const section = sections.get(part.group) ?? sectionView(part.group, onGroup);
          sections.set(part.group, section);
          const own = results.filter(({ group }) => group === part.group);
          section.draw(
            part,
            own,
            own.map((result) => itemOf(result, typed)),
          );
          return section.element;
        }),
      );
      const kept = new Set(results.map(({ group, href }) => `${group} ${href}`));
      items = new Map([...items].filter(([key]) => kept.has(key)));
    },
  };
}

interface SectionView {
  readonly element: HTMLElement;
  readonly draw: (part: GroupCount, results: readonly SearchResult[], items: readonly HTMLLIElement[]) => void;
}

function sectionView(group: ResultGroup, onGroup: (href: string) => void): SectionView {
  const heading = element("h2");
  heading.id = `Found-${group}`;
  const [count, all] = [element("p"), linkTo("")];
  const head = element("div", "head", heading, count, all);
  const list = element("ol", "hits");
  list.setAttribute("aria-labelledby", heading.id);
  const section = element("section", "", head, list);
  section.setAttribute("aria-labelledby", heading.id);
  all.addEventListener("click", (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onGroup(all.href);
  });
  return {
    element: section,
    draw: (part, results, items) => {
      const title = titleOf(group, results);
      heading.textContent = title;
      const isWhole = part.count === results.length;
      count.textContent = grouped(part.count);
      count.hidden = !isWhole;
      all.textContent = allOf(part.count);
      all.setAttribute("aria-label", allOfTitle(part.count, title));
      all.href = part.href;
      all.hidden = isWhole;
      arrange(list, items);
    },
  };
}

/** Of pages that are reports, simply that. */
function titleOf(group: ResultGroup, results: readonly SearchResult[]): string {
  const isReportsOnly = group === "pages" && results.every(({ kind }) => kind === "report");
  return isReportsOnly ? SEARCH_WORDS.reports : GROUP_HEADS[group];
}
