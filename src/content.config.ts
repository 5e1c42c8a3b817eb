/** Astro's collections: what the reader found and the gate let through. */
import { defineCollection } from "astro:content";
import { contentLoader } from "./data/content-loader.ts";

export const collections = {
  reports: defineCollection({
    loader: contentLoader(({ reports, bodies }) =>
      reports.map((report) => [report.id, { report, body: bodies.get(report.id) }] as const),
    ),
  }),
  entities: defineCollection({ loader: contentLoader(({ registry }) => registry.entities) }),
  metrics: defineCollection({ loader: contentLoader(({ registry }) => registry.metrics) }),
  publishers: defineCollection({ loader: contentLoader(({ registry }) => registry.publishers) }),
};
