/** Verbs that companies, shares, indices and funds are the subjects of in financial English. */

const STEMS: readonly string[] = (
  "acquire add advance announce appoint beat book boost buy climb close collapse cut debut decline deliver dip double drop earn ease edge " +
  "employ end expand expect fall file finish forecast gain generate grow guide hike hire hit hold increase invest issue jump launch lead lift " +
  "list lose lower miss narrow open outperform own pare pay plan plummet plunge post price project pull raise rally reach rebound record " +
  "recover reduce release repay repurchase report retreat return rise secure sell settle shed ship sink skid slash slide slip slump soar " +
  "spend spike spin sport start stumble surge swing tank thin top touch trade trail trim triple tumble underperform unveil value warn " +
  "weaken widen win"
).split(" ");

const IRREGULAR =
  "bought climbed cut fell fallen grew grown held hit hits led lost made paid rose risen sank sold shed shipped slid slipped spent spun swung " +
  "won beat broke began has had said says estimates estimated sees saw tells told notes noted attracted attracts " +
  "tops topped flat down up higher lower";

const VERBS: ReadonlySet<string> = new Set([...STEMS.flatMap((stem) => inflections(stem)), ...IRREGULAR.split(" ")]);

/** `word` in small letters, in any form. */
export function isFinanceVerb(word: string): boolean {
  return VERBS.has(word.toLowerCase());
}

function inflections(stem: string): string[] {
  if (stem.endsWith("e")) return [stem, `${stem}s`, `${stem}d`, `${stem.slice(0, -1)}ing`];
  if (/[^aeiou]y$/u.test(stem)) return [stem, `${stem.slice(0, -1)}ies`, `${stem.slice(0, -1)}ied`, `${stem}ing`];
  const doubled = /[^aeiou][aeiou][bdgmnpt]$/u.test(stem) ? `${stem}${stem.at(-1)!}` : stem;
  const s = /(?:s|sh|ch|x)$/u.test(stem) ? `${stem}es` : `${stem}s`;
  return [stem, s, `${doubled}ed`, `${doubled}ing`, `${stem}ed`, `${stem}ing`];
}
