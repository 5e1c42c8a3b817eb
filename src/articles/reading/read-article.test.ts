import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { articleOf, PUBLISHERS, readBytes, textOf } from "./testing.ts";
import { readArticle } from "./read-article.ts";

function page(name: string) {
  const bytes = new Uint8Array(readFileSync(new URL(`../../../test/fixtures/articles-html/${name}`, import.meta.url)));
  const read = readBytes(name, bytes);
  if (!read.ok) throw new Error(read.problems[0]!.reason);
  return read.article;
}

describe("a saved page", () => {
  test("with an article element gives its text, table, list and quote, and nothing else", () => {
    const article = page("article-tag.html");
    expect(article.metadata).toMatchObject({
      headline: "Hong Kong tech shares slide 2.4% as chip names retreat",
      author: "Mei Lam, Tom Avery",
      publisher: "harbour-ledger",
      url: "https://www.harbourledger.example/markets/2026/03/05/tech-slide/",
      published: { day: "2026-03-05", certainty: "stated" },
      language: "en",
    });
    expect(article.passages.map(({ kind }) => kind)).toEqual(
      "headline paragraph paragraph heading paragraph item item row row row paragraph paragraph".split(" "),
    );
    expect(article.passages[8]).toMatchObject({
      text: "Lantern Semiconductor | HK$22.90 | -8.9%",
      section: "What brokers say",
      cells: [{ head: "Share" }, { head: "Close", start: 24, end: 32 }, { head: "Change" }],
    });
    const text = textOf(article).join("\n");
    for (const noise of [
      "99.9%",
      "77.7",
      "24,112",
      "500 dollars",
      "Five charts",
      "7%",
      "trader88",
      "cookies",
      "reserved",
      "advice",
    ]) {
      expect(text.replace(/1[25]–?|-\d\.\d%/gu, "")).not.toContain(noise);
    }
    expect(article.dropped.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(["comments", "teaser", "share-bar", "widget", "headline"]),
    );
  });

  test("of nested boxes with line breaks gives a paragraph for each", () => {
    const article = page("div-soup.html");
    expect(article.metadata).toMatchObject({
      publisher: "ridge-wire",
      author: "Ridge Wire Staff",
      published: { day: "2026-05-11" },
    });
    expect(textOf(article).map((text) => text.slice(0, 16))).toEqual([
      "Copperline posts",
      "Copperline Minin",
      "Net income came ",
      "The company rais",
      "Shares rose 4.6%",
      "Copperline, whic",
    ]);
  });

  test("that a script would fill in gives the text of its JSON-LD", () => {
    const article = page("hydrated.html");
    expect(textOf(article)[1]).toBe(
      'Saffron Foods plans to raise S$420 million in Singapore, the "largest" consumer listing there in three years.',
    );
    expect(article.passages).toHaveLength(3);
    expect(article.passages[1]!.offsets).not.toContain(-1);
  });

  test("in GB 18030 gives text, table, day and source", () => {
    const article = page("simplified-gb18030.html");
    expect(article.metadata).toMatchObject({
      language: "zh-Hans",
      publisher: "gangwan-caijing",
      author: "陈立",
      published: { day: "2026-04-16", certainty: "stated" },
    });
    expect(article.passages.map(({ kind }) => kind)).toEqual(
      "headline paragraph paragraph row row row paragraph".split(" "),
    );
    expect(textOf(article)[4]).toBe("灯塔半导体 | 22.9港元 | -7.1%");
  });

  test("in Big5 gives text and day, without the teaser that is glued to its last sentence", () => {
    const article = page("traditional-big5.html");
    expect(article.metadata).toMatchObject({
      language: "zh-Hant",
      publisherName: "維港日報",
      published: { day: "2026-08-20" },
    });
    expect(textOf(article).at(-1)).toBe("該股今日收報9.87元，升3.1%，成交額2,140萬元。");
  });
});

