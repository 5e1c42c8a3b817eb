/** The structured data of `/data/`: all files of the data pack as one dataset. */
import type { Dataset, Graph } from "schema-dts";
import { dataWords } from "../messages/messages.ts";
import { absolute } from "../model/addresses.ts";
import type { SiteModel } from "../model/site-model.ts";
import { breadcrumbs, graphOf, organizationOf, type DescribedSite } from "./site-graph.ts";

/** A file to download. */
export interface DescribedFile {
  /** Below `/data/`. */
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
}

/** The metrics that facts are about are the variables; a site without reports has no date. */
export function dataGraph(model: SiteModel, files: readonly DescribedFile[], site: DescribedSite): Graph {
  const address = "/data/";
  const days = model.reports.map(({ added, updated }) => updated ?? added).sort();
  const dataset: Dataset = {
    "@type": "Dataset",
    "@id": `${absolute(address, site)}#Dataset`,
    name: dataWords.dataset.name(site.name),
    description: dataWords.dataset.description,
    url: absolute(address, site),
    license: site.licence.url,
    creator: organizationOf(site),
    isAccessibleForFree: true,
    inLanguage: site.language,
    ...(days.length === 0 ? {} : { datePublished: days[0]!, dateModified: days.at(-1)! }),
    distribution: files.map(({ name, mediaType, description }) => ({
      "@type": "DataDownload",
      name,
      description,
      encodingFormat: mediaType,
      contentUrl: absolute(`/data/${name}`, site),
    })),
    variableMeasured: [...model.factClaimsByMetric.keys()].flatMap((id) => {
      const metric = model.registry.metrics.get(id);
      if (metric === undefined) return [];
      return [
        {
          "@type": "PropertyValue" as const,
          name: metric.name,
          description: metric.definition,
          unitText: metric.dimension,
        },
      ];
    }),
  };
  return graphOf([dataset, breadcrumbs([], { name: dataWords.dataset.page, address }, site)]);
}
