/**
 * What `/styleguide/` shows its components with: a few invented reports on invented companies, reconciled by the real
 * core, so that no sample says what the site couldn’t. Every verdict, hedge and doubt occurs.
 */
import type { RenderedBody } from "../../markdown/rendered-body.ts";
import type { SiteModel } from "../site-model.ts";
import { sampleListing, sampleModel, type SampleFact } from "./sample-site.ts";

const day = "2026-03-03";
const inferredWeek = "2026-03-02?/2026-03-06?";
const spending = {
  subject: "merlin",
  metric: "capital-spending",
  period: "2026",
  mode: "projected",
  by: "hobby",
} as const;

/** A fact on Kestrel’s price, its period aside. */
const move = (fact: Omit<SampleFact, "subject">): SampleFact => ({ subject: "kestrel", listing: "09901.HK", ...fact });

/** The report whose text and facts are shown whole. */
export const SAMPLE_REPORT = "north-wire-kestrel";

/** The text of that report, as rendering would leave it. */
export const SAMPLE_BODY: RenderedBody = {
  parts: [
    { kind: "html", html: "<p>On 3 March Kestrel fell " },
    { kind: "fact", factId: "day", text: "nearly 6%" },
    { kind: "html", html: ", at " },
    { kind: "fact", factId: "pe", text: "18.4 times" },
    { kind: "html", html: " earnings; it had gained " },
    { kind: "fact", factId: "february", text: "4.2%" },
    { kind: "html", html: " in February. Merlin followed with " },
    { kind: "fact", factId: "merlin-day", text: "about −3.5%" },
    { kind: "html", html: ", having been said to have lost " },
    { kind: "fact", factId: "withdrawn", text: "31%" },
    { kind: "html", html: " before.</p>" },
    {
      kind: "component",
      name: "FactChart",
      props: { title: "The price changes", metric: "price-change" },
      children: [],
    },
    {
      kind: "component",
      name: "Callout",
      props: { kind: "note" },
      children: [{ kind: "html", html: "<p>What an author sets apart from the text.</p>" }],
    },
    { kind: "html", html: "<p>Its board wants to spend " },
    { kind: "fact", factId: "spending", text: "US$175bn–185bn" },
    { kind: "html", html: " this year.</p>" },
  ],
  headings: [],
  length: 40,
  factIds: ["day", "pe", "february", "merlin-day", "withdrawn", "spending"],
  entityIds: [],
};

export function styleguideModel(): SiteModel {
  return sampleModel({
    entities: [
      {
        id: "kestrel",
        name: "Kestrel Motors",
        names: [{ lang: "zh-Hant", name: "紅隼汽車", basis: "known" }],
        listings: [sampleListing("09901.HK"), sampleListing("KSTL", "XNYS")],
        description: "An invented maker of electric cars.",
      },
      { id: "merlin", name: "Merlin Chips", listings: [sampleListing("09902.HK")] },
      { id: "heron", name: "Heron Technology Index", kind: "index" },
      { id: "hobby", name: "Hobby Securities", kind: "institution" },
      {
        id: "estuary",
        name: "Greater Estuary Cross-Border Connectivity and Advanced Manufacturing Opportunities Feeder Fund",
        kind: "fund",
        listings: [sampleListing("09903.HK")],
      },
    ],
    metrics: [
      { id: "price-change", name: "Price change", isPerListing: true },
      { id: "pe-ratio", name: "P/E ratio", dimension: "multiple", ownUnit: "multiple", canBeNegative: false },
      { id: "capital-spending", name: "Capital spending", dimension: "money", ownUnit: "USD", canBeNegative: false },
      { id: "index-weight", name: "Index weight", of: "required", ofMeaning: "the index", canBeNegative: false },
      { id: "deliveries-rank", name: "Rank by deliveries", dimension: "rank", ownUnit: "rank", canBeNegative: false },
    ],
    publishers: [
      { id: "north-wire", name: "North Wire", siglum: "NW" },
      { id: "tape", name: "Tape & Ticker", siglum: "TT" },
      { id: "harbour", name: "Harbour Ledger", siglum: "HL" },
      { id: "morning", name: "The Morning Paper", siglum: "MP" },
    ],
    reports: [northWire, tape, harbour, letter, morning].map((report) => report()),
  });
}

