/** What the pages of citations print: one for each report and entity that has something to cite by itself. */
import type { FactClaim } from "../facts/claim.ts";
import { citationWords } from "../messages/messages.ts";
import { citationAddress, entityAddress, reportAddress } from "../model/addresses.ts";
import { newestFirst } from "../model/pages/claim-order.ts";
import type { Term } from "../model/pages/terms.ts";
import type { Claim, SiteModel } from "../model/site-model.ts";
import { toCitation, type Citation } from "./citation.ts";
import { workOfClaim } from "./claim-works.ts";
import { workOfFact, workOfStatement } from "./report-works.ts";
import type { CitingSite, Work } from "./work.ts";

export interface CitationPage {
  /** Of the page itself. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** From the section down to what is cited from. */
  readonly trail: readonly Term[];
  /** None is empty. */
  readonly groups: readonly CitationGroup[];
}

export interface CitationGroup {
  /** Its heading's id, the same in every language. */
  readonly id: "Facts" | "Figures" | "Statements";
  readonly name: string;
  readonly entries: readonly CitationEntry[];
}

export interface CitationEntry extends Citation {
  /** The same as at the permanent address. */
  readonly anchor: string;
  /** The permanent address as a path from the site's root. */
  readonly address: string;
}

/** Ids of the reports that have facts or statements. */
export function citedReports(model: SiteModel): string[] {
  return model.reports.filter(({ facts, statements }) => facts.length + statements.length > 0).map(({ id }) => id);
}

/** Ids of the entities whose pages have claims. */
export function citedEntities(model: SiteModel): string[] {
  return [...model.registry.entities.keys()].filter((id) => ownClaims(model, id).length > 0);
}

/** The facts and statements of a report that there is, in the author's order. */
export function reportCitations(model: SiteModel, id: string, site: CitingSite): CitationPage {
  const report = model.reportById.get(id)!;
  const own = reportAddress(id);
  const { facts, statements } = report;
  return {
    address: citationAddress(own),
    title: citationWords.reportTitle(report.title),
    description: citationWords.reportDescription(facts.length, statements.length, report.title),
    trail: [
      { name: citationWords.reports, address: "/reports/" },
      { name: report.title, address: own },
    ],
    groups: filled([
      {
        id: "Facts",
        name: citationWords.facts,
        entries: facts.map((fact) => toEntry(workOfFact(model, report, fact, site), own, fact.localId)),
      },
      {
        id: "Statements",
        name: citationWords.statements,
        entries: statements.map((each) => toEntry(workOfStatement(model, report, each, site), own, each.localId)),
      },
    ]),
  };
}

/** The claims at home on an entity's page, newest first. */
export function entityCitations(model: SiteModel, id: string, site: CitingSite): CitationPage {
  const entity = model.registry.entities.get(id)!;
  const own = entityAddress(id);
  const symbol = entity.listings[0]?.symbol;
  const called = entity.name + (symbol === undefined ? "" : ` (${symbol})`);
  const claims = ownClaims(model, id);
  const entries = (each: readonly Claim[]) =>
    each.map((claim) => toEntry(workOfClaim(model, claim, site)!, own, claim.anchor));
  return {
    address: citationAddress(own),
    title: citationWords.entityTitle(called),
    description: citationWords.entityDescription(claims.length, called),
    trail: [
      { name: citationWords.entities, address: "/entities/" },
      { name: entity.name, address: own },
    ],
    groups: filled([
      { id: "Figures", name: citationWords.figures, entries: entries(newestFirst(claims.filter(isFactClaim))) },
      {
        id: "Statements",
        name: citationWords.statements,
        entries: entries(claims.filter((claim) => claim.kind === "statement")),
      },
    ]),
  };
}

function ownClaims(model: SiteModel, entity: string): Claim[] {
  const statements = model.statementClaimsByEntity.get(entity) ?? [];
  return [...(model.factClaimsByEntity.get(entity) ?? []), ...statements.filter(({ subject }) => subject === entity)];
}

function isFactClaim(claim: Claim): claim is FactClaim {
  return claim.kind === "fact";
}

function toEntry(work: Work, page: string, anchor: string): CitationEntry {
  return { ...toCitation(work), anchor, address: `${page}#${anchor}` };
}

function filled(groups: readonly CitationGroup[]): CitationGroup[] {
  return groups.filter(({ entries }) => entries.length > 0);
}
