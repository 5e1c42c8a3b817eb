import { expect, test } from "vitest";
import { HELP, readRequest } from "./read-request.ts";

const complaint = (...args: string[]) => {
  const read = readRequest(args);
  return "complaint" in read ? read.complaint : null;
};

test("without options the content is checked for people", () => {
  expect(readRequest([])).toEqual({
    format: "text",
    isStrict: false,
    sources: null,
    base: null,
    isHelp: false,
  });
});

test("options go together", () => {
  expect(readRequest(["--json", "--strict", "--sources", "articles", "--impact", "--base=main"])).toMatchObject({
    format: "json",
    isStrict: true,
    sources: "articles",
    base: "main",
  });
  expect(readRequest(["--impact", "--markdown"])).toMatchObject({ format: "markdown", base: "HEAD" });
  expect(readRequest(["--impact", "--github"])).toMatchObject({ format: "github", base: "HEAD" });
});

test.each([
  [["--imapct"], "Did you mean `--impact`?"],
  [["--source", "x"], "Did you mean `--sources`?"],
  [["--makrdown"], "Did you mean `--markdown`?"],
  [["--colour"], "--help says which there are"],
  [["-x"], "Unexpected option -x"],
  [["content/reports/a.mdx"], "expected options only"],
  [["--sources"], "argument missing"],
  [["--sources="], "expected a folder"],
  [["--base="], "expected a commit"],
  [["--json=yes"], "does not take an argument"],
  [["--base", "main"], "without --impact"],
  [["--markdown"], "without --impact"],
  [["--json", "--github"], "beside --json"],
  [["--impact", "--markdown", "--json"], "beside --json"],
])("%j is a wrong command line, with what to do", (args, expected) => {
  expect(complaint(...args)).toContain(expected);
});

test("help names every option", () => {
  for (const option of ["sources", "impact", "base", "json", "github", "markdown", "strict", "debug", "help"])
    expect(HELP).toContain(`--${option}`);
});
