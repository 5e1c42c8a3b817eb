/** The body of one input rendered by itself, with guards of the caller’s choice. */
import { indexEntityNames } from "../../src/markdown/entity-names.ts";
import { renderBody, type GUARDS } from "../../src/markdown/render-body.ts";
import { expectedOf, unmarked, type HostileInput } from "./hostile-input.ts";
import { plainHtml } from "./run-hostile-input.ts";

export type BodyGuards = typeof GUARDS;

export interface RanBody {
  /** `line:column rule`, as they come. */
  readonly found: readonly string[];
  /** The same as the row has it. */
  readonly expected: readonly string[];
  readonly html: string;
}

/** `input` is a report. */
export function runBody(input: HostileInput, guards: BodyGuards): RanBody {
  const [before, ...rest] = String(unmarked(input).content).split("\n---\n");
  const { body, problems } = renderBody(
    {
      reportId: "hostile",
      path: "content/reports/hostile.md",
      format: input.path.endsWith(".mdx") ? "mdx" : "md",
      text: rest.join("\n---\n"),
      line: before!.split("\n").length + 2,
      language: "en",
      valuesByFact: new Map(),
      anchors: new Set(),
      entityNames: indexEntityNames([]),
      base: "/",
      isKnownAddress: () => true,
    },
    guards,
  );
  return {
    found: problems.map(({ ruleId, place }) => `${place.line}:${place.column} ${ruleId}`).sort(),
    expected: [...expectedOf(input)].sort(),
    html: plainHtml(body.parts, "hostile"),
  };
}
