/** Content before and after → what the change does to the site, and what it does that the site doesn't show. Pure. */
import type { CheckedContent, UnderstoodContent } from "../check-content.ts";
import { compareDrafts } from "./compare-drafts.ts";
import { compareSites } from "./compare-sites.ts";
import type { Impact } from "./impact.ts";

export function compareContent(before: UnderstoodContent, after: Pick<CheckedContent, "model" | "drafts">): Impact {
  return {
    ...compareSites(before.model, after.model),
    drafts: compareDrafts(before, after),
    unreadBefore: before.unread,
  };
}
