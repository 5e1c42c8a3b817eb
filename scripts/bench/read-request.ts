/** The arguments of `npm run bench`. */
import { parseArgs } from "node:util";

export const MAX_SIZES = { facts: 1_000_000, search: 15_000, reports: 15_000 } as const;

/** A measurement of generated content. */
export interface SizeRequest {
  readonly isHelp: false;
  readonly what: keyof typeof MAX_SIZES;
  readonly size: number;
  readonly seed: number;
  readonly json: boolean;
  readonly keep: boolean;
  /** Of reports: that size only, without twice as many. */
  readonly alone: boolean;
}

/** A measurement of what is found in labelled articles. */
export interface ExtractRequest {
  readonly isHelp: false;
  readonly what: "extract";
  readonly folder: string;
  readonly misses: boolean;
  readonly json: boolean;
}

/** A measurement of the site's own pages. */
export interface LighthouseRequest {
  readonly isHelp: false;
  readonly what: "lighthouse";
  readonly json: boolean;
  readonly keep: boolean;
}

export type BenchRequest = SizeRequest | ExtractRequest | LighthouseRequest;

const ASKED = ["facts", "search", "reports", "extract", "lighthouse"] as const;

/** Options that say nothing of what is measured. */
const STRAYS = {
  facts: ["misses", "alone"],
  search: ["misses", "alone"],
  reports: ["misses"],
  extract: ["seed", "keep", "alone"],
  lighthouse: ["seed", "misses", "alone"],
} as const;

export function readRequest(args: readonly string[]): BenchRequest | { isHelp: true } | { complaint: string } {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  try {
    const options = {
      ...{ facts: text, search: text, reports: text, extract: text, seed: text },
      ...{ lighthouse: flag, json: flag, keep: flag, misses: flag, alone: flag, help: { ...flag, short: "h" } },
    };
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return { isHelp: true };
    const asked = ASKED.filter((each) => values[each] !== undefined && values[each] !== false);
    const [what] = asked;
    if (what === undefined || asked.length > 1)
      return {
        complaint: `Unexpected ${what === undefined ? "nothing" : asked.map((each) => `--${each}`).join(" beside ")}, expected one of --facts, --search, --reports, --extract and --lighthouse.`,
      };
    const stray = strayOf(values, STRAYS[what]);
    if (stray !== undefined) return { complaint: `Unexpected --${stray} beside --${what}.` };
    const { json, keep, misses, alone, seed: writtenSeed = "1" } = values;
    if (what === "lighthouse") return { isHelp: false, what, json, keep };
    const written = values[what]!;
    if (what === "extract")
      return written === ""
        ? { complaint: "Unexpected nothing for --extract, expected a folder." }
        : { isHelp: false, what, folder: written, misses, json };
    const size = wholeNumber(written);
    const most = what === "reports" && !alone ? MAX_SIZES.reports / 2 : MAX_SIZES[what];
    if (size === null || size < 1 || size > most) {
      const besides = most < MAX_SIZES[what] ? `, or 1 to ${MAX_SIZES[what]} with --alone` : "";
      return { complaint: `Unexpected ${written || "nothing"} for --${what}, expected 1 to ${most}${besides}.` };
    }
    const seed = wholeNumber(writtenSeed);
    if (seed === null) return { complaint: `Unexpected ${writtenSeed} for --seed, expected a whole number.` };
    return { isHelp: false, what, size, seed, json, keep, alone };
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) };
  }
}

/** The first of the options that was given although it says nothing of what is measured. */
function strayOf<Name extends string>(
  values: Partial<Record<Name, unknown>>,
  names: readonly Name[],
): Name | undefined {
  return names.find((name) => values[name] !== undefined && values[name] !== false);
}

function wholeNumber(written: string): number | null {
  return /^\d{1,9}$/u.test(written) ? Number(written) : null;
}
