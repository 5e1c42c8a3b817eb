/** A small site with something of everything that the data files can hold, hostile words included. */
import { sampleListing, sampleModel } from "../../src/model/pages/sample-site.ts";
import type { SiteModel } from "../../src/model/site-model.ts";
import { hostileTexts } from "./hostile-text.ts";

export const packSettings = {
  name: "Kestrel Watch",
  tagline: "Who says what.",
  subject: "Birds",
  address: "https://example.org",
  base: "/research/",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  contact: { name: "the editors", email: "desk@example.org" },
} as const;

export const sampleData: SiteModel = sampleModel({
  entities: [
    {
      id: "kestrel",
      name: "Kestrel",
      names: [{ lang: "zh-Hans", name: "红隼控股", basis: "known" }],
      listings: [sampleListing("00001.HK"), sampleListing("KES", "XNYS")],
      codes: [{ kind: "fund-code", code: "017125", note: null }],
      aliases: ["=Kestrel"],
      partOf: ["falcons"],
    },
    { id: "falcons", name: "Falcons", kind: "group" },
    { id: "broker", name: "A broker", kind: "institution" },
  ],
  publishers: [{ id: "newswire", siglum: "NW", name: "Newswire" }],
  reports: [
    {
      id: "wire",
      title: "=A formula of a title",
      summary: "腾讯控股 and others",
      added: "2026-02-10",
      updated: "2026-03-01",
      tags: ["birds"],
      source: {
        publisher: "newswire",
        siglum: "NW",
        origin: "storm",
        published: "2026-02-09",
        headline: "Storm ahead",
        url: "https://news.example/storm",
      },
      facts: [
        { id: "fall", subject: "kestrel", value: "nearly -15%", words: "fell nearly 15 percent", at: 4 },
        { id: "again", subject: "kestrel", value: "-15%", restates: "fall", at: 1 },
        { id: "raised", subject: "kestrel", metric: "ipo-proceeds", value: "at-least 620m USD", by: "broker", at: 9 },
      ],
      statements: [
        { id: "launch", key: "kestrel-launch", subjects: ["kestrel", "falcons"], text: "@Kestrel launches" },
        { id: "mood", key: "mood", kind: "view", by: "broker", subjects: [], text: "The bottom is in" },
      ],
      caveats: [
        { about: ["fall"], kind: "inferred-date", note: "Five days." },
        { about: [], kind: "other", note: "Short." },
      ],
    },
    {
      id: "paper",
      added: "2026-02-12",
      source: { origin: null, after: ["newswire"] },
      facts: [
        { id: "fall", subject: "kestrel", value: "-14.8%" },
        { id: "other", subject: "kestrel", value: "2%", period: "2026-03-01" },
        ...hostileTexts.map((words, index) => ({
          id: `hostile-${index}`,
          subject: "falcons",
          metric: `metric-${index}`,
          value: "3%",
          words,
        })),
      ],
      statements: [{ id: "launch", key: "kestrel-launch", says: "denies", subjects: ["kestrel"] }],
    },
    { id: "essay", source: null },
  ],
});
