/** `datapackage.json`: the pack described as a Frictionless Data Package v2, from what its files really hold. */
import { createHash } from "node:crypto";
import { absolute } from "../model/addresses.ts";
import { DATA_FILES, type DataFile, type TableName } from "./data-files.ts";
import type { DataRows } from "./data-rows.ts";
import type { SiteLocation } from "./fact-rows.ts";
import type { Field } from "./fields/field.ts";

/** What the pack says of the site that it comes from. */
export interface PackSettings extends SiteLocation {
  readonly name: string;
  readonly tagline: string;
  readonly subject: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly contact: { readonly name: string; readonly email: string };
}

/** A rendered file by its length in bytes and its digest, `sha256:…`. */
export interface Checksum {
  readonly bytes: number;
  readonly hash: string;
}

const PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

/** Which column leads to which table's id. */
const REFERENCES: Readonly<Record<string, TableName>> = {
  report: "reports",
  subject: "entities",
  metric: "metrics",
  restates: "facts",
  by: "entities",
  claim: "claims",
};

const CSV_NOTE =
  "UTF-8 without a byte order mark; white space in text is one space; what a spreadsheet would read as a formula has an apostrophe in front, in free text only.";

const FREE_TEXT_NOTE = "An apostrophe stands in front where a spreadsheet would read a formula.";

export function checksumOf(bytes: Uint8Array): Checksum {
  return { bytes: bytes.length, hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}` };
}

/** The whole text. `checksums` by file name; a file without one is left out. Never tells when it was made. */
export function renderDataPackage(
  checksums: ReadonlyMap<string, Checksum>,
  data: DataRows,
  site: PackSettings,
): string {
  const created = newestDay(data);
  const description = {
    $schema: PROFILE,
    name: toName(site.name),
    title: `${site.name}: ${site.subject}`,
    description: site.tagline,
    homepage: absolute("/data/", site),
    ...(created === null ? {} : { created: `${created}T00:00:00Z` }),
    licenses: [toLicence(site.licence)],
    contributors: [{ title: site.contact.name, email: site.contact.email, roles: ["contact"] }],
    ...sourcesOf(data),
    resources: DATA_FILES.flatMap((file) => {
      const checksum = checksums.get(file.name);
      return checksum === undefined ? [] : [toResource(file, checksum)];
    }),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

function toResource(file: DataFile, { bytes, hash }: Checksum): object {
  const { name, format, mediaType, description, table, fields } = file;
  return {
    name: resourceName(name),
    path: name,
    ...(table === null ? {} : { type: "table" }),
    description: format === "csv" ? `${description} ${CSV_NOTE}` : description,
    format,
    mediatype: mediaType,
    ...(format === "json" || format === "csv" ? { encoding: "utf-8" } : {}),
    bytes,
    hash,
    ...(format === "json" ? { dialect: { property: table, itemType: "object" } } : {}),
    ...(format === "csv"
      ? { dialect: { delimiter: ",", quoteChar: '"', doubleQuote: true, lineTerminator: "\n" } }
      : {}),
    ...(table === null ? {} : { schema: toSchema(file, fields) }),
  };
}

function toSchema({ format }: DataFile, fields: readonly Field[]): object {
  const foreignKeys = fields.flatMap(({ name, type }) => {
    const target = REFERENCES[name];
    if (target === undefined || type !== "string") return [];
    return [{ fields: [name], reference: { resource: resourceName(`${target}.json`), fields: ["id"] } }];
  });
  return {
    fields: fields.map((field) => toSchemaField(field, format === "csv" && field.isFreeText)),
    primaryKey: ["id"],
    // The profile knows no empty list of them.
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

function toSchemaField(
  { name, type, description, unit, isNullable, isUnique, values }: Field,
  isDisarmed: boolean,
): object {
  return {
    name,
    type,
    description: isDisarmed ? `${description} ${FREE_TEXT_NOTE}` : description,
    ...(unit === null ? {} : { unit }),
    constraints: {
      required: !isNullable,
      ...(isUnique ? { unique: true } : {}),
      ...(values === null ? {} : { enum: values }),
    },
  };
}

/** The articles, each with its publisher's name and headline, and its address where it states one. */
function sourcesOf({ reports, publishers }: DataRows): { sources?: object[] } {
  const nameById = new Map(publishers.map(({ id, name }) => [id, name]));
  const sources = reports.flatMap(({ siglum, publisher, headline, title, sourceUrl }) => {
    if (siglum === null) return [];
    const voice = publisher === null ? siglum : (nameById.get(publisher) ?? publisher);
    return [{ title: `${voice}: ${headline ?? title}`, ...(sourceUrl === null ? {} : { path: sourceUrl }) }];
  });
  return sources.length === 0 ? {} : { sources };
}

/** A Creative Commons licence goes by its short name; what others are called there can't be told from their names. */
function toLicence({ name, url }: PackSettings["licence"]): object {
  return { ...(/^CC /u.test(name) ? { name: name.replaceAll(" ", "-") } : {}), path: url, title: name };
}

/** The newest day on which a report joined or changed; null without reports. */
function newestDay({ reports }: DataRows): string | null {
  let newest: string | null = null;
  for (const { added, updated } of reports)
    for (const day of [added, updated]) if (day !== null && (newest === null || day > newest)) newest = day;
  return newest;
}

/** `facts.json` is `facts-json`. */
function resourceName(file: string): string {
  return file.replaceAll(".", "-");
}

function toName(title: string): string {
  return (
    title
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, "-")
      .replace(/^-+|-+$/gu, "") || "readacross"
  );
}
