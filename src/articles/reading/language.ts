/** Which language an article is in: what it says of itself, where its characters don't say otherwise. */

/** Characters that only the simplified script has, each followed by the traditional one. */
const PAIRS =
  "个個们們这這来來时時国國会會发發对對开開业業为為与與从從过過还還关關东東长長门門报報资資银銀货貨亿億万萬场場见見车車电電网網经經济濟涨漲财財购購贸貿险險净淨额額营營实實际際团團预預产產动動华華总總题題当當应應据據传傳两兩几幾单單独獨显顯进進选選术術严嚴联聯胜勝运運达達债債价價优優办辦务務势勢区區医醫协協卖賣历歷压壓县縣参參双雙变變号號员員问問";

export type ArticleLanguage = string;

/**
 * `stated` is a tag as a page or field has it, or null. Chinese is `zh-Hant` or `zh-Hans`; a text without Chinese characters
 * and without a tag is `en`.
 */
export function languageOf(text: string, stated: string | null): ArticleLanguage {
  const tag = normalTag(stated);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const letters = text.match(/(?!\p{Script=Han})\p{L}/gu)?.length ?? 0;
  // A Chinese character says about as much as four letters.
  const isHan = han * 4 > letters;
  if (kana > han / 10 && kana > 20) return tag ?? "ja";
  if (isHan) return tag?.startsWith("zh-") ? tag : tag === "ja" || tag === "ko" ? tag : scriptOf(text);
  return tag === null || tag.startsWith("zh") || tag === "ja" ? "en" : tag;
}

function scriptOf(text: string): "zh-Hant" | "zh-Hans" {
  const sides = new Map<string, 1 | -1>();
  for (let index = 0; index < PAIRS.length; index += 2) sides.set(PAIRS[index]!, -1).set(PAIRS[index + 1]!, 1);
  let balance = 0;
  for (const character of text) balance += sides.get(character) ?? 0;
  return balance > 0 ? "zh-Hant" : "zh-Hans";
}

/** Chinese by its script where the tag tells it, `zh` where not; of other languages the language alone. */
function normalTag(stated: string | null): string | null {
  const parts = /^([a-z]{2,3})(?:[-_]([a-z\d_-]+))?$/iu.exec(stated?.trim() ?? "");
  if (parts === null) return null;
  const language = parts[1]!.toLowerCase();
  const rest = (parts[2] ?? "").toLowerCase();
  if (language !== "zh") return language === "cmn" || language === "yue" ? "zh" : language;
  if (/hant|\b(?:tw|hk|mo)\b/u.test(rest)) return "zh-Hant";
  return /hans|\b(?:cn|sg|my)\b/u.test(rest) ? "zh-Hans" : "zh";
}
