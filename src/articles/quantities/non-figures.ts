/**
 * What holds digits and is no figure: addresses, dates, times, spans of time, codes, numbered names, references. The
 * text comes back with these blanked out, place for place, so that readers of figures never see them. Text is plain text.
 */
import { MONTH_WITH_STOP } from "../../facts/english-months.ts";

const WORD_NUMBER =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty(?:[ -](?:one|two|three|four|five))?|thirty|forty|fifty|sixty|ninety|(?:a|one) hundred)";
const COUNT = `(?:\\d{1,4}(?:\\.\\d+)?|${WORD_NUMBER})`;
const TIME_UNIT =
  "(?:trading|business|calendar|working|consecutive|straight|full|fiscal|financial|successive|more|additional)?[ -]?(?:seconds?|minutes?|mins?|hours?|days?|sessions?|weeks?|weekends?|fortnights?|months?|mths?|quarters?|years?|yrs?|decades?|centur(?:y|ies)|quarters?)";
const HAN_COUNT = "(?:\\d{1,4}(?:\\.\\d+)?|[一二两三四五六七八九十百半几数]{1,4})";
const HAN_TIME =
  "(?:个)?(?:多|余)?(?:个)?(?:交易日|工作日|营业日|自然日|交易周|月|季度|财季|季|星期|礼拜|周|年|天|日|小时|分钟|秒|钟头|岁|届|期|时|夜|晚|号|级|代|线|连板|连阳|连阴|连涨|连跌|版)";
const INDEX_NAMES =
  "(?:CSI|S&P|S & P|Nasdaq|NASDAQ|Nasdaq-|FTSE|FTSE China A|Stoxx|STOXX|Euro Stoxx|Russell|Nikkei|Topix|SSE|SZSE|STAR|Star|ChiNext|ASX|CAC|DAX|Kospi|KOSPI|Kosdaq|TSX|Fortune|Forbes|IBEX|AEX|SMI|OMX|Nifty|NIFTY|Sensex|Hang Seng China|FTSE China|MSCI China|Dow|China A|MSCI)";
const HAN_INDEX_NAMES =
  "(?:沪深|上证|深证|中证|科创|创业板|双创|恒生|富时|标普|标准普尔|纳斯达克|纳指|日经|日经指数|罗素|斯托克|欧洲斯托克|道琼斯|道指|国证|北证|法国CAC|德国DAX|英国富时|台湾|台|韩国KOSPI|MSCI中国A|中证A|A|世界|财富|胡润|福布斯)";
const INDEX_SIZES =
  "(?:2000|1000|3000|800|600|500|400|350|300|250|225|200|180|150|120|100|60|50|40|35|30|25)(?![\\d,.]| ?(?:点|%|million|billion|points|个|家|只|亿|万|倍|名|强))";

