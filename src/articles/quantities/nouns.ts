/** What a count counts, and what a rate is for. Text is plain text. */

/** Words that end the search for a noun: behind them begins something else. */
const STOPS = new Set(
  (
    "a an and are as at be been but by can could did do does for from had has have if in into is it its may might more " +
    "of off on or our over said say says shall should so than that the their then there these they this those to under until up upon " +
    "was we were what when where which while who whose why will with without would you your after before during since against about " +
    "above below between compared versus vs down each lower higher per last next now only also both either according whereas " +
    "points level mark because amid despite following including yet not no just ago later earlier today yesterday " +
    "rose fell gained lost closed ended added shed"
  ).split(" "),
);
/** Plural in meaning, though not in form; and things that are counted by the single word. */
const COUNTED = new Set(
  (
    "people staff personnel police cattle aircraft gwh mwh kwh twh gw mw kw tonnes barrels bitcoin ether btc eth teu vehicles women men children " +
    "crew media data silicon percent"
  ).split(" "),
);
const SINGULAR_S = new Set(
  "this is was has its his news us gas plus less across business class access process loss address always perhaps thus versus as".split(
    " ",
  ),
);

/** Nouns that small numbers in words stand before without counting anything that is reported. */
const TRIFLES = new Set(
  "people sources things ways reasons factors parts steps sides options questions scenarios points days minutes others events years names words lines sets areas fronts counts issues sessions weeks months hours quarters directions sentences phases stages chapters examples times".split(
    " ",
  ),
);

/** Whether a few of it are no fact: `three people familiar with the matter`. */
export function isTrifle(noun: string): boolean {
  return TRIFLES.has(noun.toLowerCase());
}

export interface NounAt {
  readonly noun: string;
  readonly end: number;
  /** Whether it is in the plural, as what is counted is. */
  readonly isPlural: boolean;
}

const WORD = /[ -](?<word>[\p{Script=Latin}][\p{Script=Latin}'-]{0,40})/uy;
/** Whatever may stand between a figure and the noun that it counts: `30 of the 50 stocks`. */
const OF = / of (?:the |its |their |all |those |these )?(?:\d{1,4} )?/iuy;
const FURTHEST = 4;

/** The English noun behind a figure; null where none is. */
export function englishNoun(text: string, at: number): NounAt | null {
  OF.lastIndex = at;
  const of = OF.exec(text);
  let place = of ? at + of[0].length - 1 : at;
  let last: NounAt | null = null;
  for (let steps = 0; steps < FURTHEST; steps++) {
    WORD.lastIndex = place;
    const match = WORD.exec(text);
    if (!match) break;
    const word = match.groups!["word"]!;
    const lower = word.toLowerCase();
    if (STOPS.has(lower)) break;
    place += match[0].length;
    const isPlural =
      COUNTED.has(lower) ||
      (/(?<!')s$/u.test(lower) && lower.length > 2 && !SINGULAR_S.has(lower) && !/ss$/u.test(lower));
    last = { noun: word, end: place, isPlural };
    if (isPlural) return last;
    if (text[place] === "-") continue;
  }
  return last;
}

const CLASSIFIERS =
  "只个股|家公司|家企业|家机构|家|只股票|只|隻|宗|部|辆|人次|人|名|位|间|款|项|股|手|张|份|台|套|架|艘|吨|桶|盎司|户|笔|单|支|枚|座|处|件|条|例|班|单位|平方米|平方公里|平方尺|公里|公斤|千瓦时|千瓦|兆瓦|吉瓦|万千瓦|块|颗|粒|间分店|门店|篇|档|场|批|片|标准箱|个|次|例|所|口|头|栋|幢|列|轮|亩|公顷|升|度电|人民|用户|万人|订单|GWh|MWh|GW|MW|TEU";
const CLASSIFIER = new RegExp(`^ ?(?<noun>${CLASSIFIERS})`, "u");

/** The Chinese classifier behind a figure; null where none is. */
export function chineseNoun(text: string, at: number): NounAt | null {
  const match = CLASSIFIER.exec(text.slice(at, at + 8));
  if (!match) return null;
  const noun = match.groups!["noun"]!;
  return { noun, end: at + match[0].length, isPlural: true };
}

const PER =
  /^(?: (?:a|an|per|each|every)|\/| per| for each)[ -]?(?:(?:ordinary|diluted|basic|american|common|class [ab]) )?(?<what>share|ads|adr|unit|barrel|ounce|tonne|ton|kilogram|kg|gram|pound|day|week|month|quarter|year|hour|user|lot|bushel|contract|head|customer|car|vehicle|token|person|capita|square (?:foot|metre|meter))(?!\p{L})(?! (?:earlier|ago|later|before|after))/iu;
const PIECE = /^ apiece(?!\p{L})/iu;
const HAN_PER_BEHIND = /^(?:\/|每|一)(?<what>股|桶|盎司|吨|日|年|月|手|份|单位|公斤|克|平方米|人)/u;
const HAN_PER_BEFORE =
  /每(?<what>股|桶|盎司|吨|日|年|月|手|份|单位|基金单位|公斤|克|平方米|平方尺|人|辆)[^，。；;\d]{0,12}$/u;
const ENGLISH_BEFORE = /\b(?:per[ -]|each )(?<what>share|ads|unit)s?(?: \p{L}+){0,4} $/iu;

const RATES: Readonly<Record<string, string>> = {
  股: "share",
  桶: "barrel",
  盎司: "ounce",
  吨: "tonne",
  日: "day",
  年: "year",
  月: "month",
  手: "lot",
  份: "unit",
  单位: "unit",
  基金单位: "unit",
  公斤: "kilogram",
  克: "gram",
  平方米: "square metre",
  平方尺: "square foot",
  人: "person",
  辆: "vehicle",
};

/** What the figure is for one of: `share`, `barrel`; null where it is no rate. */
export function perWhat(text: string, start: number, end: number): string | null {
  const rest = text.slice(end, end + 32);
  const behind = PER.exec(rest);
  if (behind) return behind.groups!["what"]!.toLowerCase();
  if (PIECE.test(rest)) return "unit";
  const han = HAN_PER_BEHIND.exec(rest) ?? HAN_PER_BEFORE.exec(text.slice(Math.max(0, start - 16), start));
  if (han) return RATES[han.groups!["what"]!] ?? null;
  const before = ENGLISH_BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  return before ? before.groups!["what"]!.toLowerCase() : null;
}
