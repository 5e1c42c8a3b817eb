/** What a passage's figures can be about where their sentence doesn't say: the passages before, the heading, the table. */
import type { EntityMention } from "../entities/entity-mention.ts";
import { foldText } from "../entities/fold-text.ts";
import { findMetricWords, type MetricWord } from "../metrics/find-metric-words.ts";
import type { Vocabulary } from "../metrics/vocabulary.ts";
import { isEconomy } from "./economies.ts";
import type { Scene } from "./scene.ts";
import type { Surroundings } from "./settle-figures.ts";
import { PROTAGONIST, type SubjectContext } from "./subject-candidates.ts";

/**
 * Nearest first: the row's head, the passage's earlier sentences, the heading, the article's subject. `protagonist` is the
 * one thing that the article is about, before which none of another passage comes; null: none.
 */
export function surroundingsOf(
  scene: Scene,
  scenes: readonly Scene[],
  vocabulary: Vocabulary,
  protagonist: EntityMention | null,
): Surroundings {
  const cells = scene.passage.cells;
  return {
    protagonist,
    subjects: subjectsAround(scene, scenes, protagonist),
    headAt: (place) => foldText(cells.find(({ start, end }) => start <= place && place < end)?.head ?? ""),
    headsAt: headsOf(scene, scenes, vocabulary),
  };
}

function subjectsAround(scene: Scene, scenes: readonly Scene[], protagonist: EntityMention | null): SubjectContext[] {
  const subjects: SubjectContext[] = [];
  const { passage } = scene;
  const label = labelOf(scene);
  if (label !== null) subjects.push({ members: [label], cost: LABEL, from: "sentence" });
  if (passage.kind === "row") {
    const head = namedIn(scene, passage.cells[0]?.end ?? 0);
    if (head !== null) subjects.push({ members: [head], cost: 0.2 });
  }
  const heading = headingOf(scene, scenes);
  const headed = heading && topicOf(heading);
  if (headed) subjects.push({ members: [headed], cost: protagonist === null ? 2 : 1.2 });
  if (protagonist !== null) subjects.push({ members: [protagonist], cost: PROTAGONIST });
  const before = scenes[scene.index - 1];
  const last =
    before?.passage.section === passage.section && before?.passage.kind === "paragraph" ? topicOf(before) : null;
  if (last !== null && protagonist === null) subjects.push({ members: [last], cost: 2.4 });
  const article = scenes.find(({ passage: { kind } }) => kind === "headline") ?? scenes[0];
  const main = article && topicOf(article);
  if (main && article !== scene && protagonist === null) subjects.push({ members: [main], cost: 2.6 });
  for (const isWanted of [isEconomy, isStockMarket]) {
    const found = lastNamed(scenes, scene.index, isWanted);
    if (found !== null) subjects.push({ members: [found], cost: 2.2 });
  }
  return subjects;
}

const LABEL = 0.6;
const LABELLED = /^[\s*•·\d.]*(?<label>[^:：,，。;；()（）]{2,32})(?:[(（][^()（）]{1,24}[)）])?\s*[:：]/u;

/** The name that a line begins with before a colon, of which all its figures are: `Xiaomi: revenue up 3%`. */
function labelOf({ passage: { text }, groups: [group] }: Scene): EntityMention | null {
  const match = LABELLED.exec(text);
  const mention = group?.members[0];
  if (match === null || mention === undefined || group!.members.length > 1 || mention.kind === "institution")
    return null;
  const label = match.groups!["label"]!;
  const start = match[0].indexOf(label);
  if (mention.start !== start) return null;
  const rest = text.slice(mention.end, start + label.length);
  if (/^\s*$/u.test(rest)) return mention;
  // A name of which only a part was found.
  const isWhole = mention.id === null && /^\p{Script=Han}{1,4}$/u.test(rest);
  return isWhole ? { ...mention, name: label, end: start + label.length } : null;
}

/** What a passage names first; a broker only where it names nothing else. */
function topicOf({ groups }: Scene): EntityMention | null {
  const first = groups[0]?.members[0] ?? null;
  if (first?.kind !== "institution") return first;
  return (
    groups
      .slice(0, 3)
      .flatMap(({ members }) => members)
      .find(({ kind }) => kind === "company") ?? first
  );
}

function isStockMarket(mention: EntityMention): boolean {
  return mention.kind === "market" && !isEconomy(mention);
}

/** The last one that was named up to a passage, else the first one behind it. */
function lastNamed(
  scenes: readonly Scene[],
  index: number,
  isWanted: (mention: EntityMention) => boolean,
): EntityMention | null {
  for (let place = index; place >= Math.max(0, index - FAR); place--) {
    const found = scenes[place]!.groups.flatMap(({ members }) => members).findLast(isWanted);
    if (found) return found;
  }
  for (const { groups } of scenes.slice(0, FAR)) {
    const found = groups.flatMap(({ members }) => members).find(isWanted);
    if (found) return found;
  }
  return null;
}

/** So many passages are looked through for a market or a country. */
const FAR = 40;

function namedIn(scene: Scene, end: number): EntityMention | null {
  return scene.groups.find(({ start }) => start < end)?.members[0] ?? null;
}

/** The paragraph that a list stands under. */
function leadOf(scene: Scene, scenes: readonly Scene[]): Scene | undefined {
  for (let place = scene.index - 1; place >= Math.max(0, scene.index - FAR); place--) {
    const { kind, section } = scenes[place]!.passage;
    if (section !== scene.passage.section || kind === "heading" || kind === "headline") return undefined;
    if (kind === "paragraph") return scenes[place];
  }
  return undefined;
}

/** The heading above a passage; undefined where it has none. */
export function headingOf({ index, passage: { section } }: Scene, scenes: readonly Scene[]): Scene | undefined {
  if (section === null) return undefined;
  for (let place = index - 1; place >= Math.max(0, index - FAR); place--) {
    const { passage } = scenes[place]!;
    if (passage.kind === "heading" && passage.text === section) return scenes[place];
  }
  return undefined;
}

function headsOf(scene: Scene, scenes: readonly Scene[], vocabulary: Vocabulary): Surroundings["headsAt"] {
  const { cells, section, kind } = scene.passage;
  const wordsIn = (text: string): MetricWord[] => findMetricWords(foldText(text), vocabulary, []);
  const ofSection = section === null ? [] : wordsIn(section);
  const byCell = cells.map(({ start, end, head }) => ({ start, end, words: wordsIn(head) }));
  const lead = kind === "item" || kind === "row" ? leadOf(scene, scenes) : undefined;
  const rowHead = kind === "row" && cells[0] ? scene.words.filter(({ end }) => end <= cells[0]!.end) : [];
  return (place) => {
    const cell = byCell.find(({ start, end }) => start <= place && place < end);
    return [
      ...(cell && cell.words.length > 0 ? [{ words: cell.words, cost: 0.1 }] : []),
      ...(rowHead.length > 0 ? [{ words: rowHead, cost: 0.2 }] : []),
      ...(lead ? [{ words: lead.words.slice(-3), cost: 1.2 }] : []),
      ...(ofSection.length > 0 ? [{ words: ofSection, cost: 2.6 }] : []),
    ];
  };
}
