/** Command lines and settings that are wrong in some way: each program ends with 2 and says what it expected. */

export interface CommandLine {
  readonly program: "add" | "bench" | "check" | "export" | "schemas" | "build";
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Part of what is printed. */
  readonly says: string;
}

const wrongArguments: readonly (readonly [program: CommandLine["program"], says: string, ...args: string[]])[] = [
  ["check", "Unexpected option --imapct. Did you mean `--impact`?", "--imapct"],
  ["check", "Unexpected option --all", "--all"],
  ["check", "Unexpected option -x", "-x"],
  ["check", "Unexpected option --__proto__", "--__proto__"],
  ["check", "Unexpected option --constructor", "--constructor"],
  ["check", "Unexpected `content`, expected options only", "content"],
  ["check", "Unexpected `::error::x`, expected options only", "::error::x"],
  ["check", "Unexpected `\\u001b[2J`, expected options only", "\u001b[2J"],
  ["check", "argument missing", "--sources"],
  ["check", "Unexpected empty --sources, expected a folder", "--sources="],
  ["check", "Unexpected empty --sources, expected a folder", "--sources", " "],
  ["check", "Unexpected empty --base, expected a commit", "--impact", "--base", ""],
  ["check", "Unexpected --base without --impact", "--base", "HEAD"],
  ["check", "Unexpected --markdown without --impact", "--markdown"],
  ["check", "Unexpected --github beside --json", "--json", "--github"],
  ["check", "does not take an argument", "--json=yes"],
  ["check", "does not take an argument", "--strict=false"],
  ["add", "expected an article’s file"],
  ["add", "expected an article’s file", "--"],
  ["add", "Unexpected option --forse", "--forse", "a.md"],
  ["add", "Unexpected --slug with 2 files", "--slug", "x", "a.md", "b.md"],
  ["add", "Unexpected --register beside --json", "--json", "--register", "a.md"],
  ["add", "argument missing", "a.md", "--slug"],
  ["export", "Unexpected 0 folders, expected one"],
  ["export", "Unexpected 2 folders, expected one", "a", "b"],
  ["export", "expected a folder", ""],
  ["export", "--overwrite", "--overwrite", "a"],
  ["build", "Did you mean `--outDir`?", "--outdir", "site"],
  ["build", 'Unexpected option "-o"', "-o", "site"],
  ["build", 'Unexpected option "--\\u001b[2J"', "--\u001b[2J"],
  ["build", "Unexpected --outDir without a value", "--outDir"],
  ["build", "Unexpected number 2026 behind --outDir", "--outDir", "2026"],
  ["build", "Unexpected second --outDir", "--outDir", "a", "--outDir", "b"],
  ["build", "expected options only", "site"],
  ["bench", "Unexpected nothing, expected one of --facts"],
  ["bench", "Unexpected --facts beside --search", "--facts", "1", "--search", "1"],
  ["bench", "Unexpected 0 for --facts", "--facts", "0"],
  ["bench", "--facts", "--facts", "-1"],
  ["bench", "Unexpected 1e3 for --reports", "--reports", "1e3"],
  ["bench", "Unexpected 0x10 for --reports", "--reports", "0x10"],
  ["bench", "Unexpected 1.5 for --reports", "--reports", "1.5"],
  ["bench", "Unexpected 1_000 for --reports", "--reports", "1_000"],
  ["bench", "Unexpected ٣ for --reports", "--reports", "٣"],
  ["bench", "Unexpected 99999999999999999999 for --reports", "--reports", "99999999999999999999"],
  ["bench", "Unexpected NaN for --seed", "--reports", "1", "--seed", "NaN"],
  ["bench", "Unexpected --alone beside --facts", "--facts", "1", "--alone"],
  ["bench", "Unexpected nothing for --extract", "--extract", ""],
  ["bench", "--fast", "--fast"],
  ["schemas", "Unexpected now, expected no arguments", "now"],
];

