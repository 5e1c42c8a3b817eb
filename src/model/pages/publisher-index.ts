/** All registered publishers, and the sources that name none. */
import { publisherWords } from "../../messages/messages.ts";
import { compareText } from "../../facts/problem.ts";
import { publisherAddress } from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import { reportItem, type ReportItem } from "./report-items.ts";
import { saidCounts, type SaidCounts } from "./said-counts.ts";

export interface PublisherIndexPage {
  readonly title: string;
  readonly metaDescription: string;
  /** Most reports first, then by name. */
  readonly entries: readonly PublisherEntry[];
  /** Reports on articles whose publisher isn't named, newest first. */
  readonly unnamed: readonly ReportItem[];
}

export interface PublisherEntry {
  readonly name: string;
  readonly siglum: string;
  readonly address: string;
  readonly about: string | null;
  readonly reportCount: number;
  /** Articles of others that say they repeat it. */
  readonly repeatedCount: number;
  /** Of its own articles. */
  readonly counts: SaidCounts;
}

export function publisherIndexPage(model: SiteModel): PublisherIndexPage {
  const entries = [...model.registry.publishers.keys()].map((id) => entryOf(model, id));
  const unnamed = model.reports.filter(({ source }) => source !== null && source.publisher === null);
  return {
    title: publisherWords.indexTitle,
    metaDescription: publisherWords.indexLede(entries.length, unnamed.length),
    entries: entries.sort((a, b) => b.reportCount - a.reportCount || compareText(a.name, b.name)),
    unnamed: unnamed.map((report) => reportItem(model, report)),
  };
}

function entryOf(model: SiteModel, id: string): PublisherEntry {
  const { name, siglum, description } = model.registry.publishers.get(id)!;
  const named = model.reportsByPublisher.get(id) ?? [];
  const own = named.filter(({ source }) => source?.publisher === id);
  return {
    name,
    siglum,
    address: publisherAddress(id),
    about: description,
    reportCount: own.length,
    repeatedCount: named.length - own.length,
    counts: saidCounts(model, own),
  };
}
