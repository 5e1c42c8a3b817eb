import { expect, test } from "vitest";
import { explorerPage } from "../../explorer/explorer-page.ts";
import { entityInExplorer, metricInExplorer, publisherInExplorer } from "./explorer-links.ts";
import { sampleModel } from "./sample-site.ts";

const model = sampleModel({
  publishers: [{ id: "wire", siglum: "WI" }],
  reports: [
    {
      id: "first",
      source: { publisher: "wire" },
      facts: [
        { id: "a", subject: "alpha", value: "-8%" },
        { id: "again", subject: "alpha", value: "about -8%", restates: "a" },
        { id: "b", subject: "beta", value: "5%", metric: "pe-ratio" },
      ],
    },
    { id: "second", source: { after: ["wire"] }, facts: [{ id: "a", subject: "alpha", value: "-8%" }] },
  ],
});

test("the links promise what the explorer’s filters count", () => {
  const counts = new Map(
    explorerPage(model).facets.flatMap(({ name, options }) => options.map(({ id, count }) => [`${name} ${id}`, count])),
  );
  expect(entityInExplorer(model, "alpha")).toEqual({
    name: `All ${counts.get("entity alpha")} facts in the explorer`,
    address: "/facts/?entity=alpha",
  });
  expect(metricInExplorer(model, "price-change")?.name).toBe(
    `All ${counts.get("metric price-change")} facts in the explorer`,
  );
  expect(publisherInExplorer(model, "wire")?.name).toBe(`All ${counts.get("publisher wire")} facts in the explorer`);
});

test("one fact is its fact, and none is no link", () => {
  expect(entityInExplorer(model, "beta")?.name).toBe("Its fact in the explorer");
  expect(entityInExplorer(model, "gamma")).toBeNull();
  expect(publisherInExplorer(model, "nobody")).toBeNull();
});
