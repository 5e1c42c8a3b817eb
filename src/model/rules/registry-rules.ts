/** What registry entries must be to each other. */
import { advised, required } from "./rule.ts";

export const REGISTRY_RULES = {
  "symbol-is-as-listed": required(
    "A listing's symbol is written as its exchange writes it.",
    "Hong Kong: five digits and `.HK`; Shanghai and Shenzhen: six and `.SH` or `.SZ`; others in capitals.",
  ),
  "mic-is-code": required(
    "A market is named by its ISO 10383 code of four capitals and digits.",
    "Write the code: `XHKG`, `XNAS`.",
  ),
  "symbol-is-unique": required("A symbol belongs to one listing.", "Delete it from one of the two entities."),
  "name-is-unique": required(
    "No two entities share a name or alias, spelled the same.",
    "Keep the name with one of the two; a longer name tells them apart.",
  ),
  "name-is-distinct": advised(
    "No two entities' names differ only by case, spaces or hyphens.",
    "Keep the name with one of the two.",
  ),
  "siglum-is-unique": required(
    "A siglum stands for one publisher, or for one unnamed source.",
    "Choose another for one of the two.",
  ),
  "publisher-has-one-id": advised(
    "No two publishers share a name, and one that is an entity too has the same id there.",
    "Give both files the same id, or each a name of its own: under two ids one voice could vouch for itself.",
  ),
  "part-is-registered": required(
    "`partOf` lists registered entities, and none is part of itself.",
    "Write the id of the group's file.",
  ),
  "base-metric-is-registered": required(
    "`intradayOf` names a registered metric other than itself.",
    "Write the close-to-close metric's id.",
  ),
  "of-value-is-kebab": required(
    "The keys of `ofValues` are small letters, digits and single hyphens.",
    "Rewrite the key.",
  ),
  "of-value-is-usable": required(
    "`ofValues` and `ofMeaning` stand on metrics that take an `of`, and no value is an entity's id.",
    "Set `of: optional` or `required`, or delete them.",
  ),
} as const;
