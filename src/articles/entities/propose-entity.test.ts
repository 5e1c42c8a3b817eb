import { describe, expect, test } from "vitest";
import { contentOf } from "../../../test/support/content-in-memory.ts";
import { checkContent } from "../../gate/check-content.ts";
import { passages, testRegistry } from "../testing.ts";
import { findEntities } from "./find-entities.ts";

const registry = testRegistry();
const proposalsFor = (...texts: readonly string[]) => findEntities(passages(...texts), registry).proposals;

const TEXTS = [
  "Longteng Robotics Co. (2345.HK) rose and JD.com Inc. (Nasdaq: JD; HKEX: 9618) fell.",
  "蔚藍科技集團股份有限公司（02788.HK）掛牌，星辰電子（688999.SH）造好。",
  "初創公司「月灣智能」融資，國企指數升1%。",
  "The S&P 500 fell; AT&T Inc and Yes Holdings Ltd rose, as did O'Neill & Sons Group: “fine”.",
  "China’s GDP grew 5%, the Longhai 300 Index gained and Citi analysts expect more.",
  "Haoyu Holdings Ltd (HAOY) rose. Null Ltd fell. True Corp rose. On Ltd fell.",
];

describe("proposals", () => {
  test("every file passes the gate as it is", () => {
    const files = Object.fromEntries(proposalsFor(...TEXTS).map(({ file, yaml }) => [file, yaml]));
    const { problems } = checkContent(contentOf(files), {
      includeDrafts: true,
      base: "/",
      homeCurrency: "HKD",
      language: "en",
    });
    expect(Object.keys(files).length).toBeGreaterThan(12);
    expect(problems).toEqual([]);
  });

  test("a company is proposed under its short common name with the listing that the article states", () => {
    expect(proposalsFor(TEXTS[0]!)[0]).toEqual({
      kind: "entity",
      id: "longteng-robotics",
      name: "Longteng Robotics",
      file: "registry/entities/longteng-robotics.yaml",
      yaml: 'name: Longteng Robotics\nkind: company\nlistings:\n  - { symbol: "02345.HK", mic: XHKG, basis: stated }\n',
    });
  });

  test("a Chinese name without a Latin one has its ticker as id, and the file says so", () => {
    const [first] = proposalsFor(TEXTS[1]!);
    expect(first?.id).toBe("hk-02788");
    expect(first?.yaml).toBe(
      '# The id stands in for the short common name in Latin letters: rename the file.\nname: 蔚藍科技\nkind: company\nnames:\n  - { lang: zh-Hant, name: "蔚藍科技", basis: stated }\nlistings:\n  - { symbol: "02788.HK", mic: XHKG, basis: stated }\n',
    );
  });

  test("names of simplified articles are marked as such", () => {
    expect(proposalsFor("初创公司“月湾智能”融资")[0]?.yaml).toContain("lang: zh-Hans");
  });

  test("a ticker without an exchange is left for the editor", () => {
    const yaml = proposalsFor("Haoyu Holdings Ltd (HAOY) rose.")[0]!.yaml;
    expect(yaml).not.toMatch(/^listings:/mu);
    expect(yaml).toContain("# The article names no exchange for HAOY");
  });

  test("nothing that is registered is proposed, in whatever spelling", () => {
    expect(
      proposalsFor(
        "Tencent Holdings Ltd (0700.HK), 腾讯控股, META, Wind and Semiconductor Manufacturing International Corp fell.",
      ),
    ).toEqual([]);
  });

  test("an id that is taken by a registered entity gets a number", () => {
    const taken = new Map(registry.entities).set("keenview", {
      ...registry.entities.get("tencent")!,
      id: "keenview",
      name: "Quux",
      names: [],
      aliases: [],
      listings: [],
    });
    const found = findEntities(passages("Keenview Ltd rose."), { ...registry, entities: taken });
    expect(found.proposals.map(({ id }) => id)).toEqual(["keenview-2"]);
  });
});
