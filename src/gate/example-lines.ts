/** A rule's example as the lines that mending it changes. */
import type { Example, ExampleFile, ExampleFiles } from "./examples/example.ts";

/** Lines that go start with `-`, lines that come with `+`, and what stays or explains with a space, as in a diff. */
export function exampleLines({ bad, good, sources = {} }: Example): string[] {
  return [...changes(bad, good), ...Object.entries(sources).flatMap(showSource)];
}

function changes(bad: ExampleFiles, good: ExampleFiles): string[] {
  const paths = [...new Set([...Object.keys(bad), ...Object.keys(good)])];
  return paths.flatMap((path) => {
    const [before, after] = [bad[path], good[path]];
    if (typeof before !== "string" || typeof after !== "string") {
      return [...describe("-", path, before), ...describe("+", path, after)];
    }
    return before === after ? [] : [`  ${path}`, ...changedLines(before.split("\n"), after.split("\n"))];
  });
}

/** With the numbers that `at` counts by. */
function showSource([name, text]: readonly [string, string]): string[] {
  return [
    `  its source, ${name}`,
    ...text
      .trimEnd()
      .split("\n")
      .map((line, index) => `  ${index + 1}: ${line}`.trimEnd()),
  ];
}

/** Too many to be shown, or no text. */
function describeBytes(bytes: Uint8Array): string {
  return bytes.length > 1_000 ? `${Math.ceil(bytes.length / 1_000)} kB` : "bytes that are no UTF-8";
}

function describe(mark: "-" | "+", path: string, file: ExampleFile | undefined): string[] {
  if (file === undefined) return [];
  if (typeof file === "string") return [`${mark} ${path}`];
  return [`${mark} ${path}  (${file instanceof Uint8Array ? describeBytes(file) : `a link to ${file.linkTo}`})`];
}

/** What lies between the lines that both start and end with. */
function changedLines(before: readonly string[], after: readonly string[]): string[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const marked = (mark: string, lines: readonly string[]) =>
    lines.slice(start, lines.length - end).map((line) => `${mark} ${line}`.trimEnd());
  return [...marked("-", before), ...marked("+", after)];
}
