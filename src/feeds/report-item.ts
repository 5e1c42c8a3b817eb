/** A report as an item of a feed, whichever feed it stands in. */
import { formatDay } from "../facts/format.ts";
import { UNDATED } from "../messages/messages.ts";
import { absolute, reportAddress } from "../model/addresses.ts";
import { sourceName } from "../model/pages/source-mark.ts";
import { tagTerm, tickerChip } from "../model/pages/terms.ts";
import { permanentIdOf } from "../model/permanent-id.ts";
import type { Report } from "../model/report.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { Category, FeedItem, ItemSource, SiteLocation } from "./feed.ts";
import type { Html } from "./html.ts";

/** The id is the report's first address, which leads to it for good: neither a correction nor a new name makes a new item. */
export function reportItem(
  model: SiteModel,
  report: Report,
  content: Html,
  site: SiteLocation & { readonly language: string },
): FeedItem {
  const { id, title, summary, added, updated } = report;
  return {
    id: absolute(reportAddress(permanentIdOf(model, report)), site),
    isIdAddress: true,
    url: absolute(reportAddress(id), site),
    title,
    summary,
    content,
    added,
    updated,
    categories: categoriesOf(model, report, site),
    source: sourceOf(model, report),
    language: site.language,
  };
}

function categoriesOf(model: SiteModel, { id, tags }: Report, site: SiteLocation): Category[] {
  const [tagScheme, tickerScheme] = ["/tags/", "/tickers/"].map((address) => absolute(address, site)) as [
    string,
    string,
  ];
  const symbols = model.tickersByReport.get(id) ?? [];
  return [
    ...tags.map((term) => ({ term, label: tagTerm(term).name, scheme: tagScheme })),
    ...symbols.map((term) => ({ term, label: tickerChip(model.registry, term).name, scheme: tickerScheme })),
  ];
}

function sourceOf(model: SiteModel, { source }: Report): ItemSource | null {
  if (source === null) return null;
  const name = sourceName(model, source);
  const day = source.published === null ? UNDATED.toLowerCase() : formatDay(source.published);
  const citation = [name, ...(source.headline === null ? [] : [`“${source.headline}”`]), day].join(", ");
  return { name, citation, url: source.url };
}
