import { expect, it } from "vitest";
import { renderRobots } from "./robots.ts";

it("names the sitemap by its full address, under a base path too", () => {
  expect(renderRobots({ address: "https://example.org", base: "/research/" })).toContain(
    "Sitemap: https://example.org/research/sitemap-index.xml\n",
  );
});
