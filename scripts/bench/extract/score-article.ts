/** What was found in one article beside what its labels say. */
import type { Article } from "../../../src/articles/article.ts";
import type { ArticleFindings } from "../../../src/articles/facts/fact-candidate.ts";
import { printQuantity } from "../../../src/facts/quantity.ts";
import { foundEntities, foundFacts, foundFigures, type FoundFact, type Named } from "./found-items.ts";
import type { LabelledFact, LabelledFigure, Labels } from "./labels.ts";
import { pairUp } from "./pair-up.ts";
import { isSamePlace, placeOfWords, type Place } from "./place.ts";
import { entityOf, isEntity, isSameHedge, isSameValue } from "./sameness.ts";
import { METADATA } from "./score-metadata.ts";
import { scorePeriod } from "./score-period.ts";
import { addTallies, NOTHING, type Tally } from "./tally.ts";

export interface Miss {
  /** `not-labelled`: found where the labels are known not to be complete. */
  readonly kind: "missed" | "false" | "not-labelled" | "differs";
  readonly what: "quantity" | "hedge" | "fact" | "period" | "mode" | "by" | "entity" | "metadata";
  /** Line of the file; null: of the whole article. */
  readonly line: number | null;
  readonly text: string;
}

export interface ArticleScore {
  readonly name: string;
  readonly language: string;
  readonly quantities: Tally;
  readonly facts: Tally;
  /** Of the facts that were found rightly; a period that isn't known is nothing to find. */
  readonly periods: Tally;
  readonly entities: Tally;
  /** Of the quantities and facts that were found rightly, and of the article's metadata: how many say the same. */
  readonly hedges: Share;
  readonly modes: Share;
  readonly voices: Share;
  readonly metadata: Share;
  /** In the order of the text within each kind of thing. */
  readonly misses: readonly Miss[];
}

export interface Share {
  readonly right: number;
  readonly of: number;
}

interface ExpectedFigure extends LabelledFigure {
  readonly place: Place;
}

interface ExpectedFact extends LabelledFact {
  readonly figure: ExpectedFigure;
}

/**
 * `isComplete`: whether everything that is in the article is labelled. Where it isn't, as in a report, which states
 * facts only, what is found beyond the labels is listed but doesn't count.
 */