describe("a Markdown file", () => {
  test("of another tool has its fields read, and its text without markup", () => {
    const article = articleOf(
      "a.md",
      [
        "---\ntitle: Gulfstone jumps 12%\ndate: 2026-06-03T23:15:00-04:00\nauthor: [Ana Ruiz]\nurl: https://wirenine.example/g\n---",
        "# Gulfstone jumps 12%\n",
        "Gulfstone **rose 12%** to [$48.20](https://x.example) \\(about &euro;41).\n",
        "<div>Raw <b>7%</b> &amp; more</div>\n",
      ].join("\n"),
    );
    expect(article.metadata).toMatchObject({
      headline: "Gulfstone jumps 12%",
      author: "Ana Ruiz",
      publisher: "wire-nine",
      published: { day: "2026-06-03", certainty: "stated" },
    });
    expect(textOf(article)).toEqual([
      "Gulfstone jumps 12%",
      "Gulfstone rose 12% to $48.20 (about €41).",
      "Raw 7% & more",
    ]);
    for (const { text, runs } of article.passages) {
      for (const { node, start } of runs) expect(text.slice(start, start + node.value.length)).toBe(node.value);
    }
  });

  test("with a paragraph on each line has a passage for each, and wrapped lines are one", () => {
    const each = articleOf(
      "a.md",
      "The index fell 2% on Monday after weak data.\nLantern lost 7% of its value in an hour of trade.\n",
    );
    expect(each.passages).toHaveLength(2);
    const wrapped = articleOf(
      "a.md",
      "The index fell on Monday after weak data from the mainland, and\nLantern lost 7% of its value in an hour of frantic late trading\nbefore the bell.\n",
    );
    expect(textOf(wrapped)).toEqual([
      "The index fell on Monday after weak data from the mainland, and Lantern lost 7% of its value in an hour of frantic late trading before the bell.",
    ]);
  });
});

describe("a plain text", () => {
  test("has its credit lines read, wherever they stand", () => {
    const article = articleOf(
      "a.txt",
      "Lantern profit up 8%\nBy Joe Park\nMarch 4, 2026 | 3 min read\n\nLantern said that profit rose 8% to HK$12.4 billion in the year to December.\n\nSource: Wire Nine (wirenine.example)\nOriginal: https://wirenine.example/lantern\n",
    );
    expect(article.metadata).toEqual({
      headline: "Lantern profit up 8%",
      author: "Joe Park",
      publisher: "wire-nine",
      publisherName: "Wire Nine",
      after: [],
      url: "https://wirenine.example/lantern",
      published: { day: "2026-03-04", certainty: "stated", from: "March 4, 2026" },
      language: "en",
    });
    expect(article.passages).toHaveLength(2);
  });

  test("names whom it repeats", () => {
    const article = articleOf(
      "a.txt",
      "Lantern profit up\n\nRidge Wire\n\nAs Wire Nine previously reported, Lantern will list its unit in the spring of next year.\n",
    );
    expect(article.metadata).toMatchObject({ publisher: "ridge-wire", after: ["wire-nine"] });
  });

  test("has its day read from a line with its publisher, and from a dateline whose year stands in the same paragraph", () => {
    const line = articleOf(
      "a.txt",
      "Factory prices fall\n\nPacific Ledger, 14 July 2026\n\nFactory prices fell 1.2 per cent in June, the slowest pace in a year of data.\n",
    );
    expect(line.metadata).toMatchObject({
      publisherName: "Pacific Ledger",
      published: { day: "2026-07-14", certainty: "stated" },
    });
    const dateline = articleOf(
      "a.txt",
      "前三季度经济增长4.9%\n\n北京10月19日电　统计局2026年10月19日发布数据，前三季度经济同比增长4.9%。\n",
    );
    expect(dateline.metadata.published).toMatchObject({ day: "2026-10-19", certainty: "inferred" });
    const undated = articleOf(
      "a.txt",
      "Factory prices fall\n\nNov 09\n\nFactory prices fell 1.2 per cent in June, the slowest pace in a year of data.\n",
    );
    expect(undated.metadata.published).toBeNull();
  });

  test("may end its lines with carriage returns", () => {
    const article = articleOf(
      "a.txt",
      "Lantern up 8%\r\n\r\nLantern rose 8% on Monday, the most in a year of trading.\r\n- First: 5%\r\n- Second: 6%\r\n",
    );
    expect(textOf(article)).toEqual([
      "Lantern up 8%",
      "Lantern rose 8% on Monday, the most in a year of trading.",
      "First: 5%",
      "Second: 6%",
    ]);
    expect(article.passages[1]!.offsets[0]).toBe(17);
  });
});

