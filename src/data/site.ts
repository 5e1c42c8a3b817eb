/** Hands the model to Astro's pages: with the content configuration, the only importer of `astro:content`. */
import { getCollection } from "astro:content";
import type { RenderedBody } from "../markdown/rendered-body.ts";
import { buildSiteModel } from "../model/build-site-model.ts";
import { indexRegistry } from "../model/index-registry.ts";
import type { Entity, Metric, Publisher } from "../model/registry.ts";
import type { Report } from "../model/report.ts";
import type { SiteModel } from "../model/site-model.ts";
import { unpackEntry, type PackedEntry } from "./packed-entry.ts";
import { inStage } from "./stages.ts";

export interface Site {
  readonly model: SiteModel;
  /** By report id. */
  readonly bodies: ReadonlyMap<string, RenderedBody>;
}

interface ReportEntry {
  readonly report: Report;
  readonly body: RenderedBody;
}

let loading: Promise<Site> | null = null;

/** The whole site, read and reconciled once a build; in dev once a request, so that changed content shows. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return readSite();
  return (loading ??= inStage("hand over", readSite));
}

async function readSite(): Promise<Site> {
  const entries = await dataOf<ReportEntry>("reports");
  const registry = indexRegistry({
    entities: await dataOf<Entity>("entities"),
    metrics: await dataOf<Metric>("metrics"),
    publishers: await dataOf<Publisher>("publishers"),
  });
  return {
    model: inStage("reconcile", () =>
      buildSiteModel(
        registry,
        entries.map(({ report }) => report),
      ),
    ),
    bodies: new Map(entries.map(({ report, body }) => [report.id, body])),
  };
}

/** What of the store was unpacked already: in dev it is asked at each request, and most of it stays. */
const unpacked = new WeakMap<PackedEntry, unknown>();

/** The store holds what our own loader packed, so that its type is ours to state. */
async function dataOf<T>(collection: "reports" | "entities" | "metrics" | "publishers"): Promise<T[]> {
  const entries: readonly { readonly data: PackedEntry }[] = await getCollection(collection);
  return entries.map(({ data }) => {
    if (!unpacked.has(data)) unpacked.set(data, unpackEntry(data));
    return unpacked.get(data) as T;
  });
}