export function scoreArticle(
  { name, text, labels, isComplete }: { name: string; text: string; labels: Labels; isComplete: boolean },
  article: Article,
  findings: ArticleFindings,
): ArticleScore {
  const misses: Miss[] = [];
  const note = (kind: Miss["kind"], what: Miss["what"], line: number | null, said: string) => {
    misses.push({ kind, what, line, text: said });
  };
  const tally = (expected: number, right: number, extra: number): Tally => ({
    expected,
    found: right + (isComplete ? extra : 0),
    right,
  });
  const extraKind = isComplete ? "false" : "not-labelled";

  const figures = labels.figures.map((figure): ExpectedFigure => ({
    ...figure,
    place: placeOfWords(text, figure.at, figure.words, figure.occurrence),
  }));
  const isFigure = (figure: ExpectedFigure, found: { place: Place; value: LabelledFigure["values"][number] }) =>
    isSamePlace(figure.place, found.place) && figure.values.some((value) => isSameValue(value, found.value));

  const byFigure = pairUp(figures, foundFigures(article, findings, text), isFigure);
  const countedFigures = byFigure.pairs.filter(([figure]) => !figure.optional);
  const missedFigures = byFigure.missed.filter((figure) => !figure.optional);
  for (const figure of missedFigures) note("missed", "quantity", figure.at, describeFigure(figure));
  for (const { place, literal } of byFigure.extra) note(extraKind, "quantity", place.line, literal);
  const hedges = share(countedFigures, ([figure, found]) => {
    const isRight = figure.values.some((value) => isSameValue(value, found.value) && isSameHedge(value, found.value));
    if (!isRight) note("differs", "hedge", figure.at, `${found.literal} for ${describeFigure(figure)}`);
    return isRight;
  });

  const isNamed = (found: Named, written: readonly string[]) =>
    written.some((each) => isEntity(found, entityOf(each, labels.entities)));
  const isFact = (fact: ExpectedFact, found: FoundFact) =>
    isFigure(fact.figure, found) && fact.metric.includes(found.metric) && isNamed(found.subject, fact.subject);
  const expectedFacts = figures.flatMap((figure) => figure.facts.map((fact): ExpectedFact => ({ ...fact, figure })));
  const byFact = pairUp(expectedFacts, foundFacts(article, findings, text), isFact);
  const countedFacts = byFact.pairs.filter(([fact]) => !fact.optional);
  const missedFacts = byFact.missed.filter((fact) => !fact.optional);
  for (const fact of missedFacts) note("missed", "fact", fact.figure.at, describeFact(fact));
  for (const { place, literal, subject, metric } of byFact.extra)
    note(extraKind, "fact", place.line, `${subject.id ?? subject.name} · ${metric} · ${literal}`);

  let periods = NOTHING;
  for (const [fact, found] of countedFacts) {
    const verdict = scorePeriod(fact.period, found.period);
    periods = addTallies([periods, verdict]);
    if (verdict.right < Math.max(verdict.expected, verdict.found))
      note(
        "differs",
        "period",
        fact.figure.at,
        `${found.period} for ${describeFact(fact)} · ${fact.period.join(" or ")}`,
      );
  }
  const modes = share(countedFacts, ([fact, found]) => {
    if (fact.mode !== found.mode)
      note("differs", "mode", fact.figure.at, `${found.mode} for ${describeFact(fact)} · ${fact.mode}`);
    return fact.mode === found.mode;
  });
  const voices = share(countedFacts, ([fact, found]) => {
    const isRight = fact.by === undefined ? found.by === null : found.by !== null && isNamed(found.by, [fact.by]);
    if (!isRight)
      note(
        "differs",
        "by",
        fact.figure.at,
        `${found.by?.id ?? found.by?.name ?? "nobody"} for ${describeFact(fact)} · ${fact.by ?? "nobody"}`,
      );
    return isRight;
  });

  const byEntity = pairUp(labels.entities, foundEntities(findings), (label, found) => isEntity(found, label));
  const extraNames = byEntity.extra.filter((found) => !labels.entities.some((label) => isEntity(found, label)));
  const missedNames = byEntity.missed.filter((label) => !label.optional);
  for (const label of missedNames) note("missed", "entity", null, label.id ?? label.name!);
  for (const { id, name: said } of extraNames) note(extraKind, "entity", null, id ?? said);
  const rightNames = byEntity.pairs.filter(([label]) => !label.optional).length;

  const metadata = share(METADATA, (field) => {
    const [wanted, got] = field.read(labels, article);
    if (wanted !== got) note("differs", "metadata", null, `${field.name}: ${got ?? "none"} for ${wanted ?? "none"}`);
    return wanted === got;
  });

  return {
    name,
    language: labels.language,
    quantities: tally(countedFigures.length + missedFigures.length, countedFigures.length, byFigure.extra.length),
    facts: tally(countedFacts.length + missedFacts.length, countedFacts.length, byFact.extra.length),
    periods,
    entities: tally(rightNames + missedNames.length, rightNames, extraNames.length),
    hedges,
    modes,
    voices,
    metadata,
    misses,
  };
}

function share<T>(all: readonly T[], isRight: (each: T) => boolean): Share {
  return { right: all.filter(isRight).length, of: all.length };
}

function describeFigure({ values, words }: LabelledFigure): string {
  return `${values.map(printQuantity).join(" or ")} (“${words}”)`;
}

function describeFact({ subject, metric, figure }: ExpectedFact): string {
  return `${subject.join(" or ")} · ${metric.join(" or ")} · ${describeFigure(figure)}`;
}
