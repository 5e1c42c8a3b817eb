import { describe, expect, it } from "vitest";
import { contentPolicy } from "./content-policy.ts";
import { sealPage } from "./seal-page.ts";

const hashOf = (address: string) => `sha256-${address}`;
const page = (head: string, body = "") =>
  `<!DOCTYPE html><html lang="en"> <head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

it("puts the policy first into the head, before the encoding, and names the page’s scripts in it", () => {
  const { html, scriptHashes } = sealPage(page(`<script src="/a.js"></script>`), hashOf);
  expect(scriptHashes).toEqual(["sha256-/a.js"]);
  expect(html).toBe(
    `<!DOCTYPE html><html lang="en"> <head>` +
      `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(["sha256-/a.js"])}">` +
      `<meta charset="utf-8"><script src="/a.js" integrity="sha256-/a.js"></script></head><body></body></html>`,
  );
});

it("gives integrity to scripts, styles and modules that are fetched ahead, and to nothing else", () => {
  const head = `<link rel="stylesheet" href="/a.css"/><link rel=modulepreload href=/b.js ><link rel="icon" href="/c">`;
  const { html, scriptHashes } = sealPage(
    page(head, `<template><script type="module" src="/d.js"></script></template>`),
    hashOf,
  );
  expect(html).toContain(`<link rel="stylesheet" href="/a.css" integrity="sha256-/a.css"/>`);
  expect(html).toContain(`<link rel=modulepreload href=/b.js integrity="sha256-/b.js" >`);
  expect(html).toContain(`<link rel="icon" href="/c">`);
  expect(html).toContain(`<script type="module" src="/d.js" integrity="sha256-/d.js">`);
  expect(scriptHashes).toEqual(["sha256-/d.js"]);
});

describe("touches no text that only looks like a tag", () => {
  it.each([
    ["escaped", "&lt;script src=x&gt;&lt;/head&gt;"],
    [
      "in an attribute",
      `<p title="</head><script src='/x.js'>">a</p><p title='<link rel="stylesheet" href="/x">'>b</p>`,
    ],
    ["in a comment", `<!-- <script src="/x.js"></script> -->`],
    ["in data", `<script type="application/ld+json">{"a":"<script src='/x.js'>"}</script>`],
    ["in the title", `<title><script src="/x.js"></title>`],
    ["in a field", `<textarea><script src="/x.js"></textarea>`],
    ["beside a bare sign", "1 < 2 <3 and </ a"],
  ])("%s", (_, body) => {
    const { html, scriptHashes } = sealPage(page("", body), hashOf);
    expect(html).toContain(body);
    expect(scriptHashes).toEqual([]);
  });
});

describe("refuses", () => {
  it.each([
    ["a page without a head", `<!doctype html><html><body></body></html>`, /Unexpected beginning of a page/],
    [
      "a page with something before its head",
      `<!doctype html><html><script src="/a.js"></script><head>`,
      /Unexpected beginning/,
    ],
    ["a head that only a text has", `<!doctype html><html><body><head></body></html>`, /Unexpected beginning/],
    ["an empty file", "", /Unexpected beginning/],
    [
      "a page that has a policy",
      page(`<META HTTP-EQUIV="content-security-policy" content="">`),
      /Unexpected content security policy/,
    ],
    [
      "a page whose encoding comes too late",
      `<!doctype html><html><head><title>${"a".repeat(1000)}</title><meta charset="utf-8"></head></html>`,
      /its first 1024 bytes/,
    ],
    ["a page without encoding", `<!doctype html><html><head></head></html>`, /its first 1024 bytes/],
    ["a tag without its end", page(`<script src="/a.js`), /<script at \d+ without its end/],
    [
      "a script without its end",
      `<!doctype html><html><head><meta charset="utf-8"><script>1`,
      /<script> at \d+ without its end/,
    ],
    ["a comment without its end", `<!doctype html><html><head><meta charset="utf-8"><!-- `, /without its -->/],
  ])("%s", (_, html, reason) => {
    expect(() => sealPage(html, hashOf)).toThrow(reason);
  });
});
