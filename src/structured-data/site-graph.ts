/** The site itself and what every page says in the same way: who publishes it, and the way down to the page. */
import type { BreadcrumbList, Graph, Organization, Thing, WebSite } from "schema-dts";
import { absolute } from "../model/addresses.ts";
import type { Term } from "../model/pages/terms.ts";

/** What structured data needs of the site's settings. */
export interface DescribedSite {
  readonly name: string;
  readonly tagline: string;
  readonly address: string;
  readonly base: string;
  /** BCP 47. */
  readonly language: string;
  readonly licence: { readonly url: string };
}

export function graphOf(nodes: readonly Thing[]): Graph {
  return { "@context": "https://schema.org", "@graph": nodes };
}

/** Who writes and publishes: an organisation of the site's name. Named by its address wherever it is mentioned. */
export function organizationOf(site: DescribedSite): Organization & object {
  return {
    "@type": "Organization",
    "@id": `${absolute("/", site)}#Organization`,
    name: site.name,
    url: absolute("/", site),
  };
}

/** Of the home. */
export function siteGraph(site: DescribedSite): Graph {
  const website: WebSite = {
    "@type": "WebSite",
    "@id": `${absolute("/", site)}#WebSite`,
    name: site.name,
    description: site.tagline,
    url: absolute("/", site),
    inLanguage: site.language,
    license: site.licence.url,
    publisher: organizationOf(site),
  };
  return graphOf([website]);
}

/** `trail` leads from a section to the page, which stands last; a step without an address has only its name. */
export function breadcrumbs(trail: readonly Term[], page: Term, site: DescribedSite): BreadcrumbList & object {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [...trail, page].map(({ name, address }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      ...(address === null ? {} : { item: absolute(address, site) }),
    })),
  };
}
