/** A report and what it records, as works to cite. */
import type { Fact, Statement } from "../facts/fact.ts";
import { formatDay } from "../facts/format.ts";
import { CAVEAT_LABELS } from "../messages/messages.ts";
import { absolute, factAddress, reportAddress } from "../model/addresses.ts";
import { caveatsOn } from "../model/pages/caveats.ts";
import { entityTerm } from "../model/pages/terms.ts";
import type { CaveatKind, Report } from "../model/report.ts";
import type { SiteModel } from "../model/site-model.ts";
import { factKey, reportKey } from "./citation-key.ts";
import { originalOf, sourceSentence } from "./original-article.ts";
import { titleOfFact } from "./work-title.ts";
import type { CitingSite, Work } from "./work.ts";

/** Notes without which a figure would seem surer than it is. */
const DOUBTS: readonly CaveatKind[] = ["contradiction", "suspected-error"];

export function workOfReport(model: SiteModel, report: Report, site: CitingSite): Work {
  return {
    ...sharedBy(model, report, site),
    key: reportKey(site.name, report.id),
    title: report.title,
    url: absolute(reportAddress(report.id), site),
    abstract: report.summary,
    notes: sourceNotes(model, report, null),
  };
}

/** The value as the site prints it, hedge included, with who says so; a withdrawn fact says so first. */
export function workOfFact(model: SiteModel, report: Report, fact: Fact, site: CitingSite): Work {
  const { withdrawn, by } = fact;
  return {
    ...sharedBy(model, report, site),
    key: factKey(site.name, fact.id),
    title: (withdrawn === null ? "" : "[Withdrawn] ") + titleOfFact(model, fact),
    url: absolute(factAddress(fact.id), site),
    abstract: null,
    notes: [
      ...(withdrawn === null
        ? []
        : [`Withdrawn by the editors on ${formatDay(withdrawn.date)}: ${asSentence(withdrawn.reason)}`]),
      ...(by === null ? [] : [`According to ${asSentence(entityTerm(model.registry, by).name)}`]),
      ...(by === null && fact.mode === "projected" ? ["Forecaster not named."] : []),
      ...reportNotes(model, report, fact),
    ],
  };
}

export function workOfStatement(model: SiteModel, report: Report, statement: Statement, site: CitingSite): Work {
  const { by, kind } = statement;
  const holder = by === null ? null : entityTerm(model.registry, by).name;
  return {
    ...sharedBy(model, report, site),
    key: factKey(site.name, statement.id),
    title: (statement.says === "denies" ? "Denied: " : "") + statement.text.replace(/\.$/u, ""),
    url: absolute(factAddress(statement.id), site),
    abstract: null,
    notes: [
      ...(kind === "view" ? [`A view of ${asSentence(holder ?? "the source itself")}`] : []),
      ...(kind === "event" && holder !== null ? [`According to ${asSentence(holder)}`] : []),
      ...reportNotes(model, report, statement),
    ],
  };
}

function sharedBy(
  model: SiteModel,
  report: Report,
  site: CitingSite,
): Pick<Work, "author" | "issued" | "added" | "language" | "original"> {
  const { added, updated } = report;
  return {
    author: site.name,
    issued: updated ?? added,
    added: updated === null ? null : added,
    language: site.language,
    original: originalOf(model, report),
  };
}

/** In which report of which article a fact or statement stands, and what the editors doubt about it. */
function reportNotes(model: SiteModel, report: Report, { id, at }: Fact | Statement): string[] {
  const doubts = caveatsOn(model, id).filter(({ kind }) => DOUBTS.includes(kind));
  const labels = [...new Set(doubts.map(({ kind }) => CAVEAT_LABELS[kind].toLowerCase()))];
  return [
    `In the report “${report.title}”.`,
    ...sourceNotes(model, report, at),
    ...(labels.length === 0 ? [] : [`Editors’ note: ${labels.join(", ")}.`]),
  ];
}

function sourceNotes(model: SiteModel, report: Report, line: number | null): string[] {
  const original = originalOf(model, report);
  return original === null ? [] : [sourceSentence(original, line)];
}

function asSentence(text: string): string {
  return /[.!?。！？]$/u.test(text) ? text : `${text}.`;
}
