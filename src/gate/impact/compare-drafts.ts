/** Drafts before and after. They take no part in the site: only which there are and whether they were worked on is told. */
import { compareText } from "../../facts/problem.ts";
import type { Report } from "../../model/report.ts";
import type { SiteModel } from "../../model/site-model.ts";
import type { DraftChanges, DraftMention } from "./impact.ts";

export interface Side {
  readonly model: SiteModel;
  readonly drafts: readonly Report[];
}

/** Of a draft that is published now its report tells. */
export function compareDrafts(before: Side, after: Side): DraftChanges {
  const oldById = new Map(before.drafts.map((draft) => [draft.id, draft]));
  const newIds = new Set(after.drafts.map(({ id }) => id));
  return {
    added: mentions(after.drafts.filter(({ id }) => !oldById.has(id))),
    changed: mentions(after.drafts.filter((draft) => isOther(oldById.get(draft.id), draft))),
    removed: mentions(before.drafts.filter(({ id }) => !newIds.has(id) && !after.model.reportById.has(id))),
  };
}

function isOther(old: Report | undefined, draft: Report): boolean {
  return old !== undefined && textOf(old) !== textOf(draft);
}

/** All that a draft says, without where in its file it says so. */
function textOf(draft: Report): string {
  return JSON.stringify({ ...draft, body: draft.body.text.trim() }, (key, value: unknown) =>
    key === "place" ? undefined : value,
  );
}

function mentions(drafts: readonly Report[]): DraftMention[] {
  return drafts
    .map(({ id, title, facts, statements }) => ({
      id,
      title,
      facts: facts.length,
      statements: statements.length,
    }))
    .sort((a, b) => compareText(a.id, b.id));
}
