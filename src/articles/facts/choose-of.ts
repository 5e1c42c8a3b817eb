/** The second thing that a figure is about: the index of a weight, the buyers of a flow, the outcome of a probability. */
import type { Metric } from "../../model/registry.ts";
import type { EntityMention } from "../entities/entity-mention.ts";
import { foldText } from "../entities/fold-text.ts";
import { isInvestors } from "./investors.ts";
import type { Scene } from "./scene.ts";

export interface ChosenOf {
  readonly subject: EntityMention | null;
  /** An entity id, or one of the metric's own values; null where there is none. */
  readonly of: string | null;
}

/** `market` is what flows go into where the sentence names only whose money it is; null: the article names no market. */
export function chooseOf(
  metric: Metric | undefined,
  subject: EntityMention | null,
  scene: Scene,
  place: number,
  market: EntityMention | null,
): ChosenOf {
  if (metric === undefined || metric.of === "none") return { subject, of: null };
  if (metric.id === "net-inflow" || metric.id === "net-buying" || metric.id === "net-buying-rank") {
    return buyersOf(subject, scene, market);
  }
  if (Object.keys(metric.ofValues).length > 0) {
    const value = valueMeant(metric, scene, place);
    if (value !== null) return { subject, of: value };
  }
  if (/index/u.test(metric.ofMeaning ?? "") && Object.keys(metric.ofValues).length === 0) {
    const index = nearest(scene, place, (each) => each.kind === "index" && each.id !== null && each.id !== subject?.id);
    return { subject, of: index?.id ?? null };
  }
  return { subject, of: null };
}

function buyersOf(subject: EntityMention | null, scene: Scene, market: EntityMention | null): ChosenOf {
  if (subject !== null && isInvestors(subject)) {
    const into = nearest(scene, subject.start, ({ kind, id }) => kind === "market" && id !== null) ?? market;
    return into === null ? { subject, of: null } : { subject: into, of: subject.id };
  }
  const buyers = nearest(scene, subject?.start ?? 0, (each) => isInvestors(each) && each.id !== null);
  return { subject, of: buyers?.id ?? null };
}

/** The metric's value of which most words stand in the passage, where all its figures do. */
function valueMeant(metric: Metric, scene: Scene, place: number): string | null {
  const from = Math.max(0, place - 160);
  const text = normal(scene.folded.slice(from, place + 160));
  let best: { id: string; share: number } | null = null;
  for (const [id, meaning] of Object.entries(metric.ofValues)) {
    const words = [...new Set(normal(`${id.replaceAll("-", " ")} ${meaning}`).split(" "))].filter(
      (word) => word.length > 2 || /\d/u.test(word),
    );
    const ids = normal(id.replaceAll("-", " "))
      .split(" ")
      .filter((word) => word.length > 1);
    const found = ids.filter((word) => text.includes(word)).length;
    const share = found / Math.max(1, ids.length);
    const isExact = ids.filter((word) => /\d/u.test(word)).every((word) => text.includes(word.replace(/\D+/gu, "")));
    if (isExact && share >= 0.6 && words.length > 0 && (best === null || share > best.share)) best = { id, share };
  }
  return best?.id ?? null;
}

/** Numbers as digits, basis points as `bp`, so that `quarter-point` and `25-basis-point` are one. */
function normal(text: string): string {
  return foldText(text)
    .replace(/(\d+)[ -]?(?:basis[ -]points?|bps?|个基点)/gu, "$1bp")
    .replace(/quarter[ -](?:percentage[ -])?point/gu, "25bp")
    .replace(/half[ -](?:percentage[ -])?point/gu, "50bp")
    .replace(/(\d+)[ -]year/gu, "$1 years")
    .replace(/past ten/gu, "past 10")
    .replace(/companies|company/gu, "companies")
    .replace(/\btech\b|科技/gu, "technology")
    .replace(/减息|降息/gu, "cut")
    .replace(/联储|federal reserve/gu, "fed")
    .replace(/[^a-z0-9\u3400-\u9fff]+/gu, " ")
    .trim();
}

function nearest(scene: Scene, place: number, isWanted: (mention: EntityMention) => boolean): EntityMention | null {
  let best: EntityMention | null = null;
  for (const { members } of scene.groups) {
    for (const each of members) {
      if (isWanted(each) && (best === null || Math.abs(each.start - place) < Math.abs(best.start - place))) best = each;
    }
  }
  return best;
}
