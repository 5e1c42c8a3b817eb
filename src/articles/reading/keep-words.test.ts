/** Words of an article that look like markup, addresses or decoration are words all the same. */
import { describe, expect, test } from "vitest";
import { articleOf, readBytes, textOf } from "./testing.ts";

const LEAD = "Lantern Bank said on Wednesday that profit rose 8 per cent to HK$12.4 billion in the year.";

describe("kept, as the last line of a text", () => {
  test.each([
    ["a.txt", "a <textarea> and <svg> … <?php"],
    ["a.txt", "*".repeat(60)],
    ["a.txt", "_".repeat(60)],
    ["a.txt", 'https://evil.example"></iframe>'],
    ["a.txt", "a <b> c <d> e"],
  ])("%s %j", (name, last) => {
    expect(textOf(articleOf(name, `Lantern profit up 8%\n\n${LEAD}\n\n${last}\n`)).at(-1)).toBe(last);
  });

  test("an address that GFM links in Markdown", () => {
    expect(textOf(articleOf("a.md", '# A\n\nhttps://evil.example"></iframe>\n')).at(-1)).toBe('https://evil.example">');
  });

  test("short lines of a text without a sentence", () => {
    const lines = ["A headline", "The first paragraph, of a fair length.", "The second one."];
    expect(textOf(articleOf("a.md", `# ${lines.join("\n\n")}\n`))).toEqual(lines);
  });

  test("notes at the foot of a Markdown file", () => {
    expect(textOf(articleOf("a.md", `# A\n\n${LEAD}[^1]\n\n[^1]: Before tax.\n`)).at(-1)).toBe("Before tax.");
  });

  test("a line of marks is no headline", () => {
    expect(articleOf("a.txt", `${"*".repeat(60)}\n\n${LEAD}\n`).metadata.headline).toBeNull();
  });
});

describe("what hides text because it is never closed is a warning at its place", () => {
  const page = (mark: string) => `<h1>Lantern</h1>\n<p>${LEAD}</p>\n ${mark}\n<p>Last KEEPZ words.</p>\n`;
  test.each([
    ["a.md", `---\nauthor: A\n---\n\n${LEAD}\n\n<!-- open\n\nLast KEEPZ words.\n`, "7:1"],
    ["a.md", `${LEAD}\r\n\r\n<script>\r\n\r\nLast KEEPZ words.\r\n`, "3:1"],
    ["a.md", `${LEAD} a <style> Last KEEPZ words.\n`, `1:${LEAD.length + 4}`],
    ["a.html", page("<!-- open"), "3:2"],
    ["a.html", page("<textarea>"), "3:2"],
    ["a.html", page("<iframe src=x>"), "3:2"],
    ["a.html", page("<template>"), "3:2"],
  ])("%s %j", (name, text, place) => {
    const read = readBytes(name, new TextEncoder().encode(text));
    if (!read.ok) throw new Error(read.problems[0]!.reason);
    expect(textOf(read.article).join(" ")).not.toContain("KEEPZ");
    expect(read.problems.map((each) => [each.ruleId, `${each.place.line}:${each.place.column}`])).toEqual([
      ["text-is-kept", place],
    ]);
  });

  test("not where it is closed, or hides nothing", () => {
    for (const mark of [
      "<!-- a -->",
      "<script>'<!--'</script>",
      "<details>",
      '<a title="<!--">b</a>',
      "<svg><g></svg>",
    ])
      expect(readBytes("a.html", new TextEncoder().encode(page(mark)))).toMatchObject({ ok: true, problems: [] });
  });
});
