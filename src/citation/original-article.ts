/** The article that a citation goes back to: named, headed and dated as far as it says so itself. */
import { formatDay } from "../facts/format.ts";
import { sourceName } from "../model/pages/source-mark.ts";
import { hasInferredDay, type Report } from "../model/report.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { Original } from "./work.ts";

/** Null for a report without a source. */
export function originalOf(model: SiteModel, report: Report): Original | null {
  const { source } = report;
  if (source === null) return null;
  return {
    name: sourceName(model, source),
    headline: source.headline,
    published: source.published,
    isDayInferred: source.published !== null && hasInferredDay(report),
  };
}

/** `Source: “Tech slides”, MEXC after Cryptopolitan, 9 February 2026, line 16.` */
export function sourceSentence(original: Original, line: number | null): string {
  const parts = [
    original.headline === null ? null : `“${original.headline}”`,
    original.name,
    dayOf(original),
    line === null ? null : `line ${line}`,
  ];
  return `Source: ${parts.filter((part) => part !== null).join(", ")}.`.replace(/\.\.$/u, ".");
}

/** `9 February 2026`; `[9 February 2026?]` where the editors worked it out; `n.d.` where there is none. */
export function dayOf({ published, isDayInferred }: Original): string {
  if (published === null) return "n.d.";
  return isDayInferred ? `[${formatDay(published)}?]` : formatDay(published);
}
