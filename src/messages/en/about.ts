/** The page on the method. `*m*` and `*w*` are the letters of the table of intervals. */
import { rich } from "../rich-text.ts";

export const aboutWords = {
  title: "About and method",
  metaDescription:
    "How facts are read across sources: what a claim, a witness and a verdict are, what a wording allows, and how to add a report.",
  heading: (siteName: string) => `How ${siteName} reads`,
  lede: "Several articles often print the same figure. That says little until one knows whether they all copied it from one place. This site keeps every figure with its source, its wording and its period, and counts who can really vouch for it.",
  contents: "On this page",

  words: {
    title: "The words",
    report: {
      term: "Report",
      meaning: "Our account of one article, in our own words, with the facts that the article states.",
    },
    /** After each sentence stands a source’s code in its box, the second one dashed. */
    source: {
      term: "Source",
      meaning: "The article behind a report. It goes by a short code, its siglum:",
      echo: "Where it repeats another source, the box is dashed:",
      example: "An example",
    },
    others: [
      {
        term: "Fact",
        meaning:
          "One figure that one source states: what it is about, what was measured, the value as worded, the period, who says so, and the line on which it stands. Each has a permanent address.",
      },
      { term: "Statement", meaning: "Something said without a figure: an event, or a view and who holds it." },
      {
        term: "Claim",
        meaning:
          "What several sources may say together: facts on the same subject, metric, unit and period. Five days’ fall and one day’s fall are never one claim.",
      },
      {
        term: "Witness",
        meaning:
          "Who can really vouch for a claim. Articles that descend from one story are one witness, and so are those that quote the same authority. Agreement is counted in witnesses, never in articles.",
      },
    ],
  },

  verdicts: {
    title: "The four verdicts",
    after:
      "A source whose origin nobody has examined vouches for nothing: what it shares with others is shown as repeated, never as confirmed. Of a view only this is judged: whether its holder said it.",
  },

  wording: {
    title: "What a wording allows",
    note: "Two figures agree where what they allow overlaps",
    before: rich(
      "*m* is the size as printed, *w* its precision: with a decimal point, the place of the last digit; without, the place of the last digit that isn’t zero, but where zeros follow at most a tenth of the number. The sign goes back on afterwards.",
    ),
    table: "What each wording allows",
    heads: {
      wording: "Wording",
      mark: "Mark",
      allows: "Allows",
      example: "For example",
      thatIs: "That is",
      note: "Note",
    },
    marks: "In the marks the upright line at the start is zero. A shaft that runs out has no end.",
  },

  apart: {
    title: "Alike, but kept apart",
    note: "Listed beside a claim, never counted",
    table: "Reasons why figures that look alike aren’t compared",
    heads: { reason: "Reason", meaning: "Meaning" },
  },

  writing: {
    title: "How figures and periods are written",
    units: "Units",
    periods: "Periods",
    scales: "Scales",
    heads: { written: "Written", printed: "Printed", means: "Means", spelled: "Also spelled" },
    /** An inferred period stands between these two. */
    inferred: {
      before: "Currencies are never converted. A dotted underline marks what the editors inferred, such as ",
      example: "2–6 February 2026",
      after: " for “last week”.",
    },
  },

  known: {
    title: "When it was said",
    note: "By the day of publication",
    text: rich(
      "A claim was first said on the day of its earliest dated source, and last said on that of its latest; what the claim is about plays no part. A source without a day may be older than any other, so that it is counted beside the others and never called the first. [Where sources agree and differ](/agreement/) shows what became of each claim, and the [timeline](/timeline/) the days that they are about.",
    ),
  },

  notes: {
    title: "Editors’ notes",
    text: "Figures stay as printed. Where one is doubtful, contradicts another in the same article, or had its date worked out by us, a note says so:",
  },

  withdrawn: {
    title: "Withdrawn figures",
    note: "Still visible",
    /** The mark of a withdrawn figure stands between these two. */
    before:
      "A figure that turns out wrong isn’t deleted. The editors withdraw it, with a day and a reason: it stays where it was, struck out and marked ",
    after:
      ", and so does what says it again in the same article. It takes no part in claims, verdicts and witnesses, which are what they would be without it, and in no count but that of all facts.",
  },

  add: {
    title: "Adding an article",
    note: "From the article to a merged report in five steps",
    byHand: (path: string) =>
      rich(
        `By hand it is one file a report, \`${path}\`. Only \`title\`, \`added\` and a text are needed. What a fact is about and what it measures must be registered under \`content/registry/\`, a small file each.`,
      ),
    file: "A report’s file",
  },

  fields: {
    title: "The front matter",
    note: "Written from the schema",
    table: "Fields of a report’s front matter",
    heads: { field: "Field", form: "Form", holds: "Holds" },
    required: "required",
    /** What a field has to look like. */
    forms: {
      text: { one: "text", several: "texts" },
      fewWords: { one: "at most eight words", several: "such words" },
      day: { one: "a day", several: "days" },
      period: { one: "a period", several: "periods" },
      quantity: { one: "a quantity", several: "quantities" },
      reference: { one: "an id", several: "ids" },
      flag: { one: "true or false", several: "such" },
      url: { one: "an address", several: "addresses" },
      language: { one: "a BCP 47 tag", several: "BCP 47 tags" },
      sha256: { one: "64 hexadecimal digits", several: "digests" },
      lineNumber: { one: "a line’s number", several: "numbers of lines" },
      siglum: { one: "capitals", several: "capitals" },
      /** Of small letters and hyphens: an id, a key, a tag. */
      word: { one: "a word", several: "words" },
    },
    group: "group",
    list: "list",
    listOf: (several: string) => `list of ${several}`,
    oneOf: (choices: readonly string[]) => `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`,
  },

  rules: {
    title: "The rules",
    note: "What npm run check asks; an error stops a build",
    text: "Under each rule stands what mending its example changes. The examples are those that the rules’ own tests run.",
    count: { one: "rule", many: "rules" },
    error: "error",
    warning: "warning",
    example: (id: string) => `What mending an example of ${id} changes`,
  },

  safety: {
    title: "What is promised",
    note: "To readers, and to whoever sends an article",
    texts: [
      rich(
        "Reports are about articles from the open web, and anybody may propose one. Their text is read as text: no script, no style, no form and no picture of another host gets from a report onto a page, and links lead to web pages and mail only. Pages ask nothing of any other host and set no cookies, and a policy on each of them tells the browser to allow neither that nor any script but the site’s own.",
      ),
      rich(
        "No figure or date is changed in silence: it stands as it was written, or the build stops with the file and line. A build that isn’t whole is never published.",
      ),
      rich(
        "The same content gives the same site, byte for byte, whoever builds it, where and when. `/build-manifest.json` lists every file with its size and SHA-256, by which anybody can tell whether a copy is whole and unchanged.",
      ),
    ],
    table: "How much a file may hold",
    heads: { what: "Of", limit: "At most" },
    limits: {
      file: "a file of the content",
      frontMatter: "front matter, and a registry file or ruling as a whole",
      lists: "lists and groups of keys, one inside another",
      elements: "quotes, lists and elements of a text, one inside another",
      megabytes: (size: number) => `${size} MB`,
      kilobytes: (size: number) => `${size} kB`,
      deep: (levels: number) => `${levels} deep`,
    },
    report: (contact: { name: string; email: string }) =>
      rich(
        `What could be used against anybody is best told in private: to [${contact.name}](mailto:${contact.email}), or as \`SECURITY.md\` in the site’s source says, where each promise stands with the test that shows it.`,
      ),
  },

  contact: {
    title: "Mistakes, rights, type",
    text: (contact: { name: string; email: string }, disclaimer: string, licence: { name: string; url: string }) =>
      rich(
        `A wrong figure? Write to [${contact.name}](mailto:${contact.email}). ${disclaimer} Our texts are under [${licence.name}](${licence.url}). All facts can be had as [data](/data/), and reports as a [feed](/rss.xml).`,
      ),
    /** Between these two stands the name of the fonts’ licence, a link. */
    type: { before: "Set in Newsreader and Archivo, both under the ", licence: "SIL Open Font Licence", after: "." },
  },

  /** What units mean where the core has no words of its own, and what periods are written as. */
  money: "an amount of money, by its ISO 4217 code",
  periodMeanings: {
    day: "a day",
    month: "a month",
    quarter: "a quarter",
    year: "a year",
    span: "from one day to another, both included",
    inferred: "the same, both ends inferred by the editors",
    open: "with an open end: compared with nothing but the same story",
    unknown: "the source doesn’t say: likewise",
  },
  exactly: (figure: string) => `exactly ${figure}`,
} as const;
