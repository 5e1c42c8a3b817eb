/**
 * Which reports only changed their names, and the old site as if they had always had the new ones: so that a rename
 * isn't every fact lost and found again.
 */
import { compareText } from "../../facts/problem.ts";
import type { Report } from "../../model/report.ts";
import type { SiteModel } from "../../model/site-model.ts";

export interface Rename {
  readonly from: string;
  readonly to: string;
  readonly isLedOn: boolean;
}

/**
 * A report that is gone, and one that is new and names it under `formerly` or is on the same article: by digest,
 * address or, with the same publisher, headline. In the order of the new ids.
 */
export function findRenames(before: SiteModel, after: SiteModel): Rename[] {
  const gone = new Map(
    before.reports.filter(({ id }) => !after.reportById.has(id)).map((report) => [report.id, report]),
  );
  const added = after.reports.filter(({ id }) => !before.reportById.has(id)).sort((a, b) => compareText(a.id, b.id));
  const renames: Rename[] = [];
  const take = (report: Report, from: string | undefined, isLedOn: boolean) => {
    if (from === undefined || !gone.delete(from)) return;
    renames.push({ from, to: report.id, isLedOn });
  };
  for (const report of added)
    take(
      report,
      report.formerly.findLast((old) => gone.has(old)),
      true,
    );
  const renamed = new Set(renames.map(({ to }) => to));
  for (const report of added) {
    if (!renamed.has(report.id)) take(report, sameArticle(report, gone)?.id, false);
  }
  return renames.sort((a, b) => compareText(a.to, b.to));
}

function sameArticle({ source }: Report, gone: ReadonlyMap<string, Report>): Report | undefined {
  if (source === null) return undefined;
  const { sha256, url, headline, publisher, siglum } = source;
  return [...gone.values()].find(({ source: old }) => {
    if (old === null) return false;
    const isSameHeadline = headline !== null && old.headline === headline && old.publisher === publisher;
    return (
      (sha256 !== null && old.sha256 === sha256) ||
      (url !== null && old.url === url) ||
      (isSameHeadline && old.siglum === siglum)
    );
  });
}

/** Puts new report ids for old ones into ids of reports, facts, claims and witnesses. */
export class NewNames {
  readonly #toByFrom: ReadonlyMap<string, string>;

  constructor(renames: readonly Rename[]) {
    this.#toByFrom = new Map(renames.map(({ from, to }) => [from, to]));
  }

  report(id: string): string {
    return this.#toByFrom.get(id) ?? id;
  }

  /** `<report>#<fact>`. */
  member(id: string): string {
    const mark = id.indexOf("#");
    return mark < 0 ? this.report(id) : this.report(id.slice(0, mark)) + id.slice(mark);
  }

  /** A claim without a known period or holder has its origin in its id, which may be a report. */
  claim(id: string): string {
    for (const [from, to] of this.#toByFrom) {
      const renamed = id.replace(new RegExp(`(-|\\.)${from}(?=\\.|$)`, "u"), `$1${to}`);
      if (renamed !== id) return renamed;
    }
    return id;
  }
}
