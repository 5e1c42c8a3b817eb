/** The one company or fund that an article is about, which its sentences mean where they name no other. */
import type { Passage } from "../article.ts";
import type { EntityMention } from "../entities/entity-mention.ts";
import { foldText } from "../entities/fold-text.ts";
import { sentencesOf } from "../entities/sentences.ts";
import { isSame } from "./mention-groups.ts";

/** What an article can be about. Of indices and markets there are reports on many things. */
const KINDS: ReadonlySet<EntityMention["kind"]> = new Set(["company", "fund", "security", "institution", null]);
/** Of so many passages names are counted. */
const MOST_PASSAGES = 400;
const OBLIQUE =
  /(?:^|[\s,(])(?:by|from|than|versus|vs\.?|against|like|including|such as|via|rival|over|about|despite|with|for|on|of|in|at|to|per)\s+(?:[a-z-]+\s+){0,2}$|(?:据|由|受|与|和|向|对|较|比|被|按|在|跑赢)\s*$/u;
const OWNER = /(?:shares|stock|revenue|sales|profit|loss|income|units)\s+(?:of|in|at)\s+(?:[a-z-]+\s+){0,2}$/u;
/** What those do who speak of others. */
const JUDGES =
  /^\S{0,3}\s*(?:[a-z]+\s){0,2}?(?:says?|said|told|estimates?|reckons?|upgraded?s?|downgraded?s?|initiate[sd]?|reiterate[sd]?|(?:raise|lift|cut|lower|trim|hike)(?:s|d|ed)? (?:its )?(?:price )?(?:target|rating))\b|^(?:的?分析师|研究部)?(?:则|亦|也)?(?:认为|指出|估计|发表|上调|下调|维持|首予|给予|重申)/u;
const OF_COMPANIES =
  /revenue|net (?:profit|loss|income)|earnings|(?<!\p{L})shares|share sale|per share|gross margin|prospectus|收入|营收|盈利|净利|溢利|股价|招股|亏损|毛利/gu;
/** So often an article speaks of results and shares where what it is about is a company. */
const ENOUGH = 3;

interface Tally {
  readonly mention: EntityMention;
  /** Sentences of which it is the first thing named, and no object. */
  leads: number;
  weight: number;
  /** Whether the headline names it, or a sentence of the first paragraph has it for its subject. */
  isOpening: boolean;
  judges: number;
}

/**
 * The entity that the headline or the first paragraph names as its subject, and most sentences after it. An unregistered
 * one is a company where the article speaks of its results. Null where several things are told of alike, as in a report
 * on a market.
 */
export function findProtagonist(
  passages: readonly Passage[],
  mentionsByPassage: readonly (readonly EntityMention[])[],
): EntityMention | null {
  const tallies = new Map<string, Tally>();
  const first = passages.findIndex(({ kind }) => kind === "paragraph");
  let business = 0;
  for (const [place, { text, kind }] of passages.slice(0, MOST_PASSAGES).entries()) {
    const folded = foldText(text);
    business += folded.match(OF_COMPANIES)?.length ?? 0;
    const sentences = sentencesOf(text);
    let sentence = 0;
    let led = -1;
    for (const mention of mentionsByPassage[place]!) {
      if (mention.reference === "anaphor") continue;
      while (sentence < sentences.length - 1 && sentences[sentence]!.end <= mention.start) sentence++;
      const from = sentences[sentence]!.start;
      const isJudge = JUDGES.test(folded.slice(mention.end, mention.end + 40));
      const isLead = led !== sentence && isSubject(folded, from, mention);
      if (isLead) led = sentence;
      const isHeadline = kind === "headline";
      const isFirst = place === first && sentence === 0;
      const key = mention.id ?? `~${mention.name}`;
      const tally = tallies.get(key) ?? { mention, leads: 0, weight: 0, isOpening: false, judges: 0 };
      tallies.set(key, tally);
      if (isLead) tally.leads += 1;
      if (isJudge) tally.judges += 1;
      tally.isOpening ||= isHeadline || (place === first && isLead);
      tally.weight += (isLead ? 1 : 0.3) + (isHeadline ? (isLead ? 3 : 1.5) : 0) + (isFirst ? (isLead ? 2 : 0.5) : 0);
    }
  }
  const [best, second] = [...tallies.values()]
    .filter(({ mention: { id, kind }, leads, judges }) =>
      kind === "institution" ? id === null && business >= ENOUGH && judges * 2 <= leads : true,
    )
    .sort((a, b) => b.weight - a.weight);
  if (best === undefined || !best.isOpening || best.leads < 2 || !KINDS.has(best.mention.kind)) return null;
  if (second !== undefined && second.weight * 1.5 > best.weight) return null;
  const isCompany = best.mention.id === null && best.mention.kind !== "fund" && business >= ENOUGH;
  return isCompany ? { ...best.mention, kind: "company" } : best.mention;
}

/** No preposition stands before it, or one that makes it the owner of what the sentence is about. */
function isSubject(folded: string, sentence: number, { start }: EntityMention): boolean {
  const lead = folded.slice(Math.max(sentence, start - 40), start);
  return !OBLIQUE.test(lead) || OWNER.test(lead);
}

const COMPANY_WORDS = /^(?:its?|the (?!index|gauge|benchmark|fund|etf|exchange|trust|bank|broker|market|bourse).*)$/u;
const HAN_COMPANY_WORDS = /^(?:[该本]?(?:公司|集团)|该股|股价|其)$/u;

/**
 * A passage's mentions where `the company` and the like mean the protagonist, unless what they were taken for is the
 * subject of their sentence or of the passage's first.
 */
export function meantBy(
  protagonist: EntityMention,
  { text }: Passage,
  mentions: readonly EntityMention[],
): readonly EntityMention[] {
  const folded = foldText(text);
  const sentences = sentencesOf(text);
  const topics = (place: number) =>
    [sentences[0], sentences.find(({ end }) => place < end)].map((sentence) =>
      mentions.find(
        (each) =>
          each.reference !== "anaphor" &&
          sentence !== undefined &&
          each.start >= sentence.start &&
          each.start < sentence.end &&
          isSubject(folded, sentence.start, each),
      ),
    );
  return mentions.map((mention) => {
    if (isSame(mention, protagonist)) return { ...mention, kind: protagonist.kind };
    if (mention.reference !== "anaphor") return mention;
    const word = folded.slice(mention.start, mention.end);
    if (!COMPANY_WORDS.test(word) && !HAN_COMPANY_WORDS.test(word)) return mention;
    const isTopic = topics(mention.start).some(
      (topic) => topic !== undefined && topic.start < mention.start && isSame(topic, mention),
    );
    if (isTopic) return mention;
    const { id, name, kind, symbol, tickers } = protagonist;
    return { ...mention, id, name, kind, symbol, tickers, confidence: Math.max(mention.confidence, 0.65) };
  });
}
