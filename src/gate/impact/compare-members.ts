/** Facts and statements before and after: which are new, gone, withdrawn, or say something else. */
import type { Fact, Statement } from "../../facts/fact.ts";
import { compareText } from "../../facts/problem.ts";
import { printQuantity } from "../../facts/quantity.ts";
import { entityTerm, metricTerm } from "../../model/pages/terms.ts";
import type { SiteModel } from "../../model/site-model.ts";
import type { FieldChange, MemberChanges, MemberMention } from "./impact.ts";
import type { NewNames } from "./renames.ts";

type FieldsOf<T> = (member: T, names: NewNames | null) => Readonly<Record<string, string | null>>;

interface Side<T> {
  readonly byId: ReadonlyMap<string, T>;
  readonly textOf: (member: T) => string;
}

export function compareFacts(before: SiteModel, after: SiteModel, names: NewNames): MemberChanges {
  const sideOf = (model: SiteModel): Side<Fact> => ({
    byId: model.factById,
    textOf: (fact) => factText(model, fact),
  });
  const changes = compareMembers(sideOf(before), sideOf(after), factFields, names);
  const wasWithdrawn = new Map(before.facts.map((fact) => [names.member(fact.id), fact.withdrawn !== null]));
  const turned = (isWithdrawn: boolean) =>
    after.facts
      .filter(({ id, withdrawn }) => (withdrawn !== null) === isWithdrawn && wasWithdrawn.get(id) === !isWithdrawn)
      .map((fact) => ({ id: fact.id, text: factText(after, fact) }))
      .sort(compareMentions);
  return { ...changes, withdrawn: turned(true), restored: turned(false) };
}

export function compareStatements(before: SiteModel, after: SiteModel, names: NewNames): MemberChanges {
  const sideOf = ({ statementById }: SiteModel): Side<Statement> => ({
    byId: statementById,
    textOf: ({ text }) => text,
  });
  return { ...compareMembers(sideOf(before), sideOf(after), statementFields, names), withdrawn: [], restored: [] };
}

function compareMembers<T>(
  before: Side<T>,
  after: Side<T>,
  fieldsOf: FieldsOf<T>,
  names: NewNames,
): Pick<MemberChanges, "added" | "changed" | "removed"> {
  const oldById = new Map([...before.byId].map(([id, member]) => [names.member(id), member]));
  const mention = (side: Side<T>, id: string, member: T): MemberMention => ({ id, text: side.textOf(member) });
  const added: MemberMention[] = [];
  const changed: (MemberMention & { fields: FieldChange[] })[] = [];
  for (const [id, member] of after.byId) {
    const old = oldById.get(id);
    if (old === undefined) added.push(mention(after, id, member));
    else {
      const fields = changesOf(fieldsOf(old, names), fieldsOf(member, null));
      if (fields.length > 0) changed.push({ ...mention(after, id, member), fields });
    }
  }
  const removed = [...oldById].filter(([id]) => !after.byId.has(id)).map(([id, member]) => mention(before, id, member));
  return {
    added: added.sort(compareMentions),
    changed: changed.sort(compareMentions),
    removed: removed.sort(compareMentions),
  };
}

function changesOf(
  before: Readonly<Record<string, string | null>>,
  after: Readonly<Record<string, string | null>>,
): FieldChange[] {
  return Object.keys(after)
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ name, from: before[name]!, to: after[name]! }));
}

/** As a report writes them, for whoever reads what changed. */
const factFields: FieldsOf<Fact> = (fact, names) => ({
  subject: fact.listing ?? fact.subject,
  of: fact.of,
  metric: fact.metric,
  value: printQuantity(fact.value),
  period: fact.period.text,
  asOf: fact.asOf?.text ?? null,
  mode: fact.mode,
  by: fact.by,
  words: fact.words,
  at: fact.at === null ? null : String(fact.at),
  restates: fact.restates === null ? null : (names?.member(fact.restates) ?? fact.restates),
});

const statementFields: FieldsOf<Statement> = (statement) => ({
  key: statement.key,
  kind: statement.kind,
  subjects: statement.subjects.join(", "),
  text: statement.text,
  says: statement.says,
  by: statement.by,
  period: statement.period?.text ?? null,
  words: statement.words,
  at: statement.at === null ? null : String(statement.at),
});

function factText({ registry }: SiteModel, { subject, metric, value, period }: Fact): string {
  const when = period.text === "unknown" ? "" : `, ${period.text}`;
  return `${entityTerm(registry, subject).name}, ${metricTerm(registry, metric).name}: ${printQuantity(value)}${when}`;
}

function compareMentions(a: MemberMention, b: MemberMention): number {
  return compareText(a.id, b.id);
}
