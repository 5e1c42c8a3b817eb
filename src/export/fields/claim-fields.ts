/** The keys of a row of `claims.json`, in order. */
import { MODES } from "../../facts/fact.ts";
import { VERDICTS } from "../../facts/verdict.ts";
import { toField, type Field } from "./field.ts";

export const CLAIM_FIELDS: readonly Field[] = [
  toField({ name: "id", description: "Permanent id: <entity>/<claim>.", isUnique: true }),
  toField({ name: "kind", description: "What it is made of.", values: ["fact", "statement"] }),
  toField({
    name: "subject",
    description: "Id of the entity; null where a statement is about none.",
    isNullable: true,
  }),
  toField({ name: "of", description: "The second thing that the figures are about.", isNullable: true }),
  toField({
    name: "metric",
    description: "Id of what was measured; null for statements, like period, mode, unit and consensus.",
    isNullable: true,
  }),
  toField({
    name: "period",
    description: "EDTF; null where the metric happens once or the period isn’t known.",
    isNullable: true,
  }),
  toField({
    name: "mode",
    description: "Whether it has happened, is expected, or is implied by prices.",
    isNullable: true,
    values: MODES,
  }),
  toField({ name: "by", description: "Id of the forecaster or of the holder of a view.", isNullable: true }),
  toField({ name: "unit", description: "As in facts.", isNullable: true }),
  toField({
    name: "verdict",
    description: "What its sources make of it.",
    values: VERDICTS.map(({ verdict }) => verdict),
  }),
  toField({ name: "witnesses", type: "array", description: "Those that can vouch for it, each once." }),
  toField({ name: "origins", type: "array", description: "The stories that its sources descend from." }),
  toField({ name: "sources", type: "array", description: "Ids of the reports that the verdict rests on." }),
  toField({
    name: "consensus",
    type: "object",
    description: "The figures that all who agree allow: low, high, lowOpen, highOpen; null where nobody agrees.",
    isNullable: true,
  }),
  toField({
    name: "facts",
    type: "array",
    description: "Ids of its facts or statements, those that restate another included.",
  }),
  toField({
    name: "related",
    type: "array",
    description: "What looks alike and isn’t comparable: fact, the id of a fact or statement, and the reason.",
  }),
  toField({ name: "url", description: "Permanent address; null where no page shows it.", isNullable: true }),
];
