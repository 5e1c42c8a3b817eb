/** What may stand in a content folder besides files of content, and what is said of it. Paths are below the folder. */

export interface HostileFile {
  readonly name: string;
  readonly path: string;
  readonly is: "file" | "folder" | "pipe" | "link" | { readonly text: string } | { readonly bytes: number };
  /** Where a link leads. */
  readonly to?: string;
  /** The rule, at the start of the file; null: let pass. */
  readonly rule: string | null;
}

const REPORT = "---\ntitle: T\nadded: 2026-02-09\n---\n";
const named = (name: string, file: string, rule: string | null = "file-name-is-id"): HostileFile => ({
  name,
  path: `reports/${file}`,
  is: { text: REPORT },
  rule,
});

export const files: readonly HostileFile[] = [
  { name: "a link out of the folder", path: "reports/out.md", is: "link", to: "/etc/passwd", rule: "file-is-readable" },
  { name: "a link to a folder above", path: "reports/above.md", is: "link", to: "..", rule: "file-is-expected" },
  {
    name: "a link that leads nowhere",
    path: "reports/nowhere.md",
    is: "link",
    to: "missing.md",
    rule: "file-is-readable",
  },
  { name: "a link to itself", path: "reports/itself.md", is: "link", to: "itself.md", rule: "file-is-readable" },
  { name: "a link to a device", path: "reports/device.md", is: "link", to: "/dev/zero", rule: "file-is-readable" },
  {
    name: "a link to a file of the process",
    path: "reports/process.md",
    is: "link",
    to: "/proc/self/environ",
    rule: "file-is-readable",
  },
  { name: "a pipe", path: "reports/pipe.md", is: "pipe", rule: "file-is-readable" },
  { name: "a folder named like a report", path: "reports/folder.md", is: "folder", rule: "file-is-expected" },
  { name: "a folder", path: "reports/folder", is: "folder", rule: "file-is-expected" },
  { name: "a file beyond 5 MB", path: "reports/large.md", is: { bytes: 5_000_001 }, rule: "file-is-small" },
  {
    name: "a registry file beyond 5 MB",
    path: "registry/entities/large.yaml",
    is: { bytes: 5_000_001 },
    rule: "file-is-small",
  },
  { name: "a page", path: "reports/page.html", is: { text: "<script>alert(1)</script>" }, rule: "file-is-expected" },
  { name: "a script", path: "reports/evil.js", is: { text: "process.exit(1)" }, rule: "file-is-expected" },
  {
    name: "a component of Astro",
    path: "reports/evil.astro",
    is: { text: "---\nprocess.exit(1)\n---" },
    rule: "file-is-expected",
  },
  { name: "a module", path: "reports/evil.ts", is: { text: "process.exit(1)" }, rule: "file-is-expected" },
  { name: "a file without ending", path: "reports/report", is: { text: REPORT }, rule: "file-is-expected" },
  { name: "an ending in capitals", path: "reports/capital.MD", is: { text: REPORT }, rule: "file-is-expected" },
  { name: "notes for who works there", path: "reports/README.md", is: { text: "# Notes" }, rule: null },
  { name: "what a system leaves", path: "reports/.DS_Store", is: { bytes: 10 }, rule: null },
  { name: "what an editor leaves", path: "reports/a.md~", is: { text: REPORT }, rule: null },
  named("a name with a space", "my report.md"),
  named("a name in capitals", "Report.md"),
  named("a name with an underscore", "my_report.md"),
  named("a name that starts with an underscore", "_report.md"),
  named("a name with two endings", "report.html.md"),
  named("a name with dots", "a..md"),
  named("a name with an accent", "café.md"),
  named("a name with an accent of its own", "cafe\u0301s.md"),
  named("a name in Cyrillic", "отчет.md"),
  named("a name in Chinese", "報告.md"),
  named("a name with markup", "<b>.md"),
  named("a name with a handler", "a onerror=alert(1).md"),
  named("a name with quotes", `a"b'c.md`),
  named("a name with a command of a shell", "$(id).md"),
  named("a name that is an option", "--debug.md"),
  named("a name with a new line", "a\nb.md"),
  named("a name with an escape of a terminal", "a\u001b[2Jb.md"),
  named("a name with a command of a workflow", "::error::a.md"),
  named("a name that turns the direction", "a\u202edm.md"),
  named("a name with a zero-width space", "a\u200bb.md"),
  named("a name with a question mark", "a?b.md"),
  named("a name with a hash", "a#b.md"),
  named("a name with a percent sign", "a%2fb.md"),
  named("a name with a backslash", "a\\b.md"),
  named("a name with a colon", "a:b.md"),
  named("a name that ends in a hyphen", "a-.md"),
  named("a name of a hyphen", "-.md"),
  named("a name like a prototype", "__proto__.md"),
  named("a name of a device", "con.md"),
  named("a name of a port", "com1.md"),
  named("a name of nothing in Windows", "nul.mdx"),
  named("a name of the list's pages", "page.md"),
  named("a name of an index", "index.md"),
  named("a name of the feed", "rss.md"),
  named("a name like a property of objects", "constructor.md", null),
  named("a name of digits", "007.md", null),
];
