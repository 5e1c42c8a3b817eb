import { describe, expect, test } from "vitest";
import { sampleModel } from "./sample-site.ts";
import { sharedStories } from "./shared-stories.ts";

const fact = { id: "f", subject: "acme", value: "-3%", period: "2026-02-02" };
const model = sampleModel({
  publishers: [
    { id: "wire", name: "Wire", siglum: "WI" },
    { id: "post", name: "Post", siglum: "PO" },
    { id: "blog", name: "Blog", siglum: "BL" },
    { id: "alone", name: "Alone", siglum: "AL" },
    { id: "unread", name: "Unread", siglum: "UN" },
  ],
  reports: [
    { id: "blog-r", source: { publisher: "blog", after: ["post"], origin: "story", published: null }, facts: [fact] },
    {
      id: "post-r",
      source: { publisher: "post", after: ["wire"], origin: "story", published: "2026-02-04" },
      facts: [fact],
    },
    {
      id: "wire-r",
      source: { publisher: "wire", origin: "story", published: "2026-02-03" },
      facts: [fact, { ...fact, id: "g", period: "2026-02-03" }],
    },
    { id: "copy-r", source: { publisher: "post", after: ["unread"], origin: "other", published: "2026-01-03" } },
    { id: "alone-r", source: { publisher: "alone", origin: "mine" } },
  ],
});

describe("sharedStories", () => {
  test("draws who repeats whom, the earliest first and the undated last", () => {
    const [story] = sharedStories(model, "wire").stories;
    expect(story!.tellings.map(({ source, depth, isOwn, mark }) => [source, depth, isOwn, mark.isEcho])).toEqual([
      ["Wire", 0, true, false],
      ["Post after Wire", 1, false, true],
      ["Blog after Post", 2, false, true],
    ]);
    expect(story).toMatchObject({ sourceCount: 3, unread: [], hiddenCount: 0 });
  });

  test("counts the claims of its own articles that another telling makes too, each once", () => {
    expect(sharedStories(model, "wire").stories[0]!.sharedClaimCount).toBe(1);
  });

  test("puts first whom a telling names and nobody has read", () => {
    const stories = sharedStories(model, "unread").stories;
    expect(
      stories.map(({ unread, tellings }) => [unread.map(({ name }) => name), tellings.map(({ depth }) => depth)]),
    ).toEqual([[["Unread"], [1]]]);
    expect(stories[0]!.sharedClaimCount).toBe(0);
  });

  test("has none for a story that one source tells", () => {
    expect(sharedStories(model, "alone")).toEqual({ stories: [], hiddenCount: 0 });
  });

  test("shows the first tellings of a much told story, and says how many more there are", () => {
    const reports = Array.from({ length: 40 }, (_, index) => ({
      ...{ id: `r${index}`, source: { publisher: "wire", origin: "story" } },
    }));
    const many = sampleModel({ publishers: [{ id: "wire", siglum: "WI" }], reports });
    expect(sharedStories(many, "wire").stories.map((each) => [each.tellings.length, each.hiddenCount])).toEqual([
      [6, 34],
    ]);
  });
});
