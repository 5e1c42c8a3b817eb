/** What a field's own text must look like, whatever stands around it. */
import { required } from "./rule.ts";

export const FIELD_RULES = {
  "key-is-known": required("Every key is one that the format has.", "Rename the key, or delete it."),
  "field-is-present": required("Required fields are given.", "Add the field that is named."),
  "field-has-form": required(
    "A field is what the format says: a text, a list, or a group of keys.",
    "Write a list with `-` or in square brackets, and keys with a colon.",
  ),
  "choice-is-known": required(
    "A field with fixed choices holds one of them.",
    "Take one of the values that are listed.",
  ),
  "flag-is-true-or-false": required("Flags are `true` or `false`.", "Write one of the two."),
  "date-is-real": required("Days are real and written year, month, day: `2026-02-09`.", "Correct the day."),
  "url-is-absolute": required(
    "Addresses are complete, start with `https://` or `http://`, name no user and have at most 2,000 characters.",
    "Copy the whole address.",
  ),
  "language-is-a-tag": required("Languages are BCP 47 tags such as `en` or `zh-Hant`.", "Write the tag."),
  "sha256-is-hex": required("A SHA-256 digest is 64 small hexadecimal digits.", "Copy what `sha256sum` prints."),
  "line-number-is-positive": required(
    "`at` is a line number of the source text, counted from 1.",
    "Write a whole number.",
  ),
  "tag-is-kebab": required(
    "Tags are at most 100 small letters, digits and single hyphens, and no name that the site or Windows uses itself.",
    "Rewrite the tag: `Hong Kong` is `hong-kong`.",
  ),
  "origin-is-kebab": required(
    "An origin names a story in small letters, digits and single hyphens, or is `own`.",
    "Rewrite the name, the same in every report of the story.",
  ),
  "fact-id-is-kebab": required(
    "Ids of facts and statements are small letters, digits and single hyphens: they are addresses.",
    "Rewrite the id.",
  ),
  "statement-key-is-kebab": required(
    "Keys of statements are small letters, digits and single hyphens.",
    "Rewrite the key.",
  ),
  "old-address-is-id": required(
    "`formerly` lists ids that reports once had.",
    "Write the old file name without its extension.",
  ),
  "words-are-few": required(
    "`words` quotes at most eight words of the source.",
    "Keep the few that carry number, unit and qualifier.",
  ),
  "value-is-quantity": required(
    "A value is a quantity literal: qualifier, amount or range, scale, unit.",
    "Write it as the note says; what is no quantity is a statement.",
  ),
  "period-is-real": required(
    "A period is an EDTF date or span of real days, a quarter such as `2025-Q1`, or `unknown`.",
    "Correct the date; write `unknown` where the source gives none.",
  ),
  "siglum-is-code": required(
    "A siglum is two to four capital letters.",
    "Shorten the publisher's name to its initials.",
  ),
} as const;
