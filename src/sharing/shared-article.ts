/** What a report says of itself where it is shared. */
import type { Report } from "../model/report.ts";

export interface SharedArticle {
  /** ISO 8601 days. */
  readonly published: string;
  readonly updated: string | null;
  readonly tags: readonly string[];
}

export function sharedArticle({ added, updated, tags }: Pick<Report, "added" | "updated" | "tags">): SharedArticle {
  return { published: added, updated, tags };
}
