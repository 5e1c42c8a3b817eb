import { describe, expect, test } from "vitest";
import { contentOf } from "../../test/support/content-in-memory.ts";
import { checkContent } from "./check-content.ts";
import { facts, REGISTRY, report } from "./examples/example.ts";

const OPTIONS = { includeDrafts: false, base: "/", homeCurrency: "HKD", language: "en" };

function problemsOf(files: Readonly<Record<string, string>>): string[] {
  const shared = REGISTRY as Readonly<Record<string, string>>;
  const { problems } = checkContent(contentOf({ ...shared, ...files }), OPTIONS);
  return problems.map(({ ruleId, place }) => `${place.path}:${place.line}:${place.column} ${ruleId}`);
}

describe("a publisher is named", () => {
  const publisher = (name: string, names = "") => `name: ${name}\nsiglum: ZZ\n${names}`;

  test.each([
    ["like another", publisher("Daily Wire"), "1:7"],
    ["like another but for case and a hyphen", publisher("daily-wire"), "1:7"],
    ["like an entity of another id", publisher("Tencent"), "1:7"],
    ["by another name like an entity", publisher("Penguin Daily", "names: [Penguin, Tencent]\n"), "3:18"],
  ])("%s", (_, text, place) => {
    const path = "registry/publishers/penguin.yaml";
    expect(problemsOf({ [path]: text })).toEqual([`content/${path}:${place} publisher-has-one-id`]);
  });

  test("like the entity of its own id, which is no problem", () => {
    expect(problemsOf({ "registry/publishers/tencent.yaml": publisher("Tencent") })).toEqual([]);
  });
});

describe("two origins of one article are named, its address written", () => {
  const about = (publisher: string, url: string) =>
    report(facts({}), "", `source:\n  publisher: ${publisher}\n  url: ${url}\n  origin: own\n`);

  test.each([
    ["https://wire.example/a", "http://www.wire.example/a/?utm_source=x#top", 1],
    ["https://wire.example/a", "https://wire.example/b", 0],
  ])("%s and %s", (first, second, count) => {
    const found = problemsOf({
      "reports/first.md": about("daily-wire", first),
      "reports/second.md": about("evening-post", second),
    });
    expect(found.filter((each) => each.endsWith("one-text-has-one-origin"))).toHaveLength(count);
  });
});
