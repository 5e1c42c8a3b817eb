/** What crawlers are told: all may read everything, and where the sitemap stands. */
import { absolute } from "../model/addresses.ts";

/** The text of `/robots.txt`. */
export function renderRobots(site: { readonly address: string; readonly base: string }): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute("/sitemap-index.xml", site)}\n`;
}