/** The same of every program, which reads settings before anything else. */
const wrongSettings: readonly (readonly [variable: string, value: string, expected: string])[] = [
  ["SITE_URL", "example.org", "expected scheme and host"],
  ["SITE_URL", "//example.org", "expected scheme and host"],
  ["SITE_URL", "javascript:alert(1)", "expected scheme and host"],
  ["SITE_URL", "file:///etc", "expected scheme and host"],
  ["SITE_URL", "https://example.org/research/", "expected scheme and host"],
  ["SITE_URL", "https://example.org?x=1", "expected scheme and host"],
  ["SITE_URL", "https://example.org#x", "expected scheme and host"],
  ["SITE_URL", "https://user:secret@example.org", "expected scheme and host"],
  ["SITE_URL", "https://exa mple.org", "expected scheme and host"],
  ["SITE_URL", "https://example.org:99999", "expected scheme and host"],
  ["SITE_URL", "https://", "expected scheme and host"],
  ["SITE_URL", 'https://example.org"><script>', "expected scheme and host"],
  ["SITE_URL", " https://example.org", "expected scheme and host"],
  ["SITE_URL", "https://example.org\n", "expected scheme and host"],
  ["SITE_URL", "https:\\\\example.org", "expected scheme and host"],
  ["SITE_BASE", "research", "expected a path"],
  ["SITE_BASE", "//evil.example/", "expected a path"],
  ["SITE_BASE", "/../", "expected a path"],
  ["SITE_BASE", "/a/../../b/", "expected a path"],
  ["SITE_BASE", "/a//b/", "expected a path"],
  ["SITE_BASE", "/a b/", "expected a path"],
  ["SITE_BASE", "/a?b/", "expected a path"],
  ["SITE_BASE", "/a#b/", "expected a path"],
  ["SITE_BASE", "/%2e%2e/", "expected a path"],
  ["SITE_BASE", '/"><script>/', "expected a path"],
  ["SITE_BASE", "/研究/", "expected a path"],
  ["SITE_BASE", "\\research\\", "expected a path"],
  ["SITE_BASE", "https://example.org/", "expected a path"],
  ["SITE_BASE", "/a\n/", "expected a path"],
  ["SITE_CONTENT", ".", "expected a folder that doesn’t hold the whole project"],
  ["SITE_CONTENT", "..", "expected a folder that doesn’t hold the whole project"],
  ["SITE_CONTENT", "/", "expected a folder that doesn’t hold the whole project"],
  ["SITE_CONTENT", "package.json", "expected a folder, not a file"],
  ["SITE_CACHE", ".", "expected a folder of its own"],
  ["SITE_CACHE", "content", "expected a folder of its own"],
  ["SITE_CACHE", "content/reports", "expected a folder of its own"],
  ["SITE_CACHE", "src", "expected a folder of its own"],
  ["SITE_CACHE", "/", "expected a folder of its own"],
  ["SITE_CACHE", "package.json", "expected a folder, not a file"],
];

const PORT = "expected a number from 1 to 65535";
const wrongPorts = [
  "0",
  "65536",
  "-1",
  "+80",
  "80.0",
  "8e3",
  "0x50",
  "４３２１",
  "http",
  " 80",
  "80;x",
  "1".repeat(99),
];

export const commandLines: readonly CommandLine[] = [
  ...wrongArguments.map(([program, says, ...args]) => ({ program, args, env: {}, says })),
  ...wrongSettings.map(([variable, value, expected]) => ({
    program: "check" as const,
    args: [],
    env: { [variable]: value },
    says: `as ${variable}, ${expected}`,
  })),
  ...wrongPorts.map((port) => ({ program: "build" as const, args: [], env: { PORT: port }, says: `as PORT, ${PORT}` })),
];

/** `bench --reports x` or `SITE_BASE=x check`: what a test of it is called. */
export function nameOf({ program, args, env }: CommandLine): string {
  const settings = Object.entries(env).map(([variable, value]) => `${variable}=${JSON.stringify(value)}`);
  return [...settings, program, ...args.map((arg) => JSON.stringify(arg))].join(" ");
}
