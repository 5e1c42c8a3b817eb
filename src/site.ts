/**
 * Everything about a site that isn't content: the only settings that a user edits.
 * Where a value can differ from one machine to the next (a preview's address, a fork's folder), an environment
 * variable overrides it, unless it is empty.
 */
const env = process.env;

export const site = {
  /** Shown in the masthead, the title of every page and the feeds. */
  name: "Readacross",
  /** One line under the name, and in feeds. */
  tagline: "What each source said about the same thing, set side by side.",
  /** What this site covers. */
  subject: "Hong Kong technology",
  /** Where the site will stand, without a path: feeds, the sitemap and citations need it. */
  address: env.SITE_URL || "https://readacross.example",
  /** The path under which it stands there: `/`, or `/research/`. */
  base: env.SITE_BASE || "/",
  /** Of the site's own texts. The sources keep theirs. */
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  /** Whom a reader writes to about a wrong figure. */
  contact: { name: "the editors", email: "desk@readacross.example" },
  /** The disclaimer at the foot of every page. */
  disclaimer: "Figures are as the named sources state them. Nothing here is investment advice.",
  /** ISO 4217: the currency that claim addresses leave out. */
  homeCurrency: "HKD",
  /** Language of the reports where they don't say otherwise, BCP 47. */
  language: "en",
  /** Whether each report gets a picture of its own, with its title, for where it is shared. Otherwise all share one. */
  reportImages: env.SITE_REPORT_IMAGES === "on",
  /** Where the content stands, relative to the project. */
  content: env.SITE_CONTENT || "content",
  /** Where builds keep what they may reuse, relative to the project. */
  cache: env.SITE_CACHE || "node_modules/.astro",
} as const;
