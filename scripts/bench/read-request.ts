/** The arguments of `npm run bench`. */
import { parseArgs } from "node:util";

export const MAX_SIZES = { facts: 1_000_000, search: 15_000 } as const;

export interface BenchRequest {
  readonly isHelp: false;
  readonly what: keyof typeof MAX_SIZES;
  readonly size: number;
  readonly seed: number;
  readonly json: boolean;
  readonly keep: boolean;
}

export function readRequest(args: readonly string[]): BenchRequest | { isHelp: true } | { complaint: string } {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  try {
    const options = { facts: text, search: text, seed: text, json: flag, keep: flag, help: { ...flag, short: "h" } };
    const { json, keep, help, seed: writtenSeed = "1", ...sizes } = parseArgs({ args: [...args], options }).values;
    if (help) return { isHelp: true };
    const asked = (["facts", "search"] as const).filter((each) => sizes[each] !== undefined);
    const [what] = asked;
    if (what === undefined || asked.length > 1)
      return {
        complaint: `Unexpected ${what === undefined ? "nothing" : "both"}, expected one of --facts and --search.`,
      };
    const size = wholeNumber(sizes[what]!);
    if (size === null || size < 1 || size > MAX_SIZES[what])
      return { complaint: `Unexpected ${sizes[what] || "nothing"} for --${what}, expected 1 to ${MAX_SIZES[what]}.` };
    const seed = wholeNumber(writtenSeed);
    if (seed === null) return { complaint: `Unexpected ${writtenSeed} for --seed, expected a whole number.` };
    return { isHelp: false, what, size, seed, json, keep };
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) };
  }
}

function wholeNumber(written: string): number | null {
  return /^\d{1,9}$/u.test(written) ? Number(written) : null;
}
