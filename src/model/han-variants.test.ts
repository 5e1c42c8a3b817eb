import { describe, expect, it } from "vitest";
import { hanVariants } from "./han-variants.ts";

const variants = hanVariants();

describe("variants", () => {
  it("are what Hong Kong, Taiwan and the mainland write differently", () => {
    expect([..."騰訊裏裡衞衛台臺國"].map((each) => variants.get(each) ?? each).join("")).toBe("腾讯里里卫卫台台国");
  });

  it("read as what is no variant", () => {
    for (const read of variants.values()) expect(variants.has(read)).toBe(false);
  });
});
