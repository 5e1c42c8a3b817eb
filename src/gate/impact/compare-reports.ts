/** Reports before and after: which are new, gone, renamed, or say something else. */
import { compareText } from "../../facts/problem.ts";
import type { Report } from "../../model/report.ts";
import type { SiteModel } from "../../model/site-model.ts";
import type { MemberChanges, ReportChanges, ReportMention } from "./impact.ts";
import type { NewNames, Rename } from "./renames.ts";

/** `members` are the changes of facts and statements: a report whose facts changed has changed. */
export function compareReports(
  before: SiteModel,
  after: SiteModel,
  renames: readonly Rename[],
  names: NewNames,
  members: { readonly facts: MemberChanges; readonly statements: MemberChanges },
): ReportChanges {
  const oldById = new Map(before.reports.map((report) => [names.report(report.id), report]));
  const renamed = new Set(renames.map(({ to }) => to));
  const inOrder = (reports: readonly Report[]) => [...reports].sort((a, b) => compareText(a.id, b.id));
  const touched = {
    facts: reportsOf(members.facts),
    statements: reportsOf(members.statements),
  };
  return {
    added: inOrder(after.reports.filter(({ id }) => !oldById.has(id))).map(mention),
    changed: inOrder(after.reports).flatMap((report) => {
      const old = oldById.get(report.id);
      if (!old) return [];
      const own = changedFields(old, report, names);
      const ofMembers = (["facts", "statements"] as const).filter((list) => touched[list].has(report.id));
      const fields = [...own, ...ofMembers];
      return fields.length === 0 ? [] : [{ ...mention(report), fields }];
    }),
    removed: inOrder(before.reports.filter(({ id }) => !after.reportById.has(names.report(id)))).map(mention),
    renamed: renames.map(({ from, to, isLedOn }) => ({
      ...mention(after.reportById.get(to)!),
      from,
      isLedOn,
    })),
  };

  function mention({ id, title }: Report): ReportMention {
    return { id, title };
  }

  function changedFields(old: Report, report: Report, newNames: NewNames): string[] {
    const [was, is] = [fieldsOf(old, newNames), fieldsOf(report, null)];
    // That a renamed report names its old id says nothing more.
    return Object.keys(is).filter((name) => was[name] !== is[name] && !(name === "formerly" && renamed.has(report.id)));
  }
}

/** Everything but facts and statements, each as one text. */
function fieldsOf(report: Report, names: NewNames | null): Readonly<Record<string, string>> {
  const { title, summary, added, updated, correction, formerly, source, tickers, metrics, tags, caveats, body } =
    report;
  const origin = source?.origin ?? null;
  const fields = {
    title,
    summary,
    added,
    updated,
    correction,
    formerly,
    ...Object.fromEntries(
      Object.entries({ ...NO_SOURCE, ...source }).map(([name, value]): [string, unknown] => [`source.${name}`, value]),
    ),
    "source.origin": names !== null && origin !== null ? names.report(origin) : origin,
    tickers,
    metrics,
    tags,
    caveats,
    body: body.text.trim(),
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, JSON.stringify(value)]));
}

const NO_SOURCE = {
  publisher: null,
  siglum: "",
  after: [],
  headline: null,
  url: null,
  published: null,
  language: null,
  isOwnOrigin: false,
  sha256: null,
};

function reportsOf({ added, changed, removed, withdrawn, restored }: MemberChanges): ReadonlySet<string> {
  return new Set([added, changed, removed, withdrawn, restored].flat().map(({ id }) => id.slice(0, id.indexOf("#"))));
}
