import { describe, expect, test } from "vitest";
import { sampleListing, sampleModel } from "../sample-site.ts";
import { sessionCount } from "./session-count.ts";

const model = sampleModel({
  entities: [
    { id: "hong-kong", listings: [sampleListing("00001.HK")] },
    { id: "new-york", listings: [sampleListing("NYC", "XNYS")] },
  ],
  reports: [
    {
      id: "one",
      facts: ["hong-kong", "new-york", "unlisted"].map((subject) => ({ id: subject, subject, value: "-5%" })),
    },
  ],
});
const count = (start: string, end: string, ...subjects: string[]) =>
  sessionCount(
    model,
    { start, end },
    model.factClaims.filter(({ subject }) => subjects.includes(subject)),
  );

describe("how many days of trading a period covers", () => {
  test.each<[start: string, end: string, subjects: string[], expected: number | null]>([
    ["2026-02-02", "2026-02-02", ["hong-kong"], 1],
    ["2026-02-02", "2026-02-06", ["hong-kong", "unlisted"], 5],
    ["2026-01-30", "2026-02-03", ["hong-kong"], 3],
    // Labour Day closes Hong Kong and not New York.
    ["2026-05-01", "2026-05-04", ["hong-kong"], 1],
    ["2026-05-01", "2026-05-04", ["new-york"], 2],
    ["2026-05-01", "2026-05-04", ["hong-kong", "new-york"], null],
    ["2026-02-02", "2026-02-02", ["unlisted"], null],
    ["2026-02-07", "2026-02-08", ["hong-kong"], null],
    ["2026-01-01", "2026-12-31", ["hong-kong"], null],
  ])("from %s to %s for %o: %s", (start, end, subjects, expected) => {
    expect(count(start, end, ...subjects)).toBe(expected);
  });
});
