/** Statement claims as rows: what is said, who holds it, and which sources say so. */
import type { StatementClaim } from "../../facts/reconcile-statements.ts";
import { RELATED_REASONS } from "../../facts/verdict.ts";
import type { StatementKind } from "../../facts/fact.ts";
import { claimAddress, factAddress } from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import { caveatsOn, type CaveatView } from "./caveats.ts";
import { supportOf, verdictView, type VerdictView } from "./claim-rows.ts";
import { echoesLast } from "./first-hand.ts";
import { knownWhenView, type KnownWhenView } from "./known-when.ts";
import { periodView, type PeriodView } from "./period-view.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";
import { entityTerm, type Term } from "./terms.ts";

/** One source's statement. */
export interface StatementVoice {
  /** `<report>#<statement>`. */
  readonly id: string;
  readonly mark: SourceMark;
  readonly text: string;
  readonly isDenial: boolean;
  readonly by: Term | null;
  readonly words: string | null;
  readonly line: number | null;
  readonly period: PeriodView | null;
  /** Permanent address of the statement. */
  readonly address: string;
  readonly caveats: readonly CaveatView[];
}

export interface RelatedVoice extends StatementVoice {
  readonly reasonLabel: string;
  readonly reasonMeaning: string;
}

export interface StatementRow {
  readonly id: string;
  readonly anchor: string;
  /** Null where the statement is about no entity. */
  readonly address: string | null;
  readonly kind: StatementKind;
  /** In the words of its first affirming source, those that repeat another behind. */
  readonly text: string;
  readonly subjects: readonly Term[];
  /** Holder of a view; null: an event, or a view of the article itself. */
  readonly holder: Term | null;
  readonly verdict: VerdictView;
  readonly support: string;
  /** When it was first, again and last said. */
  readonly known: KnownWhenView;
  readonly voices: readonly StatementVoice[];
  /** Others who hold or oppose the same. */
  readonly related: readonly RelatedVoice[];
}

/** Rows in the order of the claims given. */
export function statementRows(model: SiteModel, claims: readonly StatementClaim[]): StatementRow[] {
  return claims.map((claim) => statementRow(model, claim));
}

export function statementRow(model: SiteModel, claim: StatementClaim): StatementRow {
  const statements = echoesLast(model, claim.statements, ({ source }) => source.report);
  const voices = statements.map(({ id }) => voiceOf(model, id)!);
  return {
    id: claim.id,
    anchor: claim.anchor,
    address: claimAddress(claim),
    kind: claim.statementKind,
    text: (voices.find(({ isDenial }) => !isDenial) ?? voices[0]!).text,
    subjects: claim.subjects.map((subject) => entityTerm(model.registry, subject)),
    holder: claim.by === null ? null : entityTerm(model.registry, claim.by),
    verdict: verdictView(claim),
    support: supportOf(claim),
    known: knownWhenView(model, claim),
    voices,
    related: claim.related.flatMap(({ fact, reason }) => {
      const voice = voiceOf(model, fact);
      const { label, meaning } = RELATED_REASONS.find((each) => each.reason === reason)!;
      return voice ? [{ ...voice, reasonLabel: label, reasonMeaning: meaning }] : [];
    }),
  };
}

export function voiceOf(model: SiteModel, id: string): StatementVoice | null {
  const statement = model.statementById.get(id);
  if (!statement) return null;
  return {
    id,
    mark: sourceMark(model, statement.source.report),
    text: statement.text,
    isDenial: statement.says === "denies",
    by: statement.by === null ? null : entityTerm(model.registry, statement.by),
    words: statement.words,
    line: statement.at,
    period: statement.period && periodView(statement.period),
    address: factAddress(id),
    caveats: caveatsOn(model, id),
  };
}
