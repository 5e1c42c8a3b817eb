/** Whose story an article may share: where most comparable facts coincide with a report's, or the text says whom it repeats. */
import { compareText, type Problem } from "../facts/problem.ts";
import type { Report } from "../model/report.ts";
import type { Draft, DraftEntry } from "./draft.ts";
import type { KnownArticle } from "./recognise-article.ts";
import { ORIGIN_DECISION } from "./draft-source.ts";

export interface OriginHint {
  /** To be written as `origin`. */
  readonly origin: string;
  /** Why, one sentence without a full stop. */
  readonly reason: string;
}

/** A draft whose origin is its own, for the gate to say whose it looks like. */
export function withOwnOrigin(draft: Draft): Draft {
  return withOrigin(draft, (entry) => ({ ...entry, field: ["origin", "own"], isHeld: false }));
}

/** From what the gate says of such a draft (`origin-is-plausible`, its own measure). */
export function hintsFromGate(problems: readonly Problem[], path: string, reports: readonly Report[]): OriginHint[] {
  return problems.flatMap(({ ruleId, place, related }) => {
    if (ruleId !== "origin-is-plausible") return [];
    const other = [place, ...related.map((each) => each.place)].find((each) => each.path !== path);
    const report = reports.find((each) => each.path === other?.path);
    if (!report?.source?.origin) return [];
    const reason = `most facts coincide with those of \`${report.id}\`: if one was written from the other, or both from a third, share its origin`;
    return [{ origin: report.source.origin, reason }];
  });
}

/** A repost shares the origin of what it reposts; reports of publishers whom the text names are the next guess. */
export function hintsFromText(
  { after, published }: { readonly after: readonly string[]; readonly published: string | null },
  repost: KnownArticle | null,
  reports: readonly Report[],
): OriginHint[] {
  const reposted = reports.find(({ id }) => id === repost?.report);
  const origin = reposted?.source?.origin;
  if (reposted && origin)
    return [
      { origin, reason: `it has the ${repost!.by} of \`${reposted.id}\`, by another publisher: share its origin` },
    ];
  return reports
    .filter(({ source }) => source?.origin && source.publisher && after.includes(source.publisher))
    .filter(({ source }) => published === null || source!.published === null || areNear(published, source!.published))
    .sort((a, b) => compareText(a.id, b.id))
    .slice(0, 1)
    .map(({ id, source }) => ({
      origin: source!.origin!,
      reason: `the text repeats \`${source!.publisher}\`, of which \`${id}\` is a report: if it is the same story, share its origin`,
    }));
}

/** The first hint, as the comment at `origin`. */
export function suggestOrigin(draft: Draft, [hint]: readonly OriginHint[]): Draft {
  if (hint === undefined) return draft;
  return withOrigin(draft, (entry) => ({
    ...entry,
    field: ["origin", hint.origin],
    decision: `${hint.reason}; otherwise ${ORIGIN_DECISION}`,
  }));
}

function withOrigin(draft: Draft, change: (entry: DraftEntry) => DraftEntry): Draft {
  return { ...draft, source: draft.source.map((entry) => (entry.field[0] === "origin" ? change(entry) : entry)) };
}

/** Within a fortnight. */
function areNear(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 14 * 86_400_000;
}
