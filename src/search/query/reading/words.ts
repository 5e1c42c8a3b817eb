/** The words that ask for verdicts, modes and directions, and those that ask for nothing. Simplified Chinese, as `plainText` writes it. */
import { STATUSES, type Status } from "../../../explorer/query/status.ts";
import type { Mode } from "../../../facts/fact.ts";
import { DIRECTION_LABELS, MODE_NAMES } from "../../../messages/messages.ts";
import type { Constraint, Stretch } from "../reading.ts";
import { plainText } from "./plain-text.ts";

/** Something that a word asks for. */
export interface WordMeaning {
  readonly constraint: Constraint;
  /** As a chip says it. */
  readonly label: string;
  /** Whether a query of nothing else asks for it too. */
  readonly standsAlone: boolean;
  /** Whether it is a label of the site; any other is as likely a word of some text, where it stands among such. */
  readonly isLabel: boolean;
}

const STATUS_WORDS: readonly (readonly [Status, string])[] = [
  ["corroborated", "corroborated|corroborates?|corroboration|confirmed|agrees?|agreed|已?(?:证实|确认|印证)"],
  ["syndicated", "syndicated|syndication|repeated|转载|转述"],
  [
    "disputed",
    "disputed|disputes?|contradict(?:ed|ory|s|ing|ions?)?|conflict(?:ing|ed|s)?|disagree[ds]?|disagreements?|争议|矛盾|冲突",
  ],
  ["single-source", "(?:only )?(?:a )?(?:single|one)[- ]source[ds]?|单一(?:消息)?来源|单一信源|唯一来源"],
  ["withdrawn", "withdrawn|retracted|撤回|撤销"],
];

const MODE_WORDS: readonly (readonly [Mode, string])[] = [
  [
    "projected",
    "projected|projections?|forecasts?|forecasted|expect(?:s|ed)?|estimates?|estimated|预测|预期|预计|预估",
  ],
  ["market-implied", "(?:market[- ])?implied|(?:市场)?隐含"],
  ["reported", "reported"],
];

const LABELS =
  /^(?:corroborated|syndicated|disputed|single[- ]source|withdrawn|projected|market[- ]implied|争议|转载|单一来源)$/u;
