/** The structured data of a report: our article, the article that it is about, and what that reports. */
import type { Article, Graph } from "schema-dts";
import { citationWords } from "../messages/messages.ts";
import { sourceName } from "../model/pages/source-mark.ts";
import { tagTerm } from "../model/pages/terms.ts";
import { absolute, reportAddress, reportMarkdownAddress } from "../model/addresses.ts";
import { hasInferredDay, type Report } from "../model/report.ts";
import type { SiteModel } from "../model/site-model.ts";
import { entityReference } from "./entity-node.ts";
import { isObservation, observationOf } from "./observation.ts";
import { breadcrumbs, graphOf, organizationOf, type DescribedSite } from "./site-graph.ts";

/** A page carries so many facts and so many names of each sort; the data files have all. */
const MAX_OBSERVATIONS = 30;
const MAX_ENTITIES = 20;

/** Name of the source's node within the page; the source may have no address of its own. */
const SOURCE = "_:source";

export function reportGraph(model: SiteModel, report: Report, site: DescribedSite): Graph {
  const page = { name: report.title, address: reportAddress(report.id) };
  const source = sourceNode(model, report);
  const facts = source === null ? [] : report.facts.filter(isObservation).slice(0, MAX_OBSERVATIONS);
  return graphOf([
    articleNode(model, report, site),
    ...(source === null ? [] : [source]),
    ...facts.map((fact) => observationOf(model, fact, SOURCE, site)),
    breadcrumbs([{ name: citationWords.reports, address: "/reports/" }], page, site),
  ]);
}

/** `datePublished` and `dateModified` are ours, not the source's. */
function articleNode(model: SiteModel, report: Report, site: DescribedSite): Article & object {
  const { id, title, summary, added, updated, correction, source, tags } = report;
  const url = absolute(reportAddress(id), site);
  const author = organizationOf(site);
  const named = (model.entitiesByReport.get(id) ?? []).flatMap((entity) => model.registry.entities.get(entity) ?? []);
  const references = (isListed: boolean) =>
    named
      .filter(({ listings }) => listings.length > 0 === isListed)
      .slice(0, MAX_ENTITIES)
      .map((entity) => entityReference(entity, site));
  return {
    "@type": "Article",
    "@id": `${url}#Article`,
    headline: title,
    ...(summary === null ? {} : { description: summary }),
    url,
    mainEntityOfPage: url,
    inLanguage: site.language,
    datePublished: added,
    dateModified: updated ?? added,
    ...(correction === null ? {} : { correction }),
    author,
    publisher: author,
    license: site.licence.url,
    isAccessibleForFree: true,
    ...(source === null ? {} : { isBasedOn: { "@id": SOURCE }, citation: { "@id": SOURCE } }),
    about: references(true),
    mentions: references(false),
    keywords: tags.map((tag) => tagTerm(tag).name),
    encoding: {
      "@type": "MediaObject",
      encodingFormat: "text/markdown",
      contentUrl: absolute(reportMarkdownAddress(id), site),
    },
  };
}

/** As far as the source says what it is: a day that the editors inferred is no date of publication. */
function sourceNode(model: SiteModel, report: Report): (Article & object) | null {
  const { source } = report;
  if (source === null) return null;
  const { headline, url, published, language } = source;
  const publisher = source.publisher === null ? undefined : model.registry.publishers.get(source.publisher);
  return {
    "@type": "Article",
    "@id": SOURCE,
    ...(headline === null ? {} : { headline }),
    ...(url === null ? {} : { url }),
    ...(published === null || hasInferredDay(report) ? {} : { datePublished: published }),
    inLanguage: language,
    creditText: sourceName(model, source),
    ...(publisher === undefined
      ? {}
      : {
          publisher: {
            "@type": "Organization",
            name: publisher.name,
            ...(publisher.url === null ? {} : { url: publisher.url }),
          },
        }),
  };
}
