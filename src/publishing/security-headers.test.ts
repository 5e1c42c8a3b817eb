import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { headersForAll } from "./preview-headers.ts";
import { HASHED_CACHE, renderHeadersFile, securityHeaders } from "./security-headers.ts";

const docs = readFileSync(new URL("../../docs/deploying.md", import.meta.url), "utf8");
const blocks = [...docs.matchAll(/^```(\w+)\n([^]*?)^```$/gmu)].map(([, language, text]) => ({
  language,
  text: text!,
}));

it.each([
  ["nginx", (name: string, value: string) => `add_header ${name} "${value}" always;`],
  ["caddyfile", (name: string, value: string) => `${name} "${value}"`],
  ["http", (name: string, value: string) => `${name}: ${value}`],
])("the recipe in %s has every header as the code has it, and no other policy", (language, line) => {
  const text = blocks.flatMap((block) => (block.language === language ? block.text : [])).join("\n");
  for (const [name, value] of securityHeaders([])) expect(text).toContain(line(name, value));
  expect(text).toContain(HASHED_CACHE);
  expect(text.match(/default-src/gu)).toHaveLength(1);
});

it.each(["/", "/research/"])("preview sends the headers of all answers below %s, and no other", (base) => {
  const hashes = ["sha256-a"];
  expect(headersForAll(renderHeadersFile(base, hashes))).toEqual(Object.fromEntries(securityHeaders(hashes)));
});

it("preview sends none where a site asks for none", () => {
  expect(headersForAll("")).toEqual({});
});
