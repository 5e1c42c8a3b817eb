import { expect, it } from "vitest";
import { readRequest } from "./read-request.ts";

it("reads what to measure, and in which form", () => {
  expect(readRequest(["--search", "1000"])).toEqual({
    isHelp: false,
    what: "search",
    size: 1000,
    seed: 1,
    json: false,
    keep: false,
    alone: false,
  });
  expect(readRequest(["--facts", "5", "--seed", "7", "--json", "--keep"])).toEqual({
    isHelp: false,
    what: "facts",
    size: 5,
    seed: 7,
    json: true,
    keep: true,
    alone: false,
  });
  expect(readRequest(["--extract", "articles", "--misses"])).toEqual({
    isHelp: false,
    what: "extract",
    folder: "articles",
    misses: true,
    json: false,
  });
  expect(readRequest(["--lighthouse", "--json"])).toEqual({
    isHelp: false,
    what: "lighthouse",
    json: true,
    keep: false,
  });
  expect(readRequest(["--reports", "1000"])).toMatchObject({ what: "reports", size: 1000, seed: 1, alone: false });
  expect(readRequest(["--reports", "1000", "--alone"])).toMatchObject({ what: "reports", size: 1000, alone: true });
  expect(readRequest(["-h"])).toEqual({ isHelp: true });
});

it.each([
  [[], "Unexpected nothing, expected one of --facts, --search, --reports, --extract and --lighthouse."],
  [
    ["--facts", "5", "--search", "5"],
    "Unexpected --facts beside --search, expected one of --facts, --search, --reports, --extract and --lighthouse.",
  ],
  [
    ["--lighthouse", "--facts", "5"],
    "Unexpected --facts beside --lighthouse, expected one of --facts, --search, --reports, --extract and --lighthouse.",
  ],
  [["--lighthouse", "--seed", "2"], "Unexpected --seed beside --lighthouse."],
  [["--reports", "7501"], "Unexpected 7501 for --reports, expected 1 to 7500, or 1 to 15000 with --alone."],
  [["--search", "0"], "Unexpected 0 for --search, expected 1 to 15000."],
  [["--search", "15001"], "Unexpected 15001 for --search, expected 1 to 15000."],
  [["--search="], "Unexpected nothing for --search, expected 1 to 15000."],
  [["--extract="], "Unexpected nothing for --extract, expected a folder."],
  [["--extract", "a", "--seed", "2"], "Unexpected --seed beside --extract."],
  [["--extract", "a", "--keep"], "Unexpected --keep beside --extract."],
  [["--facts", "5", "--misses"], "Unexpected --misses beside --facts."],
  [["--search", "5", "--alone"], "Unexpected --alone beside --search."],
  [["--facts", "1e3"], "Unexpected 1e3 for --facts, expected 1 to 1000000."],
  [["--search", "5", "--seed", "x"], "Unexpected x for --seed, expected a whole number."],
])("refuses %j", (args, complaint) => {
  expect(readRequest(args)).toEqual({ complaint });
});

it.each([[["--sarch", "5"]], [["5"]], [["--search"]]])("refuses %j in the words of Node", (args) => {
  expect(readRequest(args)).toEqual({ complaint: expect.stringMatching(/./u) as string });
});
