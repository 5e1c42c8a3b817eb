/** The keys of rows of `entities.json` and `metrics.json`, in order. */
import { DIMENSIONS, ENTITY_KINDS } from "../../model/registry.ts";
import { toField, type Field } from "./field.ts";

export const ENTITY_FIELDS: readonly Field[] = [
  toField({ name: "id", description: "The short common name in kebab-case.", isUnique: true }),
  toField({ name: "kind", description: "What it is.", values: ENTITY_KINDS }),
  toField({ name: "name", description: "In English." }),
  toField({
    name: "names",
    type: "array",
    description: "Names in other languages: lang (BCP 47), name, and basis, stated by an article or known.",
  }),
  toField({
    name: "listings",
    type: "array",
    description: "Tickers, home listing first: symbol as its exchange writes it, mic (ISO 10383), basis.",
  }),
  toField({ name: "codes", type: "array", description: "Other codes, as text: kind, code, note." }),
  toField({ name: "aliases", type: "array", description: "Other spellings." }),
  toField({ name: "description", description: "One sentence.", isNullable: true }),
  toField({ name: "partOf", type: "array", description: "Ids of the groups that it belongs to." }),
  toField({ name: "factCount", type: "integer", description: "Facts about it.", unit: "facts" }),
  toField({ name: "statementCount", type: "integer", description: "Statements about it.", unit: "statements" }),
  toField({ name: "claimCount", type: "integer", description: "Claims about it, of both kinds.", unit: "claims" }),
  toField({ name: "reportCount", type: "integer", description: "Reports that name it.", unit: "reports" }),
  toField({ name: "url", description: "Permanent address.", isUnique: true }),
];

export const METRIC_FIELDS: readonly Field[] = [
  toField({ name: "id", description: "The short common name in kebab-case.", isUnique: true }),
  toField({ name: "name", description: "In English." }),
  toField({ name: "dimension", description: "What kind of figure it is.", values: DIMENSIONS }),
  toField({ name: "unit", description: "The unit that claim ids leave out." }),
  toField({ name: "definition", description: "What is measured." }),
  toField({ name: "once", type: "boolean", description: "Whether it can happen only once to a subject." }),
  toField({
    name: "perListing",
    type: "boolean",
    description: "Whether it measures one listing, as a price does, so that two listings of an entity aren’t compared.",
  }),
  toField({
    name: "of",
    description: "Whether a second thing must be named.",
    values: ["none", "optional", "required"],
  }),
  toField({ name: "ofMeaning", description: "What that second thing is.", isNullable: true }),
  toField({
    name: "ofValues",
    type: "object",
    description: "Second things that aren’t entities, with what they mean.",
  }),
  toField({ name: "periods", type: "array", description: "The kinds of time that it is measured over." }),
  toField({ name: "canBeNegative", type: "boolean", description: "Whether it can be below zero." }),
  toField({
    name: "intradayOf",
    description: "Id of the close-to-close metric that this one mustn’t be mixed with.",
    isNullable: true,
  }),
  toField({ name: "names", type: "array", description: "What else it is called." }),
  toField({ name: "triggers", type: "array", description: "Words by which texts give it away." }),
  toField({ name: "factCount", type: "integer", description: "Its facts.", unit: "facts" }),
  toField({ name: "claimCount", type: "integer", description: "Its claims.", unit: "claims" }),
  toField({ name: "reportCount", type: "integer", description: "Reports that it is shown with.", unit: "reports" }),
  toField({ name: "url", description: "Permanent address.", isUnique: true }),
];
