/**
 * Facts as observations. Only what a source reports as having happened is one: projections, readings of a market,
 * withdrawn facts and restatements aren't. `value` is there only where the source prints a plain figure; what its
 * wording allows stands in `minValue` and `maxValue`, of which an end that the wording leaves open is left out.
 */
import type { Observation } from "schema-dts";
import { titleOfFact } from "../citation/work-title.ts";
import type { Fact } from "../facts/fact.ts";
import { reachOf } from "../facts/interval.ts";
import { amountInFull } from "../facts/quantity.ts";
import { absolute, factAddress, metricAddress } from "../model/addresses.ts";
import type { SiteModel } from "../model/site-model.ts";
import { entityReference } from "./entity-node.ts";
import type { DescribedSite } from "./site-graph.ts";

/** UN/CEFACT's common code; other units and currencies have their names only. */
const UNIT_CODES: Readonly<Record<string, string>> = { percent: "P1" };

/** Whether a fact can be told as an observation without saying more than its source. */
export function isObservation({ mode, withdrawn, restates }: Fact): boolean {
  return mode === "reported" && withdrawn === null && restates === null;
}

/** `source` is the id of the node of the article that states it. */
export function observationOf(model: SiteModel, fact: Fact, source: string, site: DescribedSite): Observation & object {
  const { registry } = model;
  const metric = registry.metrics.get(fact.metric);
  const subject = registry.entities.get(fact.subject);
  const url = absolute(factAddress(fact.id), site);
  const code = UNIT_CODES[fact.value.unit];
  return {
    "@type": "Observation",
    "@id": url,
    url,
    name: titleOfFact(model, fact),
    ...(subject === undefined ? {} : { observationAbout: entityReference(subject, site) }),
    ...(metric === undefined
      ? {}
      : {
          measuredProperty: { "@type": "Property", name: metric.name, url: absolute(metricAddress(metric.id), site) },
        }),
    ...figuresOf(fact),
    unitText: fact.value.unit,
    ...(code === undefined ? {} : { unitCode: code }),
    ...dayOf(fact),
    subjectOf: { "@id": source },
  };
}

function figuresOf({ value, interval }: Fact): Pick<Observation & object, never> & {
  value?: Decimal;
  minValue?: Decimal;
  maxValue?: Decimal;
} {
  const { low, high } = reachOf(value, interval);
  const isPlain = value.qualifier === null && value.upTo === null;
  return {
    ...(isPlain ? { value: decimal(amountInFull(value.amount, value.scale).toFixed()) } : {}),
    ...(low === null ? {} : { minValue: decimal(low) }),
    ...(high === null ? {} : { maxValue: decimal(high) }),
  };
}

/** Only a single day that the source itself gives: schema.org has no span of days, and an inferred day isn't stated. */
function dayOf({ period }: Fact): { observationDate?: string } {
  const isStated = !period.isStartInferred && !period.isEndInferred;
  return isStated && period.start !== null && period.start === period.end ? { observationDate: period.start } : {};
}

/** Exact decimal text, which the encoder writes as a number. */
type Decimal = `${number}`;

function decimal(text: string): Decimal {
  return text as Decimal;
}
