import { expect, it } from "vitest";
import { sampleModel } from "./sample-site.ts";
import { searchPage } from "./search-page.ts";

it("offers what the site holds", () => {
  const facts = [{ id: "a", subject: "kestrel", value: "17.5%" }];
  const { examples } = searchPage(sampleModel({ reports: [{ id: "wire", facts }] }));
  expect(examples).toContainEqual({ kind: "name", query: "kestrel" });
});

it("offers nothing on an empty site, which is small", () => {
  expect(searchPage(sampleModel({ reports: [] }))).toEqual({ examples: [], isSmall: true });
});
