/** Syndicated claims by the story that they go back to, so that a reader sees one retelling after another. */
import { compareText } from "../../facts/problem.ts";
import { agreementWords } from "../../messages/messages.ts";
import { hasInferredDay } from "../report.ts";
import type { Claim, SiteModel } from "../site-model.ts";
import { claimLine, type ClaimLine } from "./claim-lines.ts";
import {
  changeInRetelling,
  isOrderKnown,
  retellingView,
  type RetellingView,
  type RetellingWeight,
} from "./retelling.ts";
import { compareTellings, sourceMark, type SourceMark } from "./source-mark.ts";
import { entityTerm, publisherTerm } from "./terms.ts";

export interface StoryView {
  /** `One story, two tellings`; `Told per Ledger Data`. */
  readonly title: string;
  /** Sources in the order of their tellings. */
  readonly marks: readonly SourceMark[];
  /** Which text is the earliest, and how that is known. */
  readonly orderText: string;
  /** Claims that changed in retelling. */
  readonly changed: readonly RetellingView[];
  /** Claims told again with the same figure, date and names. */
  readonly unchanged: readonly ClaimLine[];
}

/** A claim with its place: claims of one story stand together. */
export interface PlacedClaim {
  readonly claim: Claim;
  /** The story or the voice that its sources share; the same for claims that stand together. */
  readonly story: string;
  readonly change: RetellingWeight;
}

/** Stories with most claims first; within each, what changed most first, figures before statements, then by id. */
export function placeByStory(model: SiteModel, claims: readonly Claim[]): PlacedClaim[] {
  const byStory = Map.groupBy(claims, storyOf);
  return [...byStory]
    .sort(([a, one], [b, other]) => other.length - one.length || compareText(a, b))
    .flatMap(([story, members]) =>
      members
        .map((claim) => ({ claim, story, change: changeInRetelling(model, claim) }))
        .sort(
          (a, b) =>
            b.change - a.change || compareText(a.claim.kind, b.claim.kind) || compareText(a.claim.id, b.claim.id),
        ),
    );
}

/** The stories of a page's claims, in their order. */
export function storyViews(model: SiteModel, placed: readonly PlacedClaim[]): StoryView[] {
  return [...Map.groupBy(placed, ({ story }) => story).values()].map((members) => storyView(model, members));
}

/** One origin, or else the witness that its sources have in common, or else the sources alone. */
function storyOf({ origins, witnesses, sources }: Claim): string {
  if (origins.length === 1) return `origin ${origins[0]}`;
  return witnesses.length > 0 ? `voice ${witnesses[0]}` : `sources ${sources.join(" ")}`;
}

const MAX_MARKS = 12;

function storyView(model: SiteModel, members: readonly PlacedClaim[]): StoryView {
  const reports = [...new Set(members.flatMap(({ claim }) => claim.sources))]
    .map((id) => model.reportById.get(id)!)
    .sort(compareTellings);
  const { changed = [], unchanged = [] } = Object.groupBy(members, ({ change }) =>
    change > 0 ? "changed" : "unchanged",
  );
  const [first, second] = reports;
  return {
    title: titleOf(model, members[0]!, reports.length),
    marks: reports.slice(0, MAX_MARKS).map(({ id }) => sourceMark(model, id)),
    orderText: first && second ? orderText(model, first.id, second.id) : "",
    changed: changed.map(({ claim }) => retellingView(model, claim)),
    unchanged: unchanged.map(({ claim }) => claimLine(model, claim)),
  };
}

function titleOf(model: SiteModel, { claim, story }: PlacedClaim, tellings: number): string {
  if (story.startsWith("origin ")) return agreementWords.oneStory(tellings);
  if (!story.startsWith("voice ")) return agreementWords.notExamined(tellings);
  const id = claim.witnesses[0]!;
  const { entities, publishers } = model.registry;
  if (publishers.has(id)) return agreementWords.allPer(publisherTerm(model.registry, id).name);
  return entities.has(id)
    ? agreementWords.allPer(entityTerm(model.registry, id).name)
    : agreementWords.repeatOneAnother;
}

/** An undated text may be older than it looks, and is never called the first. */
function orderText(model: SiteModel, firstId: string, secondId: string): string {
  const first = model.reportById.get(firstId)!;
  const { siglum } = first.source!;
  if (!isOrderKnown(model, firstId, secondId)) return agreementWords.orderUnknown;
  if (first.source!.published === null) return agreementWords.firstBySayso(siglum);
  const isUndated = model.reportById.get(secondId)!.source!.published === null;
  const isInferred = hasInferredDay(first);
  return isUndated ? agreementWords.onlyDated(siglum, isInferred) : agreementWords.earliest(siglum, isInferred);
}
