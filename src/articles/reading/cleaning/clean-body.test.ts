/** What is left out of a text and what stays: each row is put between a lead and a last paragraph, or behind them. */
import { describe, expect, test } from "vitest";
import { articleOf, textOf } from "../testing.ts";

const LEAD = "Lantern Bank said on Wednesday that profit rose 8 per cent to HK$12.4 billion in the year.";
const LAST = "The board proposed a final dividend of HK$1.20 a share, to be paid at the end of May.";
const MORE = "The bank's shares have gained 14 per cent since January, more than those of its peers.";

function kept(...lines: readonly string[]) {
  return textOf(articleOf("a.txt", ["Lantern profit up 8%", "", ...lines].join("\n"))).slice(1);
}

describe("left out between paragraphs", () => {
  test.each([
    "Share",
    "Share this article on Facebook Twitter",
    "Tweet",
    "4 min read",
    "Loading...",
    "Advertisement",
    "ADVERTISEMENT",
    "Subscribe to our newsletter for daily updates",
    "Sign up for our free newsletter",
    "Copy link",
    "1 / 3",
    "Page 2 of 3",
    "© 2026 Pier News",
    "All rights reserved.",
    "Also read: Ten banks to watch",
    "Read more: Why rates may fall 2%",
    "Related: Five lenders",
    "Photo: Staff",
    "Image credit: A. Person",
    "Home > Markets > Banks",
    "首页 > 财经 > 正文",
    "No comments yet",
    "延伸閱讀：五隻高息股一覽",
    "相關新聞：恒指收升300點",
    "分享到：微信 微博",
    "阅读量：1.2万",
    "责任编辑：王芳",
    "版權所有 不得轉載",
    "扫描二维码关注我们",
    "免責聲明：本文僅供參考，並不構成投資建議。",
    "風險提示：投資涉及風險，入市須謹慎。",
    "Disclaimer: This article is for informational purposes only and is not financial advice.",
    "The views here are the author's and do not constitute investment advice.",
    "Editing by A. Person and B. Person",
    "Source: Company reports",
    "Please credit Pier News when republishing.",
    "3 shares",
    "Join our Telegram channel",
    "(Adds quotes, updates prices)",
    "(Updates throughout)",
    "Reporting by A. Person; editing by B. Person. Call the newsroom on +852 2555 0100.",
    "Call the newsroom on +852 2555 0100.",
    "Newsroom: +852 2555 0100",
    "Dial-in: +852 3018 0100, passcode 778 120.",
    "Passcode: 778120",
    "Tel: (852) 2555 0100",
    "電話會議：+852 3018 0100",
  ])("%s", (line) => {
    expect(kept(LEAD, line, LAST)).toEqual([LEAD, LAST]);
  });
});

describe("kept between paragraphs", () => {
  test.each([
    "(Adds 3 per cent to costs) is what the note says of the deal.",
    "Call options on the index rose 3 per cent.",
    "Dial-in revenue: HK$3 million",
    "Phone sales: 4,566 units",
    "Replay revenue rose 4 per cent.",
    "Shares of Lantern rose 4 per cent in early trade.",
    "Share buybacks reached HK$2 billion in the year.",
    "Past performance aside, the fund returned 12.5% last year and 3.1% the year before.",
    "Related costs fell by 3 per cent to HK$900 million.",
    "Source: people close to the bank said that it would sell its 12.5% stake, worth HK$4 billion, before the end of the year in the open market or by private deal.",
    "Subscribers grew 12% to 4.1 million by the end of December.",
    "Comments by the chief executive moved the shares by 3%.",
    "Trending lower since May, the yield fell 5 basis points.",
    "The watch list holds 12 lenders with ratios below 10%.",
    "風險資產上升3%，達到200億港元，管理層認為屬可控水平。",
    "相關新聞刊出後，股價一度急升8%，其後回落至12.3元。",
    "Risk disclosure rules cost lenders $1.2 billion in the first year.",
    "Loading volumes at the port rose 6%.",
    "Copyright revenue rose 11% to $310 million.",
    "Advertisement sales fell 2.5% in the quarter.",
  ])("%s", (line) => {
    expect(kept(LEAD, line, LAST)).toContain(line);
  });
});

