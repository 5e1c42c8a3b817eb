/**
 * Where everything stands. Addresses are paths from the site's root, without the base path: `withBase` and `absolute`
 * put them where the site is.
 */

export function reportAddress(report: string): string {
  return `/reports/${report}/`;
}

/** From a fact's or statement's id, `<report>#<fact>`. */
export function factAddress(id: string): string {
  const mark = id.indexOf("#");
  return `/reports/${id.slice(0, mark)}/${id.slice(mark)}`;
}

export function entityAddress(entity: string): string {
  return `/entities/${entity}/`;
}

/** Null where a statement is about no entity, so that its claim has no page. */
export function claimAddress(claim: { readonly subject: string | null; readonly anchor: string }): string | null {
  return claim.subject === null ? null : `/entities/${claim.subject}/#${claim.anchor}`;
}

export function tickerAddress(symbol: string): string {
  return `/tickers/${symbol}/`;
}

export function metricAddress(metric: string): string {
  return `/metrics/${metric}/`;
}

export function tagAddress(tag: string): string {
  return `/tags/${tag}/`;
}

export function publisherAddress(publisher: string): string {
  return `/publishers/${publisher}/`;
}

/** Where the citation of what stands at a permanent address is printed: `/reports/a/#fact` has its at `/reports/a/cite/#fact`. */
export function citationAddress(address: string): string {
  const mark = address.indexOf("#");
  return mark === -1 ? `${address}cite/` : `${address.slice(0, mark)}cite/${address.slice(mark)}`;
}

/** A report as plain Markdown. */
export function reportMarkdownAddress(report: string): string {
  return `/reports/${report}.md`;
}

/** The feed of what a page is about: `/tags/ipo/` has `/tags/ipo/rss.xml`. */
export function feedAddress(page: string): string {
  return `${page}rss.xml`;
}

/** Page 1 of the list is `/reports/` itself. */
export function reportListAddress(page: number): string {
  return page === 1 ? "/reports/" : `/reports/page/${page}/`;
}

/** The explorer with these filters; names and values as its state writes them. */
export function explorerAddress(filters: Readonly<Record<string, string>>): string {
  const query = Object.entries(filters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return query.length === 0 ? "/facts/" : `/facts/?${query.join("&")}`;
}

/** Page 1 of each kind is a section of `/agreement/` itself. */
export function agreementAddress(kind: string, page: number): string {
  if (page > 1) return `/agreement/${kind}/page/${page}/`;
  return `/agreement/#${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

/** The timeline of one entity or, for null, of everything. */
export function timelineAddress(entity: string | null, page = 1): string {
  const own = entity === null ? "/timeline/" : `/timeline/${entity}/`;
  return page === 1 ? own : `${own}page/${page}/`;
}

/** `/entities/alibaba/` under `/research/` is `/research/entities/alibaba/`. */
export function withBase(address: string, base: string): string {
  return base.replace(/\/+$/u, "") + address;
}

/** With scheme and host, for feeds, data and citations. */
export function absolute(address: string, site: { readonly address: string; readonly base: string }): string {
  return site.address.replace(/\/+$/u, "") + withBase(address, site.base);
}

/** The picture of a kind of page, where one is shared: drawn by `npm run share-images`. */
export function shareImageAddress(kind: string): string {
  return `/share/${kind}.png`;
}

/** The picture of a report, where `reportImages` is set. */
export function reportImageAddress(report: string): string {
  return `/reports/${report}.png`;
}
