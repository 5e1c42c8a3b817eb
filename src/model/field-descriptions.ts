/**
 * What each field is for, one sentence each, by its path from the top of the file. Shown on hover while someone types and in
 * the reference of the format.
 */
export const REPORT_FIELD_DESCRIPTIONS: Readonly<Record<string, string>> = {
  title: "The report’s title in our own words, not the article’s headline.",
  summary: "One or two sentences in our own words.",
  added: "The day the report joined the site; feeds sort by it.",
  updated: "The day of the last correction, together with `correction`.",
  correction: "What the last correction changed.",
  draft: "`true` keeps the report out of builds; drafts are seen in `npm run dev` only.",
  formerly: "Ids that the report had before; their addresses lead here.",
  source: "The article that the report is about.",
  "source.publisher":
    "Whose page we read: the id of a file in content/registry/publishers. Left out where nobody is named.",
  "source.siglum": "Two to four capitals for a source whose publisher isn’t named; never beside `publisher`.",
  "source.after": "Publishers whom the text itself says it repeats.",
  "source.headline": "The article’s headline as it is printed.",
  "source.url": "The article’s address; left out where it states none.",
  "source.published": "The day the article was published; left out where it is undated.",
  "source.language": "The language of the article as a BCP 47 tag.",
  "source.origin":
    "The upstream story, the same in all reports that descend from it; `own` where it was examined and is its own; left out where nobody has looked.",
  "source.sha256": "SHA-256 of the text that the facts were read from.",
  tickers: "Tickers to show with the report, beside those of its facts.",
  metrics: "Metrics to show with the report, beside those of its facts.",
  tags: "Topics, each with a page of its own.",
  facts: "One entry for each figure that the source states.",
  "facts.id": "Unique in the report; its anchor and part of its permanent address.",
  "facts.subject":
    "What the figure is about: a registered ticker or the id of an entity; the ticker where a price of one listing is meant.",
  "facts.of":
    "The second thing that a figure is about, where its metric has one: the index of a weight, the outcome of a probability.",
  "facts.metric": "What was measured: the id of a file in content/registry/metrics.",
  "facts.value":
    "The figure in the source’s own hedge and precision: `nearly -15%`, `175..185bn USD`, `16x`, `over 1,240`.",
  "facts.period":
    "The time that the figure is about, as EDTF: `2026-02-09`, `2025-Q1`, `2026-02-02?/2026-02-06?`; `?` stands behind each inferred end; `unknown` where the source doesn’t say.",
  "facts.asOf": "The day a projection or reading was taken, where that isn’t the period.",
  "facts.mode": "Whether the figure was measured (`reported`, the default), forecast, or read from market prices.",
  "facts.by": "Who says so, where it isn’t the article itself; of a projection the forecaster.",
  "facts.words": "At most eight words of the source, just enough to carry number, unit and qualifier.",
  "facts.at": "The line of the source’s text on which the words begin, blank lines counted.",
  "facts.restates": "The id of the fact in this report that this one says again; it takes no part in comparing.",
  statements: "One entry for each thing without a number that the source says.",
  "statements.id": "Unique in the report; its anchor.",
  "statements.key": "What is said, the same in every report that says it.",
  "statements.kind": "`event` for what happened or is planned, `view` for what somebody thinks.",
  "statements.subjects": "Whom it is about: tickers or ids of entities.",
  "statements.text": "What is said, in our own words.",
  "statements.says": "Whether the source affirms it (the default) or denies it.",
  "statements.by": "Who holds the view, or who says so.",
  "statements.period": "When it happened or was said, as EDTF.",
  "statements.words": "At most eight words of the source that say so.",
  "statements.at": "The line of the source’s text on which the words begin, blank lines counted.",
  caveats: "An editor’s notes on the report or its facts.",
  "caveats.about": "Ids of the facts or statements that the note is about; left out where it is the whole report.",
  "caveats.kind": "What sort of caveat it is.",
  "caveats.note": "The note, in our own words.",
};

export const ENTITY_FIELD_DESCRIPTIONS: Readonly<Record<string, string>> = {
  name: "The short common name.",
  kind: "What it is; only securities, indices, funds, markets and companies with a listing have prices.",
  names: "Its names in other languages.",
  "names.lang": "The language as a BCP 47 tag.",
  "names.name": "The name in that language.",
  "names.basis": "Whether an article states it or it is known from elsewhere.",
  listings: "Its tickers, the home listing first.",
  "listings.symbol": "As the exchange writes it: `09988.HK`, `BABA`; in quotes, so that zeros stay.",
  "listings.mic": "The exchange’s ISO 10383 code: `XHKG`, `XNYS`.",
  "listings.basis": "Whether an article states it or it is known from elsewhere.",
  codes: "Codes that are no tickers, such as a fund’s.",
  "codes.kind": "What sort of code it is: `fund-code`.",
  "codes.code": "The code as text, in quotes, so that zeros stay.",
  "codes.note": "What the code stands for, where there are several.",
  aliases: "Other names that texts use; spellings of tickers follow by themselves.",
  description: "One sentence.",
  autolink: "`false` for a name that is a common word, so that prose isn’t linked.",
  partOf: "Ids of groups that it belongs to.",
};

export const METRIC_FIELD_DESCRIPTIONS: Readonly<Record<string, string>> = {
  name: "What readers see.",
  dimension: "What its values are measured in.",
  definition: "One or two sentences that say exactly what is measured.",
  names: "Other names that readers search for.",
  triggers: "Words in articles that show that this was measured.",
  once: "`true` where it can happen only once to a subject, so that its claims have no period.",
  perListing: "`true` where it measures one listing, as a price does.",
  of: "Whether its facts name a second thing.",
  ofMeaning: "What the second thing is.",
  ofValues: "Second things that aren’t entities, each with what it means.",
  periods: "How long it can be measured over.",
  intradayOf: "The metric whose move within the day this one is.",
  sign: "Whether its values can be negative.",
};

export const PUBLISHER_FIELD_DESCRIPTIONS: Readonly<Record<string, string>> = {
  name: "What readers see.",
  siglum: "Two to four capitals, unique on the site.",
  url: "Its home page, where that is certain.",
  description: "One sentence.",
  names: "Other names, such as its host.",
};

export const RULING_FIELD_DESCRIPTIONS: Readonly<Record<string, string>> = {
  withdraws: "The facts that no longer count, each as `<report>#<fact>`.",
  date: "The day of the ruling.",
  reason: "Why, in one or two sentences of our own.",
};
