/** What the page on the data prints: the files, their columns and units as the code itself describes them. */
import { INTERVAL_RULES } from "../../facts/interval.ts";
import { UNIT_FORMS } from "../../facts/unit.ts";
import { dataWords } from "../../messages/messages.ts";

/** A key or column as the data pack describes it. */
export interface DocumentedField {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly unit: string | null;
  readonly isNullable: boolean;
  readonly values: readonly string[] | null;
}

export interface DocumentedFile {
  /** Below `/data/`. */
  readonly name: string;
  readonly format: string;
  readonly description: string;
  readonly table: string | null;
  /** Empty where its rows are of several tables, or where it has none. */
  readonly fields: readonly DocumentedField[];
}

export interface PastedQuery {
  readonly title: string;
  readonly code: string;
}

export interface PastedGroup {
  readonly engine: string;
  readonly note: string;
  readonly queries: readonly PastedQuery[];
}

/** The columns of one form of the data. */
export interface FieldTable {
  /** Of its heading; starts with a capital. */
  readonly anchor: string;
  readonly title: string;
  /** Names of the files that have these columns. */
  readonly files: readonly string[];
  readonly fields: readonly DocumentedField[];
  /** Whether readers want it first; the others are folded. */
  readonly isMain: boolean;
}

export interface DataPage {
  readonly files: readonly { readonly name: string; readonly address: string; readonly description: string }[];
  readonly tables: readonly FieldTable[];
  readonly units: readonly { readonly unit: string; readonly meaning: string; readonly example: string }[];
  readonly qualifiers: readonly { readonly qualifier: string; readonly interval: string; readonly note: string }[];
  readonly groups: readonly PastedGroup[];
  readonly reconcile: readonly PastedQuery[];
  readonly reconcileFiles: readonly { readonly name: string; readonly address: string }[];
}

const TITLES: Readonly<Record<string, string>> = dataWords.tables;

/** `files`, `groups` and `reconcile` come from the export itself, so that the page can't say anything else. */
export function dataPage(
  files: readonly DocumentedFile[],
  groups: readonly PastedGroup[],
  reconcile: readonly PastedQuery[],
): DataPage {
  return {
    files: files.map(({ name, description }) => ({ name, address: addressOf(name), description })),
    tables: tablesOf(files),
    units: UNIT_FORMS.map(({ unit, literal, isSpaced, meaning }) => ({
      unit,
      meaning,
      example: `12${isSpaced ? " " : ""}${literal}`,
    })),
    qualifiers: INTERVAL_RULES.filter(({ qualifier }) => qualifier !== "range").map(
      ({ qualifier, interval, note }) => ({ qualifier, interval, note }),
    ),
    groups,
    reconcile,
    reconcileFiles: files
      .filter(({ format }) => format === "sql")
      .map(({ name }) => ({ name, address: addressOf(name) })),
  };
}

function addressOf(file: string): string {
  return `/data/${file}`;
}

/** One table for the flat files of facts and of statements, one for each kind of JSON. */
function tablesOf(files: readonly DocumentedFile[]): FieldTable[] {
  const described = files.filter(({ fields, table }) => fields.length > 0 && table !== null);
  const groups = Map.groupBy(described, ({ table, format }) => `${table}-${format === "json" ? "json" : "flat"}`);
  const tables = [...groups.values()].map((members): FieldTable => {
    const { table, format, fields } = members[0]!;
    const isFlat = format !== "json";
    const title = TITLES[table!] ?? table!;
    const id = table!.charAt(0).toUpperCase() + table!.slice(1);
    return {
      anchor: `${id}-${isFlat ? "columns" : "keys"}`,
      title: isFlat ? title : dataWords.inJson(title),
      files: members.map(({ name }) => name),
      fields,
      isMain: isFlat,
    };
  });
  return [...tables.filter(({ isMain }) => isMain), ...tables.filter(({ isMain }) => !isMain)];
}
