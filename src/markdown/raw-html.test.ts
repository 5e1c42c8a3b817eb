/** What raw HTML takes away is said at its place; nothing is swallowed without a word. */
import { describe, expect, test } from "vitest";
import { indexEntityNames } from "./entity-names.ts";
import { renderBody } from "./render-body.ts";

function found(text: string): string[] {
  return outputOf(text)
    .problems.filter(({ ruleId }) => ruleId.startsWith("html-"))
    .map(({ place, ruleId }) => `${place.line}:${place.column} ${ruleId}`);
}

function bodyOf(text: string) {
  return outputOf(text).body;
}

function outputOf(text: string) {
  return renderBody({
    reportId: "r",
    path: "r.md",
    format: "md",
    text,
    line: 11,
    language: "en",
    valuesByFact: new Map(),
    anchors: new Set(),
    entityNames: indexEntityNames([]),
    base: "/",
    isKnownAddress: () => false,
  });
}

describe("what would hide the rest of the text is an error where it starts", () => {
  test.each([
    ["a comment", "a\n\n<!-- b\n\nc", "13:1"],
    ["a comment inside a block", "<div>\nb <!-- c\n\nd</div>", "12:3"],
    ["a declaration of another language", "<?php echo\n\na", "11:1"],
    ["text of its own kind", "<textarea>\n\na\n\n## b", "11:1"],
    ["a style", "a\n\n  <style>\n\nb", "13:3"],
    ["a frame", "<iframe>\n\na", "11:1"],
    ["a drawing in a line", "> - a <b>b</b> <svg>\n\nc", "11:16"],
    ["a folded part", "<details>\n\na", "11:1"],
    ["a style in a formula that is", "<math><mtext></form><form><mglyph><style></math>\n\na", "11:35"],
  ])("%s never closed", (_, text, place) => {
    expect(found(text)).toContain(`${place} html-is-closed`);
  });
});

test("what is taken out with its text is a warning", () => {
  expect(
    found("<svg><use href='<svg onload=x>'/><title>a</title></svg> <math/>\n\n<template><details></template>"),
  ).toEqual(["11:1 html-is-harmless", "11:57 html-is-harmless", "13:1 html-is-harmless"]);
  expect(found("a <script>x('<svg>')<!--</script> b\n\n<STYLE>\nx\n</STYLE>")).toEqual([
    "11:3 html-is-harmless",
    "13:1 html-is-harmless",
  ]);
});

describe("the place is that of the mark, whatever stands around it", () => {
  test.each([
    ["> <div>\n> b <svg> c", "12:5 html-is-harmless"],
    ["- <div>\n  <p>\n  b <svg> c", "13:5 html-is-harmless"],
    ["a <b\ntitle=x> <object>", "12:10 html-is-harmless"],
    ["<div>\r\n<p>\r\n <ticker>", "13:2 html-is-harmless"],
  ])("%j", (text, place) => {
    expect(found(text)).toContain(place);
  });
});

test.each([
  ["a tag that isn't finished", '<div title="a\nb\n\nc', "11:1 html-is-closed"],
  ["a frame that is closed in itself", "<iframe src=x />\n\na", "11:1 html-is-closed"],
  ["an element that nobody knows", "Sold <ticker> at 5.", "11:6 html-is-harmless"],
  ["generic code in a sentence", "A vector<int> and List<Integer>.", "11:9 html-is-harmless"],
  ["something of the reader's machine", "a <video src=x></video>", "11:3 html-is-harmless"],
])("%s is said", (_, text, place) => {
  expect(found(text)).toContain(place);
});

test("text behind an element that nobody knows stays", () => {
  expect(JSON.stringify(bodyOf("Sold <ticker>700</ticker> at 5."))).toContain("Sold 700 at 5.");
});

test("two thousand elements that aren't shown are each named", () => {
  expect(found("<p>\n" + "<x-a/>\n".repeat(2_000))).toHaveLength(2_000);
});

test.each([
  "a <!-- b --> c\n\n<!--\nd\n\ne\n-->",
  "<details open>\n<summary>a</summary>\n\nb\n\n</details>",
  "a <b>b</b><br>c `<script>` \\<svg>",
  "```html\n<textarea>\n```\n\n    <!-- a",
  "a < b, c <- d, e <3, 1<2, a<b, <https://x.example/?a=svg>",
  "a <!--> <b>b</b> --> c",
  "a <!---> b",
  "<div>\n<!--> b\n</div>\n\nc",
  '<p title="<svg>">a</p>',
  "a <b title='<!--'>b</b>",
  "<div\n title=a>b>\n</div>",
  "<details><summary>a</summary>b</details>",
  "<p>a<li>b",
  "`<!--` `` <svg> ``",
  "<!-- a <svg> <script> -->",
  "<!-- <!-- -->",
  "<?xml version='1.0' encoding='UTF-8'?>",
  "[a](/a?<svg>) [b](</c>)",
  "<https://x.example/> <a@b.example>",
])("nothing is said of %j", (text) => {
  expect(found(text)).toEqual([]);
});

describe("text that browsers would show nowhere is an error", () => {
  test.each([
    ["behind a quote that its tag never closes", '<div title="a>b\n\nc', "11:1"],
    ["behind such a quote with another later", '<div title="a>b\n\n<b title="c">d</b>', "11:1"],
    ["where an element ends in a cell and began outside", "<object>\n\n| a |\n|---|\n| b</object> |\n\nc", "11:1"],
    ["behind a declaration that the parser waits for", "<!x>b\n\nc", "11:5"],
  ])("%s", (_, text, place) => {
    expect(found(text)).toContain(`${place} html-is-closed`);
  });

  test("where browsers only move it, nothing is said", () => {
    for (const text of ["<table>a<tr><td>b</td>c</table>", "a <b>c &lt; d</b> &amp; e", "<p>a<div>b</p>c</div>"])
      expect(found(text)).toEqual([]);
  });
});

test("columns and cells without a table take nothing with them", () => {
  expect(JSON.stringify(bodyOf("<col>\n\na\n\n<td>b</td>\n\nc").parts)).toMatch(/a.*b.*c/u);
});
