/**
 * Before any article is rendered, hostile lines go through the chain that articles go through. What survives, or isn't
 * reported, says which guard is off, whether a mistake of ours or another version of a package took it away.
 */
import { parseQuantity } from "../facts/quantity.ts";
import { activeMarkup } from "./active-markup.ts";
import { indexEntityNames } from "./entity-names.ts";
import { renderBody, type BodyInput } from "./render-body.ts";
import { renderPlainHtml } from "./render-plain-html.ts";

/** What turns an author's text into HTML. */
export interface Chain {
  readonly renderBody: typeof renderBody;
  readonly renderPlainHtml: typeof renderPlainHtml;
}

/** A guard is off. Its message is for people and says which. */
export class GuardIsOff extends Error {}

interface Probe {
  readonly guard: string;
  readonly format: BodyInput["format"];
  readonly text: string;
  /** The rule that must report it; null: it is made harmless without a word. */
  readonly ruleId: string | null;
}

const HTML_PROBE = [
  '<p onclick="x()" style="x" id="x" class="x" data-x="1" title="&quot;><script>x()</script>">a</p>',
  "<script>x()</script><style>x</style><iframe src=//x.example></iframe><svg onload=x()><a href=//x.example></svg>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=x()&gt;'></table></mtext></math>",
  "<form action=//x.example><input name=x autofocus onfocus=x()><button>a</button></form><x-a>b</x-a><!-- c -->",
  "<object data=//x.example></object><embed src=//x.example><base href=//x.example><meta http-equiv=refresh><link href=x>",
].join("\n\n");

const PROBES: readonly Probe[] = [
  { guard: "the sanitiser of HTML", format: "md", text: HTML_PROBE, ruleId: null },
  {
    guard: "the check of links' addresses",
    format: "md",
    text: "[a](javascript:x) <a href='jav&#x09;ascript:x'>b</a> <a href='data:text/html,x'>c</a>",
    ruleId: "link-is-safe",
  },
  {
    guard: "the check of pictures",
    format: "md",
    text: "![a](https://x.example/a.png) <img src=//x.example/b.png srcset=x>",
    ruleId: "picture-is-local",
  },
  ...[
    'import a from "b"',
    "export const a = process.exit(0)",
    "a {process.exit(0)} b",
    "<FactTable {...process.exit(0)} />",
    "<Callout kind={process.exit(0)}>a</Callout>",
    "<script>x()</script>",
    '<b onclick="x()">a</b>',
  ].map((text): Probe => ({
    guard: "the check that MDX holds no code",
    format: "mdx",
    text,
    ruleId: "mdx-holds-no-code",
  })),
  {
    guard: "the check of links' addresses in MDX",
    format: "mdx",
    text: '<a href="javascript:x">a</a> [b](vbscript:x)',
    ruleId: "link-is-safe",
  },
  { guard: "the limit on nesting", format: "md", text: `${"> ".repeat(101)}a`, ruleId: "markdown-is-shallow" },
];

/** Throws `GuardIsOff` where a guard is off. Takes a few milliseconds. */
export function testGuards(chain: Chain = { renderBody, renderPlainHtml }): void {
  for (const { guard, format, text, ruleId } of PROBES) {
    const { body, problems } = chain.renderBody(inputOf(text, format));
    const isReported = ruleId === null || problems.some((problem) => problem.ruleId === ruleId);
    const pieces = body.parts.flatMap((part) => (part.kind === "html" ? activeMarkup(part.html) : []));
    const found = [...pieces, ...activeMarkup(chain.renderPlainHtml(body.parts, PLAIN_HTML))];
    if (isReported && found.length === 0) continue;
    const seen =
      found.length > 0 ? `\`${found[0]!.slice(0, 60)}\` came through` : "what it must report went unreported";
    throw new GuardIsOff(
      `The self-test stopped the run: ${guard} is off (${seen}). Nothing was rendered. ` +
        "This is a fault of the program or of an installed package: run npm ci, or undo the last change to src/markdown.",
    );
  }
}

const value = parseQuantity("15%");
const INPUT: Omit<BodyInput, "text" | "format"> = {
  reportId: "self-test",
  path: "self-test",
  line: 1,
  language: "en",
  valuesByFact: new Map(value.ok ? [["a", value.value]] : []),
  anchors: new Set(["a"]),
  entityNames: indexEntityNames([]),
  base: "/",
  isKnownAddress: () => true,
};

function inputOf(text: string, format: BodyInput["format"]): BodyInput {
  return { ...INPUT, text: `${text}\n\n[](#a)\n`, format };
}

const PLAIN_HTML = {
  base: "/",
  absolute: (address: string) => `https://site.example${address}`,
  factHref: (factId: string) => `https://site.example/#${factId}`,
  struckNote: () => null,
  component: () => "",
};
