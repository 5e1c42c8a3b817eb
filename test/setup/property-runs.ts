/**
 * How hard property tests look. By default every run draws the same examples, so that a failure is the fault of the
 * change at hand; `READACROSS_RUNS` draws that many new ones, from `READACROSS_SEED` if it is given.
 */
import fc from "fast-check";

const runs = process.env["READACROSS_RUNS"];
const seed = process.env["READACROSS_SEED"];

fc.configureGlobal({
  numRuns: Number(runs ?? 100),
  ...(seed !== undefined ? { seed: Number(seed) } : runs === undefined ? { seed: 20_261_122 } : {}),
});
