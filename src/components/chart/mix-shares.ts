/** Verdicts as shares of a bar, each as long as its count asks for, with a small gap between two. */
import { VERDICTS, type Verdict } from "../../facts/verdict.ts";
import type { VerdictCounts } from "../../model/site-model.ts";

export interface MixShare {
  readonly verdict: Verdict;
  /** Per cent of the bar, as SVG has them. */
  readonly x: string;
  readonly width: string;
}

const GAP = 1.2;

/** In the order of verdicts, those that nothing has left out; shares and gaps fill the bar. */
export function mixShares(counts: VerdictCounts): MixShare[] {
  const given = VERDICTS.filter(({ verdict }) => counts[verdict] > 0);
  const total = given.reduce((sum, { verdict }) => sum + counts[verdict], 0);
  const room = 100 - GAP * (given.length - 1);
  let before = 0;
  return given.map(({ verdict }, index) => {
    const share = {
      verdict,
      x: ((before / total) * room + index * GAP).toFixed(2),
      width: ((counts[verdict] / total) * room).toFixed(2),
    };
    before += counts[verdict];
    return share;
  });
}
