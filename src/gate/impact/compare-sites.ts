/** Two site models → what the change from one to the other does. Pure, and independent of the order of their reports. */
import { compareText } from "../../facts/problem.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { compareClaims } from "./compare-claims.ts";
import { compareFacts, compareStatements } from "./compare-members.ts";
import { compareReports } from "./compare-reports.ts";
import { feedItems } from "./feed-items.ts";
import type { SiteImpact, Touched } from "./impact.ts";
import { pageTexts, Texts } from "./page-texts.ts";
import { findRenames, NewNames } from "./renames.ts";

export function compareSites(before: SiteModel, after: SiteModel): SiteImpact {
  const renames = findRenames(before, after);
  const names = new NewNames(renames);
  const facts = compareFacts(before, after, names);
  const statements = compareStatements(before, after, names);
  return {
    reports: compareReports(before, after, renames, names, { facts, statements }),
    facts,
    statements,
    claims: compareClaims(before, after, names),
    pages: comparePages(before, after),
    feeds: compareFeeds(before, after),
  };
}

function comparePages(before: SiteModel, after: SiteModel): Touched {
  const texts = new Texts();
  const [was, is] = [pageTexts(before, texts), pageTexts(after, texts)];
  const inOrder = (addresses: Iterable<string>) => [...addresses].sort(compareText);
  return {
    added: inOrder([...is.keys()].filter((address) => !was.has(address))),
    changed: inOrder([...is].filter(([address, text]) => was.has(address) && was.get(address) !== text).map(first)),
    removed: inOrder([...was.keys()].filter((address) => !is.has(address))),
  };
}

function compareFeeds(before: SiteModel, after: SiteModel): SiteImpact["feeds"] {
  const was = feedItems(before);
  return [...feedItems(after)]
    .flatMap(([address, ids]) => {
      const known = new Set(was.get(address));
      const items = ids.filter((id) => !known.has(id)).length;
      return items === 0 ? [] : [{ address, items }];
    })
    .sort((a, b) => compareText(a.address, b.address));
}

function first<T>([item]: readonly [T, ...unknown[]]): T {
  return item;
}