describe("nothing of the article follows such a head at its end", () => {
  test.each([
    "You May Also Like",
    "Most Discussed",
    "Comments",
    "Comments (12)",
    "Trending now",
    "Leave a reply",
    "猜你喜欢",
    "熱門新聞",
    "网友评论",
    "References:",
    "More from Pier News",
  ])("%s", (head) => {
    expect(
      kept(
        LEAD,
        LAST,
        head,
        "A film about demons is rated for release",
        "Share",
        "A trader writes that the share will fall by 20% in a week, and that all should sell.",
      ),
    ).toEqual([LEAD, LAST]);
  });

  test("but where the article goes on for three paragraphs, only titles are left out", () => {
    expect(
      kept(
        LEAD,
        "You may also like",
        "Ten banks to watch",
        LAST,
        MORE,
        "Analysts expect the margin to widen by 5 basis points in the next half of the year.",
      ),
    ).toEqual([
      LEAD,
      LAST,
      MORE,
      "Analysts expect the margin to widen by 5 basis points in the next half of the year.",
    ]);
  });
});

describe("glued to the end of a paragraph", () => {
  test.each([
    "CommentsNo comments yet",
    " Comments No comments yet",
    " Also read: Ten banks to watch",
    "延伸閱讀：五隻高息股一覽",
    " Share on Facebook",
    "Loading…",
    " Read more: What next for lenders?",
  ])("%s", (tail) => {
    expect(kept(LEAD, `${LAST}${tail}`)).toEqual([LEAD, LAST]);
  });
});

test("a headline is left out wherever it is repeated, glued to the lead too", () => {
  const article = articleOf(
    "a.txt",
    `Lantern profit up 8 per cent\n\nLantern profit up 8 per cent${LEAD}\n\nLantern profit up 8 per cent\n\n${LAST}`,
  );
  expect(textOf(article)).toEqual(["Lantern profit up 8 per cent", LEAD, LAST]);
});

test("a lead that merely begins like the headline stays whole", () => {
  const article = articleOf(
    "a.txt",
    `Lantern profit up 8 per cent\n\nLantern profit up 8 per cent in the year to December, the bank said on Wednesday.\n\n${LAST}`,
  );
  expect(textOf(article)[1]).toMatch(/^Lantern profit up 8 per cent in the year/u);
});

test("a deck that is said twice and cut off is left out", () => {
  const deck = LEAD.slice(0, 60);
  const article = articleOf("a.txt", `${deck}${deck}\n\nLantern profit up 8 per cent\n\n${LEAD}\n\n${LAST}`);
  expect(textOf(article)).toEqual(["Lantern profit up 8 per cent", LEAD, LAST]);
});

test("a price box of single figures is left out", () => {
  expect(
    kept(
      LEAD,
      LAST,
      "LTN Logo",
      "LTN Price(LTN)",
      "$0.0149",
      "$0.0149$0.0149",
      "+0.33%",
      "USD",
      "LTN (LTN) Live Price Chart",
    ),
  ).toEqual([LEAD, LAST]);
});

test("lines that name what their figures are of stay", () => {
  const lines = ["Hang Seng Index: 25,890.12, -1.2%", "Shanghai Composite: 3,301.50, +0.3%"];
  expect(kept(LEAD, ...lines, LAST)).toEqual([LEAD, ...lines, LAST]);
});

test("what is left out is listed with its reason", () => {
  const { dropped } = articleOf(
    "a.txt",
    `Lantern profit up 8%\n\n${LEAD}\n\nShare\n\n${LAST}\n\nDisclaimer: This is not investment advice.\n`,
  );
  expect(dropped).toEqual([
    { reason: "headline", text: "Lantern profit up 8%" },
    { reason: "share-bar", text: "Share" },
    { reason: "disclaimer", text: "Disclaimer: This is not investment advice." },
  ]);
});
