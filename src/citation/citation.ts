/** A citation in all its forms. */
import type { Report } from "../model/report.ts";
import type { SiteModel } from "../model/site-model.ts";
import { renderBibtex } from "./bibtex.ts";
import { renderCitationText } from "./citation-text.ts";
import { renderCslJson } from "./csl-json.ts";
import { workOfReport } from "./report-works.ts";
import type { CitingSite, Work } from "./work.ts";

export interface Citation {
  readonly key: string;
  /** Of what is cited. */
  readonly title: string;
  /** Permanent, with scheme and host; every form holds it. */
  readonly url: string;
  readonly text: string;
  readonly bibtex: string;
  /** CSL-JSON: a list of one item. */
  readonly cslJson: string;
}

export function toCitation(work: Work): Citation {
  return {
    key: work.key,
    title: work.title,
    url: work.url,
    text: renderCitationText(work),
    bibtex: renderBibtex(work),
    cslJson: renderCslJson(work),
  };
}

export function citeReport(model: SiteModel, report: Report, site: CitingSite): Citation {
  return toCitation(workOfReport(model, report, site));
}
