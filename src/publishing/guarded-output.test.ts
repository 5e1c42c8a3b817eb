import { expect, it, test } from "vitest";
import { guard, tameColoured, withoutTrace } from "./guarded-output.ts";

test.each([
  ["\u001b[32m▶\u001b[39m src/pages/a.astro\n", "\u001b[32m▶\u001b[39m src/pages/a.astro\n"],
  ["\u001b[1;31merror\u001b[0m", "\u001b[1;31merror\u001b[0m"],
  ["a\r\nb\n", "a\nb\n"],
  ["\tat a\n\t::error::x", "\tat a\n\t· ::error::x"],
  ["\u001b[2J\u001b[1A\u001b]0;t\u0007", "\\u001b[2J\\u001b[1A\\u001b]0;t\\u0007"],
  ["::error::x\n", "· ::error::x\n"],
  ["\u001b[31m::set-output name=a::b\u001b[0m", "\u001b[31m· ::set-output name=a::b\u001b[0m"],
  ["a\n  ##[group]\n", "a\n  # #[group]\n"],
  ["#\u001b[0m#[error]", "#\u001b[0m#[error]"],
  ["\u202ea\u009b2J", "\\u202ea\\u009b2J"],
])("%j is printed as %j", (text, printed) => {
  expect(tameColoured(text)).toBe(printed);
});

test("a guarded stream tames texts and bytes, and hands on what else it was given", () => {
  const written: unknown[] = [];
  const stream = {
    write: (...given: unknown[]) => written.push(given) > 0,
  };
  guard(stream);
  stream.write("::debug::x\n", "utf8");
  stream.write(new TextEncoder().encode("\u001b[2Jé"));
  expect(written).toEqual([["· ::debug::x\n", "utf8"], ["\\u001b[2Jé"]]);
});

it("lines of a trace are left out, and nothing else", () => {
  const said =
    "12:00:00 [ERROR] page is broken\n\u001b[2m    at render (file:///site/x.mjs:1:2)\u001b[22m\n  at noon: 12:30\nthe end";
  expect(withoutTrace(said)).toBe("12:00:00 [ERROR] page is broken\n  at noon: 12:30\nthe end");
});
