import { describe, expect, it } from "vitest";
import { packSettings, sampleData } from "../../test/support/sample-data.ts";
import { sampleModel } from "../model/pages/sample-site.ts";
import type { SiteModel } from "../model/site-model.ts";
import { checksumOf, renderDataPackage } from "./data-package.ts";
import { DATA_FILES, PACKAGE_FILE } from "./data-files.ts";
import { toDataRows } from "./data-rows.ts";

const checksum = checksumOf(new TextEncoder().encode("abc"));
const checksums = new Map(DATA_FILES.filter(({ name }) => name !== PACKAGE_FILE).map(({ name }) => [name, checksum]));
const describing = (model: SiteModel, settings = packSettings) =>
  JSON.parse(renderDataPackage(checksums, toDataRows(model, settings), settings));
const described = describing(sampleData);
const resourceOf = (path: string) => described.resources.find((resource: { path: string }) => resource.path === path);

describe("the description of the data", () => {
  it("says what it is, whose it is and under which licence", () => {
    expect(described).toMatchObject({
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: "kestrel-watch",
      title: "Kestrel Watch: Birds",
      homepage: "https://example.org/research/data/",
      licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/", title: "CC BY 4.0" }],
      contributors: [{ title: "the editors", email: "desk@example.org", roles: ["contact"] }],
    });
  });

  it("was created when the newest report joined or changed, and doesn't say when there is none", () => {
    expect(described.created).toBe("2026-11-22T00:00:00Z");
    expect(describing(sampleModel({}))).not.toHaveProperty("created");
    expect(describing(sampleModel({}))).not.toHaveProperty("sources");
  });

  it("names the articles that the figures come from, with their addresses where they state them", () => {
    expect(described.sources).toEqual([
      { title: "PA: Report paper" },
      { title: "Newswire: Storm ahead", path: "https://news.example/storm" },
    ]);
  });

  it("lists every file but itself, with its length and digest", () => {
    const paths = described.resources.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(DATA_FILES.map(({ name }) => name).filter((name) => name !== PACKAGE_FILE));
    expect(resourceOf("facts.csv")).toMatchObject({
      name: "facts-csv",
      type: "table",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: 3,
      hash: "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      dialect: { delimiter: ",", lineTerminator: "\n" },
    });
    expect(resourceOf("facts.json").dialect).toEqual({ property: "facts", itemType: "object" });
    expect(resourceOf("readacross.sqlite")).not.toHaveProperty("schema");
  });

  it("gives each table its key, and each reference the table that it leads to", () => {
    const { primaryKey, foreignKeys } = resourceOf("facts.csv").schema;
    expect(primaryKey).toEqual(["id"]);
    expect(foreignKeys).toContainEqual({
      fields: ["claim"],
      reference: { resource: "claims-json", fields: ["id"] },
    });
    const targets = described.resources.flatMap(({ schema }: { schema?: { foreignKeys?: { reference: object }[] } }) =>
      (schema?.foreignKeys ?? []).map(({ reference }) => reference),
    );
    const names = described.resources.map(({ name }: { name: string }) => name);
    for (const { resource } of targets) expect(names).toContain(resource);
    expect(resourceOf("entities.json").schema).not.toHaveProperty("foreignKeys");
  });

  it("says in CSV alone which columns are kept from being formulas", () => {
    const disarmed = (path: string) =>
      resourceOf(path)
        .schema.fields.filter(({ description }: { description: string }) => description.includes("apostrophe"))
        .map(({ name }: { name: string }) => name);
    expect(disarmed("facts.csv")).toEqual(["subjectName", "words", "withdrawnReason"]);
    expect(disarmed("statements.csv")).toEqual(["text", "words"]);
    expect(disarmed("facts.parquet")).toEqual([]);
  });

  it("gives no short name to a licence that has none", () => {
    const settings = { ...packSettings, licence: { name: "All rights reserved", url: "https://example.org/terms" } };
    expect(describing(sampleData, settings as never).licenses).toEqual([
      { path: "https://example.org/terms", title: "All rights reserved" },
    ]);
  });

  it("has a name even where the site's has no Latin letters", () => {
    expect(describing(sampleData, { ...packSettings, name: "读横" } as never).name).toBe("readacross");
  });
});
