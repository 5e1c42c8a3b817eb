/** Texts that would do something where Markdown or GitHub reads them unguarded: markup, mentions, references, commands. */
export const HOSTILE_TEXTS: readonly string[] = [
  "@everyone and @octo-org/reviewers",
  "fixes #12, closes GH-7 and octo/repo#3",
  "<img src=x onerror=alert(1)><script>alert(1)</script>",
  "</details><h1>Merged</h1>",
  "![pixel](https://tracker.example/p.png) [click](javascript:alert(1))",
  "https://phish.example/ www.phish.example mail@phish.example",
  "`code` ``more`` ```\nfence\n```",
  "``",
  "` ``",
  "``` @everyone",
  "a\n\n# heading\n\n- list\n| a | b |\n|---|---|",
  "**bold** ~~gone~~ _it_ [^1] :tada: &lt;b&gt; &#64;all",
  "\u202eesrever\u2066 \u0007\u0000 \u2028",
  "\\`@everyone\\`",
  "x".repeat(2000),
  "",
];
