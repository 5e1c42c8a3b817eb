/**
 * Notes beside a report's paragraphs: what other sources say of the facts there. A fact whose figure is disputed, or to
 * which a figure that looks alike can be held, has a note of its own; facts that the same sources repeat share one.
 * No claim has two notes on a page, and notes don't outgrow the text beside which they stand.
 */
import { comparableFacts, type FactClaim } from "../../facts/claim.ts";
import type { Fact } from "../../facts/fact.ts";
import type { FormattedValue } from "../../facts/format.ts";
import { RELATED_REASONS } from "../../facts/verdict.ts";
import { factWords, marginWords } from "../../messages/messages.ts";
import { claimAddress, factAddress } from "../addresses.ts";
import type { Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";
import type { BodyBlock } from "./body-blocks.ts";
import { asContinued } from "./as-continued.ts";
import { supportOf, valueOf, verdictView, type VerdictView } from "./claim-rows.ts";
import { othersOf, type Other, type Standing } from "./elsewhere.ts";
import { stripAmong } from "./fact-rows.ts";
import { oneOfEachFigure } from "./first-hand.ts";
import { chooseNotes } from "./margin-room.ts";
import { nearestRelated } from "./nearest-related.ts";
import { periodView, type PeriodView } from "./period-view.ts";
import { isEcho, sourceMark, type SourceMark } from "./source-mark.ts";
import { stripOf, type StripView } from "./strip.ts";
import { entityTerm, metricTerm, ofTerm, type Term } from "./terms.ts";

/** A source's code that leads to what it says. */
export interface LinkedMark {
  readonly mark: SourceMark;
  readonly address: string;
}

export type NoteLine =
  /** Sources that print the same figures. */
  | { readonly kind: "same"; readonly marks: readonly LinkedMark[]; readonly text: string }
  /** One that prints another figure of the same claim. */
  | {
      readonly kind: "other";
      readonly marks: readonly LinkedMark[];
      readonly value: FormattedValue;
      readonly text: string;
    }
  /** A figure that looks alike, and why it isn't compared. */
  | {
      readonly kind: "related";
      readonly marks: readonly LinkedMark[];
      readonly value: FormattedValue;
      readonly period: PeriodView;
      readonly text: string;
    };

/** `Price change: Tencent, Alibaba`; each name leads to its claim. Without a head, the one name says all. */
export interface NoteTopic {
  readonly head: string | null;
  readonly terms: readonly Term[];
  readonly hiddenCount: number;
}

export interface MarginNote {
  readonly number: number;
  readonly anchor: string;
  /** `Note 1, on what follows: 4 facts`. */
  readonly label: string;
  readonly verdict: VerdictView;
  /** What it is about: one fact, or several by what they have in common. */
  readonly about: readonly NoteTopic[];
  readonly lines: readonly NoteLine[];
  readonly strip: StripView | null;
  /** `2 sources, 1 witness`; null for several facts, and for one that stands apart from its claim. */
  readonly support: string | null;
  /** Local ids of its facts, in the order of the text; the first carries the number. */
  readonly factIds: readonly string[];
}

/** A note before it has its number. */
export interface Candidate {
  readonly note: Omit<MarginNote, "number" | "anchor" | "label">;
  /** Whether it says more than that others repeat the figure: such notes are kept first. */
  readonly weight: number;
}

interface Linked {
  readonly fact: Fact;
  readonly claim: FactClaim;
  readonly others: readonly Other[];
  readonly related: readonly Other[];
  readonly reasons: readonly string[];
}

/** Different sources that a note holds against a fact as looking alike. */
const MAX_RELATED = 2;

/** Sources in one line that are shown by their codes; the rest is counted. */
const MAX_MARKS = 6;

/** Other figures of the same claim that a note prints. */
const MAX_OTHERS = 3;

/** In a block, so many facts have a note of their own, and so many of them only because something looks alike; the others fold. */
const MAX_OWN = 2;
const MAX_ALIKE = 1;

/** A folded note names so many under one head. */
const MAX_TERMS = 5;

/** The notes beside each block, in its order; of a block without any, an empty list. */
export function marginNotes(model: SiteModel, report: Report, blocks: readonly BodyBlock[]): MarginNote[][] {
  const seen = new Set<string>();
  const candidates = blocks.map(({ factIds }) => {
    const linked = factIds.flatMap((localId) => linkedFact(model, report, localId) ?? []);
    const fresh = linked.filter(({ claim }) => !seen.has(claim.id) && seen.add(claim.id));
    return candidatesOf(model, fresh);
  });
  let number = 0;
  return chooseNotes(blocks, candidates).map((chosen) =>
    chosen.map(({ note }) => {
      number++;
      return { ...note, number, anchor: `Margin-${number}`, label: marginWords.label(number, note.factIds.length) };
    }),
  );
}

/** Null where no other source speaks to it, and for a fact that takes part in no claim. */
function linkedFact(model: SiteModel, report: Report, localId: string): Linked | null {
  const fact = model.factById.get(`${report.id}#${localId}`);
  const claim = fact && model.claimByFact.get(fact.id);
  if (!fact || !claim) return null;
  const others = othersOf(model, fact, claim);
  const sources = new Set([report.id]);
  const related: Other[] = [];
  const reasons: string[] = [];
  const isApart = !comparableFacts(claim).includes(fact);
  for (const each of nearestRelated(model, claim).shown) {
    const other = model.factById.get(each.fact);
    // Why they stand apart is said of the claim, which this fact itself stands apart from.
    if (isApart && other && claim.facts.includes(other)) continue;
    if (!other || sources.has(other.source.report) || related.length === MAX_RELATED) continue;
    sources.add(other.source.report);
    related.push({ fact: other, standing: "beside" });
    reasons.push(RELATED_REASONS.find(({ reason }) => reason === each.reason)!.label);
  }
  return others.length + related.length === 0 ? null : { fact, claim, others, related, reasons };
}

function candidatesOf(model: SiteModel, linked: readonly Linked[]): Candidate[] {
  const byWeight = linked
    .map((each) => ({ each, weight: weightOf(model, each) }))
    .filter(({ weight }) => weight > 1)
    .sort((a, b) => b.weight - a.weight || b.each.claim.related.length - a.each.claim.related.length);
  const alike = byWeight.filter(({ weight }) => weight === 2).slice(0, MAX_ALIKE);
  const chosen = [...byWeight.filter(({ weight }) => weight > 2), ...alike].slice(0, MAX_OWN);
  const own = new Set(chosen.map(({ each }) => each));
  const folded = Map.groupBy(
    linked.filter((each) => !own.has(each) && each.others.length > 0),
    (each) => JSON.stringify([verdictOf(model, each).verdict, sourcesOf(each.others)]),
  );
  const notes = [
    ...[...own].map((each) => ({ first: linked.indexOf(each), candidate: ownNote(model, each) })),
    ...[...folded.values()].map((group) => ({
      first: linked.indexOf(group[0]!),
      candidate: group.length === 1 ? ownNote(model, group[0]!) : foldedNote(model, group),
    })),
  ];
  return notes.sort((a, b) => a.first - b.first).map(({ candidate }) => candidate);
}

/** 4: disputed. 3: corroborated. 2: something that looks alike, or another figure. 1: repeats. */
function weightOf(model: SiteModel, linked: Linked): number {
  const { verdict } = verdictOf(model, linked);
  if (verdict === "disputed") return 4;
  if (verdict === "corroborated") return 3;
  return linked.related.length > 0 ? 2 : 1;
}

function ownNote(model: SiteModel, linked: Linked): Candidate {
  const { fact, claim, others, related, reasons } = linked;
  const relatedLines = related.map((other, index): NoteLine => {
    const period = periodView(other.fact.period);
    const reason = marginWords.reason(reasons[index]!);
    return {
      kind: "related",
      marks: [linkedMark(model, other.fact)],
      value: valueOf(model, other.fact),
      period,
      text: reason === period.text ? "" : reason,
    };
  });
  const alike = related.map(({ fact: other }) => other).filter(({ value }) => value.unit === fact.value.unit);
  const strip =
    others.length > 0 && oneOfEachFigure([fact, ...others.map((other) => other.fact)]).length > 1
      ? stripAmong(model, fact, others)
      : alike.length > 0
        ? stripOf(model, [{ ...fact, restates: null }, ...alike])
        : null;
  return {
    weight: weightOf(model, linked),
    note: {
      verdict: verdictOf(model, linked),
      about: [topicOf(null, [{ name: nameOf(model, fact), address: claimAddress(claim) }])],
      lines: [...linesOn(model, [linked]), ...relatedLines],
      strip,
      support: comparableFacts(claim).includes(fact) ? supportOf(claim) : null,
      factIds: [fact.localId],
    },
  };
}

function foldedNote(model: SiteModel, group: readonly Linked[]): Candidate {
  const [first] = group;
  return {
    weight: weightOf(model, first!) > 2 ? 2.5 : 1.5,
    note: {
      verdict: verdictOf(model, first!),
      about: topicsOf(model, group),
      lines: linesOn(model, group),
      strip: null,
      support: null,
      factIds: group.map(({ fact }) => fact.localId),
    },
  };
}

/** By metric where they share one, else by subject. */
function topicsOf(model: SiteModel, group: readonly Linked[]): NoteTopic[] {
  const subjectOf = ({ fact }: Linked) => entityTerm(model.registry, fact.subject).name;
  const metricOf = ({ fact }: Linked) => metricTerm(model.registry, fact.metric).name;
  const isOneMetric = group.every(({ fact }) => fact.metric === group[0]!.fact.metric);
  return [...Map.groupBy(group, isOneMetric ? metricOf : subjectOf)].map(([head, all]) =>
    topicOf(
      head,
      all.map((each) => ({
        name: isOneMetric ? subjectOf(each) : asContinued(metricOf(each)),
        address: claimAddress(each.claim),
      })),
    ),
  );
}

function topicOf(head: string | null, terms: readonly Term[]): NoteTopic {
  return { head, terms: terms.slice(0, MAX_TERMS), hiddenCount: Math.max(0, terms.length - MAX_TERMS) };
}

/** Sources that print all of the figures as they stand here in one line a standing; other figures a line each. */
function linesOn(model: SiteModel, group: readonly Linked[]): NoteLine[] {
  const said = group.flatMap(({ fact, others }) =>
    others.map(({ fact: other, standing }) => ({ fact, other, standing, isSame: isAsPrinted(model, fact, other) })),
  );
  const others = said.filter(({ isSame }) => !isSame);
  const same = [
    ...Map.groupBy(
      said.filter(({ isSame }) => isSame),
      ({ other, standing }) => `${standing} ${isEchoed(model, other)}`,
    ),
  ].flatMap(([, all]) => {
    const { standing, other } = all[0]!;
    const bySource = [...Map.groupBy(all, ({ other }) => other.source.report).values()];
    return [...Map.groupBy(bySource, (each) => each.length)].map(([count, sources]): NoteLine => {
      const text = marginWords.same(standing, !isEchoed(model, other), sources.length, count, group.length);
      const hiddenCount = sources.length - MAX_MARKS;
      return {
        kind: "same",
        marks: sources.slice(0, MAX_MARKS).map(([each]) => linkedMark(model, each!.other)),
        text: hiddenCount > 0 ? marginWords.andMoreSources(hiddenCount, text) : text,
      };
    });
  });
  return [
    ...same,
    ...others.slice(0, MAX_OTHERS).map(({ fact, other, standing }): NoteLine => ({
      kind: "other",
      marks: [linkedMark(model, other)],
      value: valueOf(model, other),
      text: otherText(model, standing, group.length === 1 ? null : fact),
    })),
    ...(others.length > MAX_OTHERS
      ? [{ kind: "same", marks: [], text: marginWords.more(others.length - MAX_OTHERS) } as const]
      : []),
  ];
}

function otherText(model: SiteModel, standing: Standing, fact: Fact | null): string {
  return marginWords.other(standing, fact && entityTerm(model.registry, fact.subject).name);
}

function isEchoed(model: SiteModel, { source }: Fact): boolean {
  return isEcho(model, model.reportById.get(source.report)!);
}

function isAsPrinted(model: SiteModel, fact: Fact, other: Fact): boolean {
  return valueOf(model, fact).text === valueOf(model, other).text;
}

function linkedMark(model: SiteModel, fact: Fact): LinkedMark {
  return { mark: sourceMark(model, fact.source.report), address: factAddress(fact.id) };
}

function verdictOf(model: SiteModel, { fact, claim }: Linked): VerdictView {
  const verdict = claim.verdictByMember.get(fact.id) ?? claim.verdict;
  return verdictView({ verdict, disputeScope: verdict === "disputed" ? claim.disputeScope : null });
}

function sourcesOf(others: readonly Other[]): string[] {
  return [...new Set(others.map(({ fact }) => fact.source.report))].sort();
}

function nameOf(model: SiteModel, { subject, metric, of }: Fact): string {
  const { registry } = model;
  return factWords.name(
    entityTerm(registry, subject).name,
    asContinued(metricTerm(registry, metric).name),
    ofTerm(registry, metric, of)?.name ?? null,
  );
}
