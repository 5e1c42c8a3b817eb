import { describe, expect, test } from "vitest";
import type { TextSpan } from "../article.ts";
import { findEntities } from "../entities/find-entities.ts";
import { passages, testRegistry } from "../testing.ts";
import { findVoices } from "./find-voices.ts";
import type { Voice } from "./voice.ts";

const registry = testRegistry();

/** Who says the figure in braces and how: of voices whose scope covers it the narrowest that says so. `-`: nobody, nothing. */
function saidOf(marked: string, before: readonly string[] = []): string {
  const start = marked.indexOf("{");
  const end = marked.indexOf("}") - 1;
  const text = marked.replace(/[{}]/gu, "");
  const all = passages(...before, text);
  const mentions = findEntities(all, registry).mentionsByPassage.at(-1)!;
  const covering = findVoices(all.at(-1)!, mentions)
    .filter(({ scope }) => scope.start <= start && end <= scope.end)
    .sort((a, b) => length(a.scope) - length(b.scope));
  const holder = covering.find((voice: Voice) => voice.holder !== null)?.holder;
  const mode = covering.find((voice) => voice.mode !== null)?.mode;
  return `${holder ? (holder.id ?? holder.name) : "-"} ${mode ?? "-"}`;
}

function length({ start, end }: TextSpan): number {
  return end - start;
}

describe("who says so", () => {
  test.each([
    ["According to Wind, turnover fell {5%}.", "wind -"],
    ["國家統計局公布，產出升{5%}。", "國家統計局 -"],
    ["海關總署周一發布數據，出口升{5%}。", "海關總署 -"],
    ["騰訊公布，收入升{5%}。", "- -"],
    ["預計單季收入26億元，同比增長{9.5%}。", "- projected"],
    ["預計收入26億元；其中淨利潤{3億元}。", "- projected"],
    ["預計收入26億元，經調整淨利潤3億元，同比增長{5%}。", "- projected"],
    ["預計收入26億元，股價升{5%}。", "- -"],
    ["預計虧損收窄，淨虧損去年同期為{5億元}。", "- -"],
    ["Turnover fell {5%}, according to Wind.", "wind -"],
    ["Turnover fell {5%}, according to data compiled by Bloomberg.", "bloomberg -"],
    ["Data from Wind showed inflows of {3 billion yuan}.", "wind -"],
    ["Wind data showed inflows of {3 billion yuan}.", "wind -"],
    ["Figures compiled by Bloomberg put sales at {5 billion}.", "bloomberg -"],
    ["Goldman Sachs said in a note that volume fell {4%}.", "goldman-sachs -"],
    ["Analysts at Goldman Sachs said volume fell {4%}.", "goldman-sachs -"],
    ["Volume fell {4%}, Goldman Sachs said.", "goldman-sachs -"],
    ["Volume fell {4%}, said Goldman Sachs.", "goldman-sachs -"],
    ["Volume fell {4%}, the Federal Reserve said on Monday.", "federal-reserve -"],
    ["“Volume fell {4%} and may stay low,” said Ann Lee, an analyst at CICC.", "cicc -"],
    ["“Demand is weak. Volume fell {4%},” CICC said in its outlook.", "cicc -"],
    ["“Demand is weak,” CICC said. “Volume fell {4%}.”", "cicc -"],
    ["Sales fell {4%}, according to Ann Lee, a strategist at CICC.", "cicc -"],
    ["CICC, which rates the sector, said sales fell {4%}.", "cicc -"],
    ["Futu reported turnover of {5 billion}, citing Wind.", "wind -"],
    ["Bloomberg reported that the round raised {$100 million}.", "bloomberg -"],
    ["Tencent fell 3%, while CICC said volume shrank {4%}.", "cicc -"],
    ["Tencent fell {3%}, while CICC said volume shrank 4%.", "- -"],
    ["Tencent said revenue rose {8%}.", "- -"],
    ["Revenue rose {8%}, the company said.", "- -"],
    ["Tencent rose {3%} on Friday.", "- -"],
    ["The rally at Tencent added {3%}.", "- -"],
    ["據Wind統計，成交減少{5%}。", "wind -"],
    ["萬得數據顯示，成交減少{5%}。", "wind -"],
    ["根據彭博數據，成交減少{5%}。", "bloomberg -"],
    ["高盛表示，成交減少{5%}。", "goldman-sachs -"],
    ["高盛發表報告指，成交減少{5%}。", "goldman-sachs -"],
    ["高盛分析師認為，成交減少{5%}。", "goldman-sachs -"],
    ["中信证券研报指出，成交减少{5%}。", "citic-securities -"],
    ["中金公司稱，成交減少{5%}；騰訊升3%。", "cicc -"],
    ["中金公司稱，成交減少5%；騰訊升{3%}。", "- -"],
    ["騰訊表示，收入增長{8%}。", "- -"],
    ["騰訊升{3%}，成交增加。", "- -"],
    ["彭博報道，估值約{20億美元}。", "bloomberg -"],
  ])("%s → %s", (text, said) => expect(saidOf(text)).toBe(said));
});

