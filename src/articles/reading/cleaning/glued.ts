/** Teasers, comment boxes and buttons that run on from a paragraph, as copying a page leaves them. */
import type { Blocks, Reason } from "./blocks.ts";

const TEASER =
  "(?:also read|read also|read more|read next|see also|related (?:article|story|stories|news|reading)s?|related|recommended reading|further reading|don['’]t miss)\\s*[:：|>»]|(?:延伸閱讀|延伸阅读|相關(?:新聞|閱讀|報道|文章)|相关(?:新闻|阅读|报道|文章)|推薦閱讀|推荐阅读|更多(?:新聞|新闻)|點擊閱讀|点击阅读)\\s*[:：|>》｜]?";

/** What is cut from the end of a block, behind the end of a sentence. */
const TAILS: readonly { readonly reason: Reason; readonly form: RegExp }[] = [
  {
    reason: "comments",
    form: /(?<=[.!?。！？”"’)）\]\p{L}\d])\s*(?:comments?\s*(?:\(\d+\)\s*)?)?no comments yet\W*$/iu,
  },
  {
    reason: "comments",
    form: /(?<=[.!?。！？”"])\s*(?:Comments?\s*\(\d+\)|Leave a (?:comment|reply)|暫無評論|暂无评论|發表評論|发表评论)\W*$/u,
  },
  { reason: "teaser", form: new RegExp(`(?<=[.!?。！？”"’)）])\\s*(?:${TEASER})\\s?[^.。!！]{1,200}[?？!！]?$`, "iu") },
  {
    reason: "share-bar",
    form: /(?<=[.!?。！？”"])\s*(?:Share(?: this (?:article|story|post))?|Tweet|Share on (?:Facebook|Twitter|X|LinkedIn|WhatsApp)|分享(?:至|到).{0,12})(?:\s*(?:Facebook|Twitter|X|LinkedIn|WhatsApp|Email|Copy link|微信|微博))*$/u,
  },
  {
    reason: "furniture",
    form: /(?<=[.!?。！？”"])\s*(?:Loading(?:\.{3}|…)|Advertisement|ADVERTISEMENT|Subscribe(?: now)?|Sign up|載入中(?:\.{3}|…)*|加载中(?:\.{3}|…)*|廣告|广告)\W*$/u,
  },
  {
    reason: "furniture",
    form: /(?<=[。！？.”」）)])\s*[（(]?(?:責任編輯|责任编辑|責編|责编|編輯|编辑)\s*[:：]\s*\S{1,20}[)）]?$/u,
  },
];

/** Cuts again until nothing more is glued on. */
export function cutGluedTails(blocks: Blocks): void {
  for (const block of blocks.kept) {
    if (block.kind === "row") continue;
    for (let isCut = true; isCut && blocks.isKept(block);) {
      isCut = false;
      const text = blocks.textOf(block);
      for (const { reason, form } of TAILS) {
        const start = form.exec(text)?.index;
        if (start === undefined || start === 0) continue;
        blocks.cut(block, start, text.length, reason);
        isCut = true;
        break;
      }
    }
  }
}
