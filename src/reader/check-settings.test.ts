import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkSettings, readPort } from "./check-settings.ts";

const FINE = { address: "https://a.example", base: "/", content: "content", cache: "node_modules/.astro" };

let root: string;
beforeAll(() => {
  root = join(mkdtempSync(join(tmpdir(), "readacross-settings-")), "project");
  mkdirSync(join(root, "content"), { recursive: true });
  mkdirSync(join(root, "src"));
  writeFileSync(join(root, "file"), "");
});
afterAll(() => rmSync(join(root, ".."), { recursive: true }));

const complaints = (changed: Partial<typeof FINE>, env: Record<string, string> = {}) =>
  checkSettings({ ...FINE, ...changed }, root, env);

test.each([
  [{}],
  [{ address: "http://127.0.0.1:4321/" }],
  [{ address: "https://[::1]:8080" }],
  [{ address: "https://例え.jp" }],
  [{ base: "/research/" }],
  [{ base: "/research" }],
  [{ base: "/a.b/c-d/" }],
  [{ content: "missing" }],
  [{ content: "../beside" }],
  [{ cache: ".cache" }],
  [{ cache: "../cache" }],
])("%j is fine", (changed) => {
  expect(complaints(changed)).toEqual([]);
});

test.each([
  [{ address: "" }, "address"],
  [{ address: "a.example" }, "address"],
  [{ address: "javascript:alert(1)" }, "address"],
  [{ address: "ftp://a.example" }, "address"],
  [{ address: "https://a.example/research" }, "SITE_BASE"],
  [{ address: "https://a.example/?q" }, "address"],
  [{ address: "https://u:p@a.example" }, "address"],
  [{ address: "https://a b.example" }, "address"],
  [{ address: "https://a..example" }, "address"],
  [{ address: "https://a.example\u0000" }, "address"],
  [{ base: "" }, "base"],
  [{ base: "research" }, "base"],
  [{ base: "x y" }, "base"],
  [{ base: "/x y/" }, "base"],
  [{ base: "//host" }, "base"],
  [{ base: "/a//b/" }, "base"],
  [{ base: "/../" }, "base"],
  [{ base: "/a/../b" }, "base"],
  [{ base: "https://a.example/" }, "base"],
  [{ base: '/"x/' }, "base"],
  [{ base: "/a?b/" }, "base"],
  [{ base: "/%2e%2e/" }, "base"],
  [{ content: "file" }, "content"],
  [{ content: "." }, "content"],
  [{ content: ".." }, "content"],
  [{ content: "/" }, "content"],
  [{ cache: "." }, "cache"],
  [{ cache: "content" }, "cache"],
  [{ cache: "src/cache" }, "cache"],
  [{ cache: "/" }, "cache"],
  [{ cache: "file" }, "cache"],
])("%j is refused with what was found and what is expected", (changed, setting) => {
  const found = complaints(changed);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^Unexpected ".*" as .*, expected .*\.$/u);
  expect(found[0]).toContain(setting);
});

test("a setting from the environment is named by its variable", () => {
  expect(complaints({ base: "x" }, { SITE_BASE: "x" })[0]).toContain("as SITE_BASE,");
  expect(complaints({ base: "x" })[0]).toContain("`base` in src/site.ts");
});

test.each([["abc"], ["0"], ["70000"], ["-1"], ["80 "], ["1e3"], ["0x50"], ["４３２１"]])(
  "PORT=%s is refused",
  (port) => {
    expect(readPort(port)).toEqual({
      complaint: expect.stringContaining("as PORT, expected a number from 1 to 65535"),
    });
  },
);

test("a port that isn’t given is 4321", () => {
  expect([readPort(undefined), readPort(""), readPort("8080")]).toEqual([
    { port: 4321 },
    { port: 4321 },
    { port: 8080 },
  ]);
});