describe("what is a projection", () => {
  test.each([
    ["Goldman Sachs expects growth of {5%}.", "goldman-sachs projected"],
    ["Goldman Sachs forecasts sales of {$5 billion}.", "goldman-sachs projected"],
    ["Goldman Sachs projects spending could exceed {$500 billion}.", "goldman-sachs projected"],
    ["Goldman Sachs estimates that spending could exceed {$500 billion}.", "goldman-sachs projected"],
    ["Goldman Sachs estimates the market was worth {$20 billion} last year.", "goldman-sachs -"],
    ["Goldman Sachs analysts see the index at {28,000} by year-end.", "goldman-sachs projected"],
    ["By Goldman’s estimate, sales will reach {5 billion}.", "goldman-sachs projected"],
    ["Goldman Sachs raised its target price to {HK$700}.", "goldman-sachs projected"],
    ["Goldman Sachs raised its stake to {7%}.", "- -"],
    ["CICC has a target price of {HK$24} on Tencent.", "cicc projected"],
    ["Tencent expects revenue to grow {10%}.", "tencent projected"],
    ["Tencent plans to spend {$5 billion}.", "tencent projected"],
    ["Tencent also sees margins of {40%} next year.", "tencent projected"],
    ["Revenue is expected to grow {10%}.", "- projected"],
    ["Sales are forecast to reach {5 billion yuan}.", "- projected"],
    ["Sales could reach {5 billion yuan}.", "- projected"],
    ["The fund will raise {$300 million}.", "- projected"],
    ["Up to {150 companies} are expected to list.", "- projected"],
    ["Analysts expect profit of {5 billion}.", "- projected"],
    ["Analysts had expected profit of {5 billion}.", "- projected"],
    ["Profit rose 5%, above the {4%} analysts had forecast.", "- projected"],
    ["Profit rose {5%}, above the 4% analysts had forecast.", "- -"],
    ["Revenue rose {5%}, beating analysts’ estimate of 4%.", "- -"],
    ["Revenue rose 5%, beating analysts’ estimate of {4%}.", "- projected"],
    ["Revenue rose 5%, beating the {4%} average estimate compiled by Bloomberg.", "bloomberg projected"],
    ["Revenue rose {5%}, beating the 4% average estimate compiled by Bloomberg.", "- -"],
    ["As expected, revenue rose {5%}.", "- -"],
    ["Revenue rose {5%}, better than expected.", "- -"],
    ["Revenue unexpectedly rose {5%}.", "- -"],
    ["Profit rose {5%} and could double.", "- -"],
    ["Investors should hold {5%} in cash.", "- -"],
    ["Traders see a {62%} chance of a cut, according to CME FedWatch.", "cme-fedwatch market-implied"],
    ["Futures pricing implies a {62%} chance of a cut.", "- market-implied"],
    ["Markets are pricing in {25 basis points} of easing.", "- market-implied"],
    ["CME’s FedWatch Tool indicates a {70.6%} probability.", "cme-fedwatch market-implied"],
    ["高盛預計恒指升至{28,000點}。", "goldman-sachs projected"],
    ["高盛預期，收入增長{8%}。", "goldman-sachs projected"],
    ["高盛發表報告指，估值仍低，料收入升{8%}。", "goldman-sachs projected"],
    ["高盛將騰訊目標價上調至{760元}。", "goldman-sachs projected"],
    ["中信证券认为，销量有望达到{150万辆}。", "citic-securities projected"],
    ["騰訊預期全年收入增長{8%}。", "tencent projected"],
    ["騰訊公布業績。公司預計收入增長{8%}。", "tencent projected"],
    ["全年收入預計達{35億元}，去年為30億元。", "- projected"],
    ["全年收入預計達35億元，去年為{30億元}。", "- -"],
    ["收入有望增長{8%}。", "- projected"],
    ["GDP增長4.8%，高於市場預期的{4.7%}。", "- projected"],
    ["GDP增長{4.8%}，高於市場預期的4.7%。", "- -"],
    ["收入增長{8%}，符合預期。", "- -"],
    ["收入增長{8%}，勝預期。", "- -"],
    ["公司擬募資{5億元}。", "- projected"],
    ["原料價格升{8%}。", "- -"],
    ["利率期貨顯示，減息機率為{62%}。", "- market-implied"],
    ["工厂将于明年投产，产能达{5万吨}。", "- -"],
  ])("%s → %s", (text, said) => expect(saidOf(text)).toBe(said));

  test("she who expects is of the house that was named before", () => {
    expect(saidOf("Prices fell, said Ann Lee, an analyst at CICC. She expects growth of {5%}.")).toBe("cicc projected");
  });

  test("a company that is meant by a word for it can be a holder", () => {
    expect(saidOf("The company expects revenue of {5 billion}.", ["Tencent rose."])).toBe("tencent projected");
  });
});