const northWire = () => ({
  id: SAMPLE_REPORT,
  title: "Kestrel falls, and takes Merlin along",
  summary: "A wire story on one session, and on what the week made of it.",
  tags: ["ai-spending"],
  source: {
    publisher: "north-wire",
    siglum: "NW",
    published: "2026-03-07",
    headline: "Kestrel slides as chip nerves spread",
    origin: "kestrel-day",
    isOwnOrigin: false,
  },
  facts: [
    move({ id: "day", value: "nearly -6%", period: day, words: "fell nearly 6 percent", at: 4 }),
    move({ id: "week", value: "over -9%", period: inferredWeek, words: "lost more than 9 percent last week", at: 7 }),
    move({ id: "february", value: "+4.2%", period: "2026-02-27", words: "had gained 4.2 percent", at: 9 }),
    {
      id: "merlin-day",
      subject: "merlin",
      listing: "09902.HK",
      value: "about -3.5%",
      period: day,
      words: "about 3.5 percent",
      at: 11,
    },
    {
      id: "pe",
      subject: "kestrel",
      metric: "pe-ratio",
      value: "18.4x",
      period: day,
      words: "18.4 times earnings",
      at: 14,
    },
    { id: "spending", ...spending, value: "175..185bn USD", words: "between 175 and 185 billion dollars", at: 16 },
    {
      id: "weight",
      subject: "kestrel",
      of: "heron",
      metric: "index-weight",
      value: "7.25%",
      period: "2026-02",
      words: "a 7.25 percent weight",
      at: 18,
    },
    {
      id: "rank",
      subject: "kestrel",
      metric: "deliveries-rank",
      value: "1..2 rank",
      period: "2026-02",
      words: "one of the two largest",
      at: 19,
    },
    {
      id: "undated",
      subject: "estuary",
      listing: "09903.HK",
      value: "at-most -1%",
      period: "unknown",
      words: "no more than 1 percent",
      at: 21,
    },
    {
      id: "withdrawn",
      subject: "merlin",
      listing: "09902.HK",
      value: "-31%",
      period: "2026-02-20",
      words: "31 percent",
      at: 22,
      withdrawn: {
        ruling: "merlin-misprint",
        date: "2026-03-20",
        reason: "A misprint: the source has since corrected it.",
      },
    },
  ] satisfies SampleFact[],
  statements: [
    {
      id: "plant",
      key: "kestrel-opens-plant",
      subjects: ["kestrel"],
      text: "Kestrel opens a second plant.",
      words: "opened its second plant",
      at: 24,
    },
    {
      id: "takeover",
      key: "kestrel-buys-merlin",
      subjects: ["kestrel", "merlin"],
      text: "Kestrel is to buy Merlin.",
      words: "agreed to buy Merlin",
      at: 25,
    },
    {
      id: "bottom",
      key: "market-has-bottomed",
      kind: "view" as const,
      subjects: ["heron"],
      by: "hobby",
      text: "The market has found its bottom.",
      words: "the bottom is in",
      at: 26,
    },
  ],
  caveats: [
    { about: ["week"], kind: "inferred-date" as const, note: "The story says “last week” and no dates." },
    { about: [], kind: "missing-date" as const, note: "Nothing says when the last two figures were read." },
  ],
});

const tape = () => ({
  id: "tape-kestrel",
  title: "Kestrel’s six percent",
  summary: "The wire story again, with the hedges gone.",
  tags: ["ai-spending"],
  source: {
    publisher: "tape",
    after: ["north-wire"],
    siglum: "TT",
    published: "2026-03-08",
    origin: "kestrel-day",
    isOwnOrigin: false,
  },
  facts: [
    move({ id: "day", value: "-6%", period: day, words: "fell 6 percent", at: 2 }),
    move({ id: "week", value: "over -9%", period: inferredWeek, words: "more than 9 percent", at: 3 }),
    { id: "spending", ...spending, value: "nearly 200bn USD", words: "nearly 200 billion dollars", at: 5 },
  ] satisfies SampleFact[],
});

const harbour = () => ({
  id: "harbour-merlin",
  title: "Merlin’s lost five percent",
  summary: null,
  source: { publisher: "harbour", siglum: "HL", published: "2026-03-09" },
  facts: [
    {
      id: "merlin-day",
      subject: "merlin",
      listing: "09902.HK",
      value: "-5.1%",
      period: day,
      words: "5.1 percent",
      at: 3,
    },
    {
      id: "pe",
      subject: "kestrel",
      metric: "pe-ratio",
      value: "about 18x",
      period: day,
      words: "about 18 times",
      at: 6,
    },
    move({ id: "later", value: "under -2%", period: "2026-03-09", words: "less than 2 percent", at: 8 }),
  ] satisfies SampleFact[],
  statements: [
    { id: "plant", key: "kestrel-opens-plant", subjects: ["kestrel"], text: "Kestrel opens a second plant.", at: 9 },
    {
      id: "takeover",
      key: "kestrel-buys-merlin",
      subjects: ["kestrel", "merlin"],
      text: "Kestrel is to buy Merlin.",
      says: "denies" as const,
      words: "no talks have been held",
      at: 11,
    },
  ],
});

const letter = () => ({
  id: "letter-kestrel",
  title: "A letter without a date",
  summary: "Nobody is named, and no day.",
  source: { publisher: null, siglum: "UN", published: null },
  facts: [
    move({ id: "someday", value: "at-least -12%", period: "unknown", words: "at least 12 percent", at: 1 }),
  ] satisfies SampleFact[],
});

const morning = () => ({
  id: "morning-kestrel",
  title: "A Chinese account of the same day",
  summary: "In the source’s own words, where it is quoted.",
  source: {
    publisher: "morning",
    siglum: "MP",
    published: "2026-03-04",
    language: "zh-Hant",
    headline: "紅隼汽車下跌近一成",
  },
  facts: [
    move({ id: "april", value: "-8..-7.5%", period: "2026-04-01", words: "跌逾百分之七點五", at: 2 }),
  ] satisfies SampleFact[],
});
