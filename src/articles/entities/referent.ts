/** Whom or what mentions refer to, while an article is read: registered, or made up of what the article says of it. */
import type { EntityKind, Registry, Entity } from "../../model/registry.ts";
import type { TextSpan } from "../article.ts";
import { foldText } from "./fold-text.ts";

/** A listing as the article writes it; `mic` is null where the wording doesn't say which exchange. */
export interface WrittenListing {
  readonly symbol: string;
  readonly mic: string | null;
}

export interface Referent {
  /** Null: not registered. */
  readonly id: string | null;
  /** Registered, or without a legal form as the article writes it. */
  name: string;
  /** Under which name it is proposed to the registry; null: its own. */
  readonly properName: string | null;
  readonly kind: EntityKind | null;
  /** Grows while the article is read; of a registered one fixed. */
  readonly listings: WrittenListing[];
  /** Whether it is to be proposed to the registry; never for a registered one. */
  readonly isProposed: boolean;
  /** Whether it is named for what it publishes: an office of statistics, a provider of data, a pollster, an agency. */
  isSource?: boolean;
}

/** A referent where it is named, before it becomes an `EntityMention`. */
export interface Named extends TextSpan {
  readonly referent: Referent;
  readonly reference: "name" | "ticker";
  readonly confidence: number;
  readonly symbol: string | null;
}

export function registeredReferents(registry: Registry): Map<string, Referent> {
  return new Map([...registry.entities.values()].map((entity) => [entity.id, registered(entity)]));
}

function registered({ id, name, kind, listings }: Entity): Referent {
  return {
    id,
    name,
    properName: null,
    kind,
    listings: listings.map(({ symbol, mic }) => ({ symbol, mic })),
    isProposed: false,
  };
}

/** What two spellings of one unregistered name have in common: `Longteng Robotics Ltd`, `LONGTENG ROBOTICS`. */
export function nameKey(name: string): string {
  return foldText(name)
    .replace(LEGAL_END, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

const LEGAL_END =
  /(?:[\s,]+(?:incorporated|inc|corporation|corp|company|co|limited|ltd|plc|llc|sa|se|ag|nv|holdings?|group)\.?)+$|(?:集团|控股|股份)*(?:股份)?(?:有限)?(?:责任)?公司$|(?:集团|控股)$/u;
