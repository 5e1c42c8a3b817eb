/** What a report must be as a whole, and reports to each other. */
import { advised, required } from "./rule.ts";

export const REPORT_RULES = {
  "facts-have-source": required(
    "Facts, statements and caveats on them have a source.",
    "Add `source:` with its publisher or siglum.",
  ),
  "siglum-is-given": required(
    "A source's siglum comes from its publisher or, where none is named, from `siglum`.",
    "Name the publisher, or give the unnamed source a siglum of its own; never both.",
  ),
  "publisher-is-registered": required(
    "Publishers are registered.",
    "Add content/registry/publishers/<id>.yaml, or correct the id.",
  ),
  "ticker-is-registered": required(
    "Tickers are listings of registered entities.",
    "Add the listing to its entity, or correct the symbol.",
  ),
  "updated-follows-added": required("`updated` isn't before `added`.", "Correct one of the two days."),
  "correction-is-dated": required("A correction has its day.", "Add `updated`."),
  "old-address-is-free": required(
    "An old id belongs to one report and to no present one.",
    "Delete it from one of the two.",
  ),
  "fact-id-is-unique": required("Facts and statements of a report have ids of their own.", "Rename one of the two."),
  "caveat-is-about-something": required(
    "A caveat lists facts and statements of its report, or nothing where it is about the whole report.",
    "Correct the ids, or leave `about` out.",
  ),
  "statement-key-is-known": advised(
    "Reports that say the same share a statement's key.",
    "Use the other report's key if they mean the same; leave it if they don't.",
  ),
  "statement-kind-is-one": required(
    "A statement's key is an event everywhere or a view everywhere.",
    "Give one of them another key or kind.",
  ),
  "statement-key-is-of-one-thing": advised(
    "Statements of one key share a subject.",
    "Give the one that is about something else another key, or name the subject that both are about.",
  ),
  "source-is-consistent": required(
    "A source's figures for one thing can all be true, or one `restates` the other and a caveat says what is wrong.",
    "Correct the fact that was misread, or add `restates` and a caveat of kind `contradiction`.",
  ),
  "listing-is-named": advised(
    "Where another report names a listing of the entity, a figure that is one listing's names it too.",
    "Write the ticker of the listing that is meant as `subject`; leave the entity where the source doesn't say.",
  ),
  "origin-is-plausible": advised(
    "Reports that share most of their facts share their origin.",
    "Give both the same `origin`, unless each has gathered the figures on its own.",
  ),
  "one-text-has-one-origin": advised(
    "Reports on one article, by its address or its text, share their origin.",
    "Give both the same `origin`, or correct the `url` or `sha256` that isn't this article's.",
  ),
  "claim-id-is-unique": required("No two claims have one address.", "Rename the statement's key."),
} as const;
