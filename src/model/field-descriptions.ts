/**
 * What each field of a report or registry file holds, a sentence each, by its path in the file: what the reference on the
 * About page and the JSON Schemas for editors say. The items of a list share the list's path: `facts.value`.
 */

export type FieldDescriptions = Readonly<Record<string, string>>;

export const REPORT_FIELDS: FieldDescriptions = {
  title: "Our title, not the article’s.",
  summary: "One or two sentences in our own words, for lists and feeds.",
  added: "The day on which the report joined the site.",
  updated: "The day of the last change that matters to readers, with `correction`.",
  correction: "What changed on `updated`, in one sentence.",
  draft: "`true`: seen in `npm run dev` only.",
  formerly: "Old ids of the report, whose addresses lead here.",
  source: "The article that the report is about.",
  "source.publisher": "Whose page was read: an id of `registry/publishers`; left out where the text names none.",
  "source.siglum": "Two to four capitals that stand for the source, where no publisher is named; never beside one.",
  "source.after": "Ids of the publishers whom the text itself says it repeats.",
  "source.headline": "The article’s own headline.",
  "source.url": "The article’s address; left out where it states none.",
  "source.published": "The day on which it appeared; left out where it is undated.",
  "source.language": "Its language; left out, the site’s.",
  "source.origin":
    "The story that it descends from, shared by all its reposts; `own`: examined, its own; left out: not examined, so that it corroborates nothing.",
  "source.sha256": "Digest of the file that was read.",
  tickers: "Listings that the report is about, beside those of its facts’ subjects.",
  metrics: "Metrics that the report is about, beside those of its facts.",
  tags: "Topics, in small letters and hyphens.",
  facts: "Figures that the article states, one entry each.",
  "facts.id": "Unique in the report; the fact’s anchor.",
  "facts.subject": "What the figure is about: an entity’s id, or a ticker in any spelling where one listing is meant.",
  "facts.of":
    "The second thing that the figure is about, where its metric has one: an entity’s id or one of the metric’s `ofValues`.",
  "facts.metric": "What was measured: an id of `registry/metrics`.",
  "facts.value": "The figure as printed, signed, with hedge, scale and unit: `nearly -15%`, `175..185bn USD`.",
  "facts.period": "When it holds: EDTF, `?` behind an inferred end; `unknown` where it is.",
  "facts.asOf": "The day on which a projection or reading was taken, where it isn’t the period.",
  "facts.mode": "`reported` (left out: this), `projected` or `market-implied`.",
  "facts.by": "Who says so, where it isn’t the article itself; on a projection the forecaster.",
  "facts.words": "The article’s own words that carry number, unit and hedge.",
  "facts.at": "The line of the source text on which the words begin, blank lines counted.",
  "facts.restates": "Id of the fact of this report that this one says again in other words.",
  statements: "What the article says without a figure, one entry each.",
  "statements.id": "Unique in the report, facts included.",
  "statements.key": "The same in every report that says the same.",
  "statements.kind": "`event` or `view`.",
  "statements.subjects": "Ids of the entities that it is about.",
  "statements.text": "What is said, in our own words.",
  "statements.says": "`affirms` (left out: this) or `denies`.",
  "statements.by": "The holder of a view.",
  "statements.period": "When it happened or holds.",
  "statements.words": "The article’s own words.",
  "statements.at": "The line on which the words begin.",
  caveats: "Editors’ notes on the report or its facts.",
  "caveats.about": "Ids of the facts and statements that are meant; left out: the whole report.",
  "caveats.kind":
    "`contradiction`, `suspected-error`, `inferred-date`, `restated`, `missing-date`, `syndicated` or `other`.",
  "caveats.note": "What a reader should know, in our own words.",
};

export const ENTITY_FIELDS: FieldDescriptions = {
  name: "The short common name.",
  kind: "`company`, `index`, `fund`, `market`, `institution`, `security` or `group`.",
  names: "Its names in other languages.",
  "names.lang": "The language.",
  "names.name": "The name in that language.",
  "names.basis": "`stated`: an article says so; `known`: from knowledge.",
  listings: "Where it is traded.",
  "listings.symbol": "The ticker as its exchange writes it; other spellings follow from it.",
  "listings.mic": "The exchange’s ISO 10383 code.",
  "listings.basis": "`stated`: an article says so; `known`: from knowledge.",
  codes: "Codes that aren’t tickers, such as those of funds.",
  "codes.kind": "What sort of code it is.",
  "codes.code": "The code as text, so that zeros stay.",
  "codes.note": "What it stands for.",
  aliases: "Other names that texts use.",
  description: "One sentence.",
  autolink: "`false` for names that are common words, which bodies then don’t link.",
  partOf: "Ids of the groups and markets that it belongs to.",
};

export const METRIC_FIELDS: FieldDescriptions = {
  name: "What people call it.",
  dimension:
    "`percent`, `percentage-points`, `basis-points`, `multiple`, `percentile`, `rank`, `points`, `count` or `money`.",
  definition: "What it measures, in one or two sentences.",
  names: "Other names of it.",
  triggers: "Words beside a figure that say that it is this metric.",
  once: "`true`: it can happen only once to a subject, so that its claims have no period.",
  perListing: "`true`: it measures one listing, as a price does, so that two tickers of a company are never compared.",
  of: "Whether its facts name a second thing: `none`, `optional` or `required`.",
  ofMeaning: "What that second thing is.",
  ofValues: "Second things that aren’t entities, each with its name.",
  periods: "The kinds of period that it makes sense for.",
  intradayOf: "Of a move within a session: the id of the metric that measures close to close.",
  sign: "`any` or `non-negative`.",
};

export const PUBLISHER_FIELDS: FieldDescriptions = {
  name: "The publisher’s name.",
  siglum: "Its short code: two to four capitals, unique.",
  url: "Its address, where certain.",
  description: "One sentence.",
  names: "Other names of it.",
};

export const RULING_FIELDS: FieldDescriptions = {
  withdraws: "The facts that don’t count any more, as `<report>#<fact>`.",
  date: "The day of the ruling.",
  reason: "Why, in one or two sentences of our own.",
};
