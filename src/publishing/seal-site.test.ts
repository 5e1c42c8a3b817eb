import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { contentPolicy } from "./content-policy.ts";
import { renderHeadersFile } from "./security-headers.ts";
import { SAMPLE_BASE, samplePage, sampleFiles, writeSampleSite } from "./testing.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function sealed(extra: Record<string, string | null> = {}): Promise<(path: string) => string> {
  const folder = await writeSampleSite(extra);
  folders.push(folder);
  return (path) => readFileSync(join(folder, path), "utf8");
}

it("names scripts by what is in their files", async () => {
  const read = await sealed();
  const hash = `sha256-${createHash("sha256").update(sampleFiles["_astro/theme.js"]!).digest("base64")}`;
  expect(read("404.html")).toContain(`<script src="/research/_astro/theme.js" integrity="${hash}">`);
  expect(read("404.html")).toContain(`content="${contentPolicy([hash])}"`);
  expect(read("_headers")).toBe(renderHeadersFile(SAMPLE_BASE, [hash]));
});

it.each([
  ["of another host", "https://b.example/a.js"],
  ["of another host, without scheme", "//b.example/a.js"],
  ["outside of the base path", "/a.js"],
  ["of another site on its host", SAMPLE_BASE.replace("research", "elsewher") + "_astro/theme.js"],
  ["above the site", "/research/../a.js"],
  ["that isn’t there", "/research/gone.js"],
])("refuses a page that names a script %s, and says which page", async (_, address) => {
  const page = samplePage(`<script src="${address}"></script>`);
  await expect(writeSampleSite({ "404.html": page })).rejects.toThrow(/404\.html: /);
});

it("names all pages that have no place for the policy", async () => {
  await expect(writeSampleSite({ "404.html": "<p>", "index.html": "" })).rejects.toThrow(
    /404\.html: [^]*index\.html: /,
  );
});

it("asks hosts for the policy, no framing, and lasting copies of what has a hash in its name", () => {
  expect(renderHeadersFile("/research/", ["sha256-a"])).toMatchInlineSnapshot(`
    "/research/*
      Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-a'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'
      X-Content-Type-Options: nosniff
      X-Frame-Options: DENY
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
      Cross-Origin-Opener-Policy: same-origin
    /research/_astro/*
      Cache-Control: public, max-age=31536000, immutable, no-transform
    "
  `);
  expect(renderHeadersFile("/", [])).toMatch(/^\/\*\n(?: {2}.+\n)+\/_astro\/\*\n/);
});

it("writes no line that is too long for hosts", () => {
  const hashes = Array.from({ length: 60 }, (_, index) => `sha256-${String(index).padStart(43, "a")}=`);
  expect(() => renderHeadersFile("/", hashes)).toThrow(/Unexpected line of \d+ characters in _headers/);
});

it("lets nothing through that isn’t the site’s own", () => {
  const policy = contentPolicy([]);
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toMatch(/'unsafe-|data:|blob:|https?:|\*/);
  expect(policy).toContain("base-uri 'none'; form-action 'none'");
});
