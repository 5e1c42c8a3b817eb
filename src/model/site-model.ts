/**
 * The whole site, once: everything that pages, feeds, search and exports say is read off this, and nothing in it is
 * derived a second time elsewhere. Maps hold ids; lists are in the order in which pages show them.
 */
import type { FactClaim } from "../facts/claim.ts";
import type { Fact, Statement } from "../facts/fact.ts";
import type { StatementClaim } from "../facts/reconcile-statements.ts";
import type { Verdict } from "../facts/verdict.ts";
import type { Registry } from "./registry.ts";
import type { Report } from "./report.ts";

export type Claim = FactClaim | StatementClaim;

export interface SiteModel {
  readonly registry: Registry;
  /** Newest first: by `added`, then by `published` (undated last), then by id. */
  readonly reports: readonly Report[];
  readonly reportById: ReadonlyMap<string, Report>;
  /** In `reports`, from 0. */
  readonly placeByReport: ReadonlyMap<string, number>;
  /** All facts in the order of their ids' reports and texts. */
  readonly facts: readonly Fact[];
  readonly factById: ReadonlyMap<string, Fact>;
  readonly statementById: ReadonlyMap<string, Statement>;
  /** By id. */
  readonly factClaims: readonly FactClaim[];
  readonly statementClaims: readonly StatementClaim[];
  /** Without the facts that are withdrawn: they are in no claim. */
  readonly claimByFact: ReadonlyMap<string, FactClaim>;
  readonly claimByStatement: ReadonlyMap<string, StatementClaim>;
  readonly factClaimsByEntity: ReadonlyMap<string, readonly FactClaim[]>;
  /** By every entity that the statements are about. */
  readonly statementClaimsByEntity: ReadonlyMap<string, readonly StatementClaim[]>;
  readonly factClaimsByMetric: ReadonlyMap<string, readonly FactClaim[]>;
  /** Facts about the entity that editors withdrew, in the order of `facts`. */
  readonly withdrawnByEntity: ReadonlyMap<string, readonly Fact[]>;
  readonly withdrawnByMetric: ReadonlyMap<string, readonly Fact[]>;
  /** Reports whose facts, statements or tickers name the entity, newest first. */
  readonly reportsByEntity: ReadonlyMap<string, readonly Report[]>;
  readonly reportsByMetric: ReadonlyMap<string, readonly Report[]>;
  readonly reportsByTag: ReadonlyMap<string, readonly Report[]>;
  readonly reportsByPublisher: ReadonlyMap<string, readonly Report[]>;
  readonly reportsByOrigin: ReadonlyMap<string, readonly Report[]>;
  /** Of a report: entities that its facts, statements, voices and tickers name, most often named first. */
  readonly entitiesByReport: ReadonlyMap<string, readonly string[]>;
  readonly metricsByReport: ReadonlyMap<string, readonly string[]>;
  /** Symbols shown with a report: listings of the facts' subjects and what else the author gave, in the order of its entities. */
  readonly tickersByReport: ReadonlyMap<string, readonly string[]>;
}

/** How often each verdict was given. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** Every verdict has its count, those that weren't given 0. */
export function countVerdicts(verdicts: Iterable<Verdict>): VerdictCounts {
  const counts: Record<Verdict, number> = { corroborated: 0, syndicated: 0, "single-source": 0, disputed: 0 };
  for (const verdict of verdicts) counts[verdict]++;
  return counts;
}
