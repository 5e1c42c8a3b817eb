/** All well-known metrics. An id that is registered takes the registry's traits; its words here find it all the same. */
import type { KnownMetric } from "./known-metric.ts";
import { ECONOMY } from "./lexicon/economy.ts";
import { MARKETS } from "./lexicon/markets.ts";
import { OFFERINGS } from "./lexicon/offerings.ts";
import { OPERATIONS } from "./lexicon/operations.ts";
import { RESULTS } from "./lexicon/results.ts";

export const KNOWN_METRICS: readonly KnownMetric[] = [...RESULTS, ...OPERATIONS, ...MARKETS, ...OFFERINGS, ...ECONOMY];