/** `not disputed` is no question that can be asked. */
const NEGATION = /(?:\b(?:not|never|no|without)|n't|[不无未没]|没有) ?$/u;

const DIRECTION_WORDS: readonly (readonly ["up" | "down", string])[] = [
  [
    "down",
    "fell|falls?|falling|fallen|dropp(?:ed|ing)|drops?|slid|slides?|sliding|down|lower|lost|loses?|shed|declin(?:ed?|es|ing)|plung(?:ed?|es|ing)|tank(?:ed|s)|tumbl(?:ed?|es)|slump(?:ed|s)?|sank|slipp?(?:ed|s)|下跌|大跌|急跌|暴跌|下挫|下降|走低|跌幅|跌",
  ],
  [
    "up",
    "rose|rises?|rising|risen|gain(?:ed|s|ing)?|climb(?:ed|s|ing)?|up|higher|jump(?:ed|s)?|surg(?:ed?|es|ing)|soar(?:ed|s)?|rall(?:y|ied|ies)|上涨|大涨|急升|暴涨|飙升|攀升|上升|走高|涨幅|涨",
  ],
];

/** Words that ask for nothing in any query. */
const FILLERS = new Set(
  (
    "a an the of in on for to by and or vs versus with at its it their his her is was are were be been being did does do " +
    "has have had what which who whom whose how much many when where why show me find tell give list i we our us's say " +
    "says said about over under above below between around than from since as that this these those there into during " +
    "please can could would will shall should compare compared happened now s " +
    "什么 多少 为什么 怎么样 怎么 如何 哪些 哪个 哪家 是否 请问 谁 吗 呢"
  ).split(" "),
);

/** Words that ask for nothing beside a company or other entity. */
const ENTITY_FILLERS = new Set("price prices 股价 价格".split(" "));

/** Words that ask for nothing beside anything that was understood. */
const FACT_FILLERS = new Set(
  (
    "stock stocks share shares company company's companies fact facts figure figures number numbers data claim claims " +
    "source sources 股票 股份 公司 数据 数字 来源"
  ).split(" "),
);

/** Words that ask for nothing where others stand before or behind them; at the end of what stands up to them. */
const MEASURES = /(?<![\p{L}\p{N}])how +(?:(?:big|large|high|low|far|long)|much +money)$/u;
const TICKER =
  /(?:(?<![\p{L}\p{N}])(?:ticker|symbol)s?|(?:(?<![\p{L}\p{N}])(?:stock|share|ticker|trading)|'s) +codes?)$/u;
const BEHIND_TICKER = /^(?: +(?:symbol|code)s?)?(?:[^\p{L}\p{N}]*$| +(?:of|for)(?![\p{L}\p{N}]))/u;

/** Chinese words that ask for nothing within a run of characters, and those that do so only at the end of one. */
const HAN_FILLERS = /为什么|什么|多少|怎么样|怎么|如何|哪些|哪个|哪家|是否|请问/uy;
const HAN_FACT_FILLERS = /股票|股份|公司|数据|数字|来源/uy;
const HAN_ENTITY_FILLERS = /股价|价格/uy;
export const HAN_PARTICLES = /[的了是在吗呢于和与及]/u;

const statusLabels = new Map(STATUSES.map(({ status, label }) => [status, label]));

const FORMS = [
  ...STATUS_WORDS.map(([status, words]) =>
    row(words, { kind: "verdict", statuses: [status] }, statusLabels.get(status)!),
  ),
  ...MODE_WORDS.map(([mode, words]) => row(words, { kind: "mode", modes: [mode] }, MODE_NAMES[mode])),
  ...DIRECTION_WORDS.map(([direction, words]) =>
    row(words, { kind: "direction", direction }, DIRECTION_LABELS[direction]),
  ),
];

/** The longest word with a meaning that begins at a place and isn't denied; the caller looks whether it ends there. */
export function meaningAt(plain: string, at: number): { meaning: WordMeaning; end: number } | null {
  if (NEGATION.test(plain.slice(Math.max(0, at - 9), at))) return null;
  const found = FORMS.flatMap(({ form, meaning }) => {
    form.lastIndex = at;
    const match = form.exec(plain);
    if (!match) return [];
    const isLabel = LABELS.test(match[0]);
    const standsAlone = meaning.constraint.kind === "verdict" || isLabel;
    return [{ meaning: { ...meaning, standsAlone, isLabel }, end: at + match[0].length }];
  });
  return found.sort((a, b) => b.end - a.end)[0] ?? null;
}

/** What stands beside a word: an entity, something else that was understood, or nothing but words. */
export type Beside = "entity" | "something" | "nothing";

/** How long the Chinese word is that begins at a place and asks for nothing; 0 where none does. */
export function hanFillerAt(plain: string, at: number, beside: Beside): number {
  const forms = [
    HAN_FILLERS,
    ...(beside === "nothing" ? [] : [HAN_FACT_FILLERS]),
    ...(beside === "entity" ? [HAN_ENTITY_FILLERS] : []),
  ];
  for (const form of forms) {
    form.lastIndex = at;
    const length = form.exec(plain)?.[0].length ?? 0;
    if (length > 0) return length;
  }
  return 0;
}

/** Whether a word, in small letters and simplified Chinese, asks for nothing. */
export function isFiller(word: string, beside: Beside): boolean {
  if (FILLERS.has(word)) return true;
  if (beside === "nothing") return false;
  return FACT_FILLERS.has(word) || (beside === "entity" && ENTITY_FILLERS.has(word));
}

/** Whether the word that stands there asks for nothing: by itself, or by what it stands beside. */
export function isFillerAt(plain: string, { start, end }: Stretch, beside: Beside): boolean {
  if (isFiller(plain.slice(start, end), beside)) return true;
  const upTo = plain.slice(0, end);
  return MEASURES.test(upTo) || (beside === "entity" && TICKER.test(upTo) && BEHIND_TICKER.test(plain.slice(end)));
}

/** Whether somebody who asks for this word alone asks for nothing: a filler, a single letter, signs. As typed. */
export function isEmptyWord(word: string): boolean {
  return isFiller(plainText(word), "nothing") || (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2;
}

function row(words: string, constraint: Constraint, label: string) {
  return { form: new RegExp(`(?:${words})(?![a-z])`, "uy"), meaning: { constraint, label } };
}