describe("what can't be read is one problem that says what to do", () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  test.each([
    ["a.pdf", utf8("%PDF-1.7"), "PDF", "copy the article's text"],
    ["a.txt", utf8("%PDF-1.7"), "PDF", "copy the article's text"],
    ["a.docx", utf8("PK\u0003\u0004"), "Word", "copy the article's text"],
    ["a.mhtml", utf8("MIME-Version: 1.0"), "web archive", "HTML only"],
    [
      "a.html",
      utf8("From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;"),
      "web archive",
      "HTML only",
    ],
    ["a.webarchive", utf8("bplist00"), "web archive", "HTML only"],
    ["a.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), "picture", ".txt"],
    ["a.xyz", utf8("text"), ".xyz", ".md"],
    ["a", utf8("text"), "without an ending", ".md"],
    ["a.txt", utf8(""), "empty", "into it"],
    ["a.md", utf8(" \n\n"), "empty", "into it"],
    ["a.md", utf8("---\ntitle: A\n---\n"), "without an article's text", "into it"],
    ["a.html", utf8("<div id=root></div><script>1</script>"), "without an article's text", "script"],
    ["a.txt", utf8("a\0b\0c\0d\0e"), "no text", "UTF-8"],
    ["a.txt", utf8("a ".repeat(2_600_000)), "5.2 MB", "copy"],
    ["a.html", utf8("<div>".repeat(100_000)), "within one another", ".txt"],
    ["a.html", utf8(`<p ${"a=1 ".repeat(400)}>`), "attributes", ".txt"],
    ["a.html", utf8("<p>x</p>".repeat(60_000)), "tags", ".txt"],
    ["a.html", utf8("<b>".repeat(61)), "formatting", ".txt"],
    ["a.md", utf8(`${"> ".repeat(200)}x`), "quotes", ".txt"],
  ])("%s: %#", (name, bytes, reason, note) => {
    const read = readArticle({ name, bytes }, PUBLISHERS);
    if (read.ok) throw new Error("was read");
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]!.reason).toContain(reason);
    expect(read.problems[0]!.note.toLowerCase()).toContain(note.toLowerCase());
    expect(read.problems[0]!.place).toEqual({ path: name, line: 1, column: 1 });
  });
});

describe("a line on top that says who published it and when", () => {
  test.each([
    ["維港財訊　2026年11月18日　16:40", "維港財訊", "騰訊第三季收入升12% 廣告收入增兩成"],
    ["Pier Wire | 18 November 2026", "Pier Wire", "Lantern profit climbs by an eighth in the year"],
    ["Pier Ledger, 18 November 2026", "Pier Ledger", "Lantern profit climbs by an eighth in the year"],
  ])("`%s` is no headline", (line, publisherName, headline) => {
    const { metadata } = articleOf(
      "a.txt",
      `${line}\n\n${headline}\n\n${"Lantern said that its profit rose 12% in the year, more than ever before. ".repeat(3)}\n`,
    );
    expect(metadata).toMatchObject({ headline, publisherName, published: { day: "2026-11-18", certainty: "stated" } });
  });

  test.each(["2026年5月7日　財經組", "【本報訊】 2026年5月7日", "2026-05-07 综合报道"])("%s is no heading", (line) => {
    const article = articleOf("a.txt", `恒指收升\n\n${line}\n\n港股週四上升，恒生指數收市升287點。\n`);
    expect(article.metadata.published).toMatchObject({ day: "2026-05-07", certainty: "stated" });
    expect(article.passages.map(({ text }) => text)).toEqual(["恒指收升", "港股週四上升，恒生指數收市升287點。"]);
  });

  test("says when it was filed, and stays no heading", () => {
    const article = articleOf(
      "a.txt",
      "Lantern profit climbs\n\nFiled 12 November 2026\n\nLantern said on Thursday that its profit rose 12% in the third quarter.\n",
    );
    expect(article.metadata.published).toMatchObject({ day: "2026-11-12", certainty: "stated" });
    expect(textOf(article).join("\n")).not.toContain("Filed");
  });

  test("names no publisher where the name may be the author’s", () => {
    const { metadata } = articleOf(
      "a.txt",
      "Lantern profit climbs\n\nMei Tan | 18 November 2026\n\nLantern said on Wednesday that its profit rose 12% in the third quarter.\n",
    );
    expect(metadata.publisherName).toBeNull();
  });
});

test("a page’s one heading is its headline, where the window’s title puts it in other words", () => {
  const page = (title: string, h1: string) =>
    `<title>${title}</title><article><h1>${h1}</h1><p>Lantern said on Wednesday that its profit rose 12% in the third quarter, more than ever before.</p></article>`;
  const headlineOf = (title: string, h1: string) => articleOf("a.html", page(title, h1)).metadata.headline;
  expect(headlineOf("Lantern beats forecasts", "Profit at Lantern climbs by an eighth")).toBe(
    "Profit at Lantern climbs by an eighth",
  );
  expect(headlineOf("Lantern beats forecasts", "Pier News, since 1904 the first")).toBe("Lantern beats forecasts");
  expect(headlineOf("Lantern beats forecasts", "Lantern")).toBe("Lantern beats forecasts");
});
