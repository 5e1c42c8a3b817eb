/** The page that lists all feeds, and what feeds are called. */
import { rich } from "../rich-text.ts";
import { counted, grouped } from "./interface.ts";

export const feedsWords = {
  title: "Feeds",
  metaDescription: (feedCount: number) =>
    `${counted(feedCount, "feed")}: new reports, changes in what sources agree on, and whatever you follow by entity, tag, metric or publisher.`,
  lede: (feedCount: number, listAddress: string) =>
    rich(
      `A feed brings you what is new here, without an account. Copy the address of one into a feed reader such as NetNewsWire, Feedly, Thunderbird or newsboat, or import [the list of all ${grouped(feedCount)}](${listAddress}).`,
    ),
  site: { title: "All reports", note: "The newest in full, the same in three formats" },
  changes: {
    title: "Where the picture changes",
    name: "Agreement",
    feedTitle: "Where sources agree and differ",
    about: "An item whenever a report corroborates, syndicates, disputes or revises what another said.",
  },
  terms: { title: "What you follow", note: "New reports on one entity, tag, metric or publisher" },
  groups: { entity: "By entity", tag: "By tag", metric: "By metric", publisher: "By publisher" },
  /** `12 feeds, 10 of them with reports`. */
  groupNote: (feedCount: number, filledCount: number) =>
    counted(feedCount, "feed") + (filledCount === feedCount ? "" : `, ${grouped(filledCount)} of them with reports`),
  reportCount: (count: number) => counted(count, "report"),
  ofTerm: (name: string) => `${name}: new reports and facts`,
  formats: {
    rss: { name: "RSS", about: "What every reader takes." },
    atom: { name: "Atom", about: "Has the day of a correction, and the article it is about." },
    json: { name: "JSON Feed", about: "For programs, and readers that prefer it." },
  },
  /** The way to a page’s own feed; the second part is heard, not seen. */
  note: { seen: "Feed", heard: (title: string) => ` of ${title}` },
} as const;
