/**
 * Claims as works to cite: what is claimed, the verdict with its counts, and what each source says. A verdict is never
 * given without how many sources and witnesses it rests on, nor without the day as of which it holds.
 */
import { comparableFacts, type FactClaim } from "../facts/claim.ts";
import { formatDay } from "../facts/format.ts";
import type { Day } from "../facts/period.ts";
import type { StatementClaim } from "../facts/reconcile-statements.ts";
import { absolute, claimAddress } from "../model/addresses.ts";
import { supportOf, valueOf, verdictView } from "../model/pages/claim-rows.ts";
import { echoesLast, firstHandFirst } from "../model/pages/first-hand.ts";
import { entityTerm } from "../model/pages/terms.ts";
import type { Claim, SiteModel } from "../model/site-model.ts";
import { claimKey } from "./citation-key.ts";
import { dayOf, originalOf } from "./original-article.ts";
import { titleOfClaim } from "./work-title.ts";
import type { CitingSite, Work } from "./work.ts";

/** A citation names so many sources; the rest stand at its address. */
const MAX_SOURCES = 6;

/** Null for a claim about no entity: it has no address. */
export function workOfClaim(model: SiteModel, claim: Claim, site: CitingSite): Work | null {
  const address = claimAddress(claim);
  if (address === null) return null;
  const issued = lastDayOf(model, claim);
  const said = claim.kind === "fact" ? saidInFigures(model, claim) : saidInWords(model, claim);
  return {
    key: claimKey(site.name, claim.id),
    title: claim.kind === "fact" ? titleOfClaim(model, claim) : titleOfStatements(model, claim),
    author: site.name,
    issued,
    added: null,
    url: absolute(address, site),
    language: site.language,
    abstract: null,
    notes: [verdictSentence(claim, issued), `${listed(said)}.`],
    original: null,
  };
}

/** `Verdict as of 22 November 2026: syndicated (2 sources, 1 witness).` */
function verdictSentence(claim: Claim, day: Day): string {
  const { label, scope } = verdictView(claim);
  const verdict = label.toLowerCase() + (scope === null ? "" : ` ${scope}`);
  return `Verdict as of ${formatDay(day)}: ${verdict} (${supportOf(claim)}).`;
}

/** One reading for each fact that the verdict rests on, in the order in which the claim's page has them. */
function saidInFigures(model: SiteModel, claim: FactClaim): string[] {
  return firstHandFirst(model, comparableFacts(claim)).map((fact) => {
    const by = fact.by === null || fact.by === claim.by ? "" : ` (according to ${nameOf(model, fact.by)})`;
    return `${articleOf(model, fact.source.report)}: ${valueOf(model, fact).text}${by}`;
  });
}

function saidInWords(model: SiteModel, claim: StatementClaim): string[] {
  return inOrder(model, claim).map(({ source, says }) =>
    says === "denies" ? `${articleOf(model, source.report)}: denied` : `${articleOf(model, source.report)}: said so`,
  );
}

function titleOfStatements(model: SiteModel, claim: StatementClaim): string {
  const statements = inOrder(model, claim);
  const text = (statements.find(({ says }) => says === "affirms") ?? statements[0]!).text.replace(/\.$/u, "");
  const isOnlyDenied = statements.every(({ says }) => says === "denies");
  const holder = claim.by === null ? "" : `, a view of ${nameOf(model, claim.by)}`;
  return (isOnlyDenied ? "Denied: " : "") + text + holder;
}

function inOrder(model: SiteModel, { statements }: StatementClaim): StatementClaim["statements"] {
  return echoesLast(model, statements, ({ source }) => source.report);
}

function listed(said: readonly string[]): string {
  const rest = said.length - MAX_SOURCES;
  return said.slice(0, MAX_SOURCES).join("; ") + (rest > 0 ? `; and ${rest} more` : "");
}

function articleOf(model: SiteModel, report: string): string {
  const original = originalOf(model, model.reportById.get(report)!)!;
  return `${original.name}, ${dayOf(original)}`;
}

/** The last day on which one of its reports joined the site or was corrected. */
function lastDayOf(model: SiteModel, claim: Claim): Day {
  const members = claim.kind === "fact" ? claim.facts : claim.statements;
  const reports = members.map(({ source }) => model.reportById.get(source.report)!);
  return reports.map(({ added, updated }) => updated ?? added).reduce((last, day) => (day > last ? day : last));
}

function nameOf(model: SiteModel, entity: string): string {
  return entityTerm(model.registry, entity).name;
}
