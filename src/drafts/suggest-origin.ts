/** Whose story an article may share: where most comparable facts coincide with a report's, or the text says whom it repeats. */
import type { ArticleFindings, FactCandidate } from "../articles/facts/fact-candidate.ts";
import { parsePeriod, UNKNOWN_PERIOD, type Period } from "../facts/period.ts";
import { compareText } from "../facts/problem.ts";
import { printQuantity, type Quantity } from "../facts/quantity.ts";
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

/** As `origin-is-plausible` measures it: so many shared facts, and this part of the smaller report's. */
const MIN_SHARED = 5;
const MIN_SHARED_PERCENT = 60;

/**
 * Reports with which most facts coincide: same subject, metric, second thing, mode, amount and unit, hedges aside, and no
 * other period; unlike the gate's rule also where a period is unknown, because a retelling loses days first. The report
 * with most in common comes first; those whose origin wasn't examined can't be shared.
 */
export function hintsFromFacts({ facts }: ArticleFindings, reports: readonly Report[]): OriginHint[] {
  const stated = new Map<string, FactCandidate[]>();
  for (const fact of facts) {
    const key =
      fact.subject?.id && fact.metric
        ? keyOf(fact.subject.id, fact.metric, fact.of, fact.mode, fact.quantity.value)
        : null;
    if (key !== null && fact.restates === null) stated.set(key, [...(stated.get(key) ?? []), fact]);
  }
  const found = reports.flatMap(({ id, source, facts: theirs }) => {
    if (!source?.origin) return [];
    const counting = theirs.filter(({ restates }) => restates === null);
    const shared = counting.filter(({ subject, metric, of, mode, value, period }) =>
      stated.get(keyOf(subject, metric, of, mode, value))?.some((fact) => isSameTime(fact.period, period)),
    ).length;
    const smaller = Math.min(counting.length, stated.size);
    if (shared < MIN_SHARED || shared * 100 < smaller * MIN_SHARED_PERCENT) return [];
    const reason = `${shared} of ${smaller} facts coincide with those of \`${id}\`: if one was written from the other, or both from a third, share its origin`;
    return [{ shared, hint: { origin: source.origin, reason } }];
  });
  return found.sort((a, b) => b.shared - a.shared).map(({ hint }) => hint);
}

function keyOf(subject: string, metric: string, of: string | null, mode: string, value: Quantity): string {
  return JSON.stringify([subject, metric, of, mode, printQuantity({ ...value, qualifier: null })]);
}

function isSameTime(written: string, period: Period): boolean {
  const parsed = parsePeriod(written);
  const own = parsed.ok ? parsed.value : UNKNOWN_PERIOD;
  const isKnown = ({ start, end }: Period) => start !== null || end !== null;
  return !isKnown(own) || !isKnown(period) || (own.start === period.start && own.end === period.end);
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
  const source = draft.source.map((entry): DraftEntry =>
    entry.field[0] === "origin"
      ? { ...entry, field: ["origin", hint.origin], decision: `${hint.reason}; otherwise ${ORIGIN_DECISION}` }
      : entry,
  );
  return { ...draft, source };
}

/** Within a fortnight. */
function areNear(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 14 * 86_400_000;
}