/** In this order: an earlier one blanks what a later one would read wrongly. */
const NON_FIGURES: readonly RegExp[] = [
  // Addresses and telephone numbers.
  /(?:https?:\/\/|www\.)[^\s<>"「」，。）]{1,2000}/giu,
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/gu,
  /\b[\w-]{1,64}\.(?:com|net|org|io|cn|hk|co|gov|edu)(?:\.\w{2})?(?:\/[^\s，。）]{0,400})?(?![\w])/giu,
  /(?:\+\d{1,3}[ -]?)(?:\(\d{1,4}\)[ -]?)?\d{2,4}(?:[ -]\d{2,4}){1,4}(?!\d)/gu,
  /(?<![\d.,])\(\d{3,4}\) ?\d{3,4}[ -]\d{4}(?!\d)/gu,
  /(?<![\d.,-])\d{3,4}[ -]\d{3,4}[ -]\d{3,4}(?![\d,.%])/gu,
  /(?:\b(?:tel|phone|fax|hotline|whatsapp|call)|电话|热线|传真|手机|致电)[.:：]? ?[+\d][\d -]{5,18}/giu,
  // Tickers, codes and references.
  /(?<![\d.,])\d{1,6}\.(?:HK|SH|SZ|SS|BJ|TW|TWO|T|KS|KQ|SI|L|N|O|OQ|US|IX)(?![\p{L}\d])/giu,
  /\b(?:HKG|HKEX|SEHK|HKSE|SSE|SZSE|SHA|SHE|SHSE|BSE|NYSE|NASDAQ|TYO|TSE|KRX|TWSE|XHKG)[:：] ?[A-Z\d.]{1,8}/giu,
  /(?<![\d.,])\d{3,6} (?:HK|CH|US|JP|TT|KS) ?(?:Equity|Index)?(?=[)\s,;，）]|$)/gu,
  /[([【]\s?\d{4,6}\s?[)\]】]/gu,
  /(?:股份代号|股份代码|股票代码|证券代码|基金代码|代号|代码|编号|stock code|ticker|fund code|code)(?: is|为|是)?[:：]? ?[A-Z]{0,3}\d{2,8}(?:\.[A-Z]{2})?(?:[、/,] ?\d{3,6})*/giu,
  /[([【]\d{1,2}[)\]】](?![ ]?%)/gu,
  /(?<![\d.,])0\d+(?![\d.])/gu,
  /\b(?:10-[KQ]|20-F|40-F|[68]-K|S-1|F-1|13[FDG]|401\(k\)|T\+\d)(?![\w])/gu,
  /^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.)、](?!\d)/gu,
  /(?<=[;；。.] )\d{1,2}[.)] (?=\p{Lu})/gu,
  /\bv?\d+\.\d+\.\d+(?:\.\d+)*\b/giu,
  /\bversion \d+(?:\.\d+)?|\bv\d+(?:\.\d+)?\b/giu,
  // Times of day.
  /(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)(?: ?[ap]\.?m\b\.?)?/giu,
  /(?<![\d.,])\d{1,2} ?[ap]\.?m\b\.?/giu,
  /(?<!\d)\d{4} (?:GMT|HKT|UTC|EST|EDT|ET|BST|CET)\b/gu,
  /(?<![\d.])\d{1,2}[时点]\d{1,2}分?/gu,
  /(?:上午|下午|凌晨|早上|晚上|中午|清晨|傍晚|早|晚)(?:\d{1,2}|[一二两三四五六七八九十]{1,3})[时点](?:半|整|许)?/gu,
  // What a currency was converted at.
  /\((?:US|HK)?[$€£]1 ?= ?[^)]{1,40}\)/gu,
  /\b(?:top|bottom)[ -]\d{1,3}(?![\d.,%])(?!\p{L})/giu,
  // Dates.
  /(?<![\d.,])\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?![\d%])/gu,
  /(?<![\d.,])\d{1,2}\/\d{1,2}\/\d{2,4}(?![\d%])/gu,
  /(?<![\d.,])\d{4}-(?:0[1-9]|1[0-2])(?![\d.,%]|[ -]?(?:points?|点|亿|万))/gu,
  /(?<![\d.,])(?:19|20)\d{2}(?:[-–/~至到]| to )(?:(?:19|20)\d{2}|\d{2})(?![\d.,%]| ?(?:points?|点|亿|万|billion|million|yuan|元|港元|家|只|个))年?(?:度|期间)?/gu,
  /(?:[12]\d{3}|\d{2}|[一二][〇零一二三四五六七八九]{3})(?:财|财政|会计|日历)?年度?(?:[初底末中]|上半年|下半年)?(?!期|来|内|间|后|前|新高|新低|化)/gu,
  /(?<![\d.,])\d{1,2}月(?:份|底|初|末|中旬|上旬|下旬)?(?:至\d{1,2}月)?(?:\d{1,2}[日号]?(?![\d.%万亿]))?/gu,
  /(?<![\d.,])\d{1,2}(?:[日号](?![元均])|[-~至到]\d{1,2}[日号])/gu,
  /(?:十[一二]?|[一二三四五六七八九])月(?:份|底|初|末|中旬|上旬|下旬)?(?:[一二三]?十?[一二三四五六七八九十]日)?/gu,
  /(?:双|“|「)?(?:双十一|双十二|双11|双12|(?<![\d.,$])618(?=”|」|大促|购物|电商|年中|促销|期间|活动| shopping| sales? (?:event|festival))|十一黄金周|五一|十一长假)(?:”|」)?/gu,
  new RegExp(
    `(?<!\\p{L})(?:\\d{1,2}(?:st|nd|rd|th)?(?:[-–]\\d{1,2})?(?: of)? )?${MONTH_WITH_STOP}(?!\\p{L})(?: \\d{1,2}(?:st|nd|rd|th)?(?:[-–]\\d{1,2}(?:st|nd|rd|th)?)?(?![\\d%]|[.,]\\d|[ -]?(?:percent|per cent|million|billion|points)))?(?:(?:,? | of )(?:19|20)\\d{2}(?![\\d,]|\\.\\d))?`,
    "gu",
  ),
  /(?<=\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? the )\d{1,2}(?:st|nd|rd|th)/giu,
  // Fiscal periods.
  /\b(?:(?:[QH][1-4]|[1-4][QH])(?: ?(?:FY)? ?'?\d{2,4}[EFA]?)?|[369]M ?(?:FY)?'?\d{2,4}[EFA]?)(?![\p{L}\d%])/gu,
  /\b(?:FY|CY)[ -]?'?\d{2,4}[EFA]?(?:[-–/]\d{2,4}[EFA]?)?(?![\d%])/gu,
  /(?<![\d.,])(?:19|20)\d{2}[EFA](?:[-–~/](?:19|20)?\d{2}[EFA])?(?![\p{L}\d])/gu,
  // Spans of time; in between stands a range or a list.
  new RegExp(
    `(?<![\\d.,\\p{L}$€£¥])${COUNT}(?:(?:[-–~]| to | or | and |-to-|-or-)${COUNT})?(?:[ -]${TIME_UNIT}|(?:d|mo|yr)(?= ))(?!\\p{L})(?:[ -]old)?`,
    "giu",
  ),
  /\b(?:aged?|page|pages|p\.|pp\.|chapter|section|article|rule|note|table|figure|fig\.|exhibit|appendix|schedule|item|line|step|phase|tier|level|grade|type|category|stage|round|class|lot|gate|terminal|room|floor|flight|track|highway|route|no) (?:\d{1,4}[a-z]?|one|two|three|four|five|i{1,3}|iv|v)(?![\d,]|\.\d|[ -]?(?:%|percent|per cent|million|billion|trillion|x\b|times|bps?|basis|percentage|points))(?!\p{L})/giu,
  new RegExp(`(?<![\\d.,])${HAN_COUNT}(?:(?:[-~至到、或])${HAN_COUNT})?${HAN_TIME}(?![圆元])`, "gu"),
  // Ordinals and enumerations.
  /第(?:\d{1,4}|[一二三四五六七八九十百]{1,4})(?!\d|[一二三四五六七八九十百]|百?分位)/gu,
  /(?<![税目此之以年日天期先早午提盘会息])[前首](?:\d{1,3}|[一二三四五六七八九十百]{1,3})(?:大|强|名|位|季度?|个月|月|家|只|个|款|批|期)?(?![\d.%亿万])/gu,
  /(?:\d{1,2}|[两三四五六七八九十])大(?=\p{Script=Han})/gu,
  /(?:周|星期|礼拜)[一二三四五六日]/gu,
  /[一二三四五六七八九十百千万]{1,6}分之[一二三四五六七八九十百千万]{1,6}/gu,
  /每(?:\d{1,4}|[一二三四五六七八九十百千]{1,3})股(?!\d)/gu,
  /\d{1,4}(?:st|nd|rd|th)(?![ -]percentile)(?!\p{L})/giu,
  // Numbered names.
  new RegExp(`(?<![\\p{Script=Latin}])${INDEX_NAMES}[ -]?${INDEX_SIZES}`, "gu"),
  new RegExp(`${HAN_INDEX_NAMES}${INDEX_SIZES}`, "gu"),
  /\b(?:Article|Chapter|Boeing|Airbus|Galaxy|Windows|iPhone|iPad|Mate|Mi|Model|Series|Route|Area|Studio|Formula|Xbox|PlayStation|Pixel|Android|iOS|HarmonyOS|Falcon|Apollo|Covid|COVID|GPT|Gemini|Claude|Llama|Qwen|Ernie|Kimi|Hunyuan|Doubao|Gen|Web|Industry|Vision|Agenda|Catch|Pier|Windows|Core|Ryzen|Snapdragon|Kirin|Ascend|Dimensity|Hopper|G|Group of|Big|Magnificent|Section|Level)[ -]\d{1,4}(?:\.\d+)?(?![\d%]|,\d|[ -]?(?:percent|per cent|million|billion|points|times|x\b))/gu,
  /\d{1,4}(?:for|-for-|:)\d{1,4}(?![\d.%])/gu,
  /(?<![\d.,])\d{1,4}\/\d{1,4}(?![\d.%])/gu,
  /\b(?:one|two|three|four|five)-(?:way|time|off|stop|sided|thirds?|fourths?|quarters?|fifths?|tier|child|wheel|wheeler|dimensional|pronged|step|part)(?!\p{L})/giu,
];

/** No letter, digit, space or punctuation, and not found in articles. */
export const BLANK = "\ufffc";

/** As long as the text; what was blanked is `BLANK`, unit by unit. */
export function withoutNonFigures(text: string): string {
  return NON_FIGURES.reduce(
    (rest, pattern) =>
      rest.replace(pattern, (found) =>
        /[\p{N}一二三四五六七八九十两零〇百千半]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|hundred)\b/iu.test(
          found,
        )
          ? BLANK.repeat(found.length)
          : found,
      ),
    text,
  );
}
