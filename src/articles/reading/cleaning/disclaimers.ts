/** Paragraphs in which a publisher or a seller declines what it may be held to. Those with figures of the world stay. */
import type { Blocks } from "./blocks.ts";
import { hasFigure } from "./sentences.ts";

const HEAD =
  /^[^\p{L}\p{N}]*(?:(?:general |legal |important |investment |editorial )?disclaimers?|(?:general )?(?:risk|advice) (?:disclosures?|warnings?|statements?|disclaimers?|notices?)|(?:important|legal) (?:notices?|information|disclosures?)|disclosures?|terms of use|safe harbou?r(?: statement)?|forward[- ]looking statements?|免責(?:聲明|條款)|免责(?:声明|条款)|(?:特別|特别)?(?:聲明|声明|提示|提醒)|(?:風險|风险)(?:提示|披露|警示|提醒|聲明|声明)|版權聲明|版权声明|利益(?:申報|披露))[^\p{L}\p{N}]*/iu;

const PHRASES: readonly RegExp[] = [
  /\b(?:not|never|nor)\b.{0,60}\b(?:investment|financial|legal|trading|professional)\b.{0,30}\badvice\b/iu,
  /\b(?:informational|information|educational|general information) purposes? only\b/iu,
  /\bpast performance\b.{0,60}\b(?:not|no)\b/iu,
  /\bdo(?:es)? not (?:necessarily )?(?:reflect|represent) the (?:views?|opinions?|position)\b/iu,
  /\b(?:do your own research|consult (?:a|your|with) .{0,30}(?:advis[eo]r|professional))\b/iu,
  /\b(?:makes?|gives?) no (?:guarantees?|representations?|warrant(?:y|ies))\b|\bassumes? no (?:responsibility|liability)\b/iu,
  /\bforward[- ]looking statements?\b/iu,
  /\b(?:solicitation|offer to (?:buy|sell)|invest(?:ing|ment) (?:involves|carries) risks?)\b/iu,
  /\bthe author (?:has no|does not hold|holds no|owns?|may hold)\b.{0,60}\b(?:position|shares|stocks?)\b/iu,
  /不(?:構成|构成|代表|作為|作为|視為|视为).{0,20}(?:投資|投资|買賣|买卖|財務|财务|任何).{0,10}(?:建議|建议|意見|意见|依據|依据|要約|推薦|推荐)/u,
  /(?:投資|投资)(?:者)?(?:有|涉及|帶有|需|须|應|应).{0,8}(?:風險|风险|謹慎|谨慎)|入市(?:有風險|需谨慎|須謹慎)|(?:據|据)此(?:操作|入市|投資|投资).{0,12}(?:自負|自负|自擔|自担)/u,
  /僅供(?:參考|資訊|交流)|仅供(?:参考|交流)|(?:不代表|並不代表).{0,10}(?:本站|本網|本网|本報|平台|平臺).{0,8}(?:立場|立场|觀點|观点)/u,
  /(?:過往|过往|過去|历史|歷史)(?:業績|业绩|表現|表现).{0,12}(?:不|並非|并非)/u,
  /文責自負|文责自负|如有侵權|如有侵权|(?:侵權|侵权).{0,6}(?:刪除|删除)/u,
];

/** Drops them, and what stands below a head of that name up to the next heading. */
export function dropDisclaimers(blocks: Blocks): void {
  let isBelowHead = false;
  for (const block of blocks.kept) {
    if (block.kind === "row") continue;
    const text = blocks.textOf(block);
    const head = HEAD.exec(text)?.[0] ?? "";
    if (head.length > 0 && head.length === text.length) {
      isBelowHead = true;
      blocks.drop(block, "disclaimer");
      continue;
    }
    if (block.kind === "heading") isBelowHead = false;
    const isLabelled = head.length > 0 && /[:：|—–\-】\]]\s*$/u.test(head);
    const phrases = PHRASES.filter((form) => form.test(text)).length;
    const isDisclaimer =
      isLabelled || isBelowHead ? phrases > 0 || !hasFigure(text) : phrases > 1 || (phrases === 1 && isPlain(text));
    if (isDisclaimer && !(hasFigure(text) && phrases < 2)) blocks.drop(block, "disclaimer");
  }
}

/** Whether a paragraph says nothing else: no figure, and at most three sentences. */
function isPlain(text: string): boolean {
  return !hasFigure(text) && !/\d/u.test(text) && (text.match(/[.!?。！？]/gu)?.length ?? 0) <= 3 && text.length < 400;
}
