/**
 * Made-up Chinese prose of real characters, in the traditional script, with companies’ names inside its runs.
 * Where no company is meant, no two characters of companies’ names stand side by side.
 */
import type { Random } from "../random.ts";

/** Of topics, and of nothing else in the generated texts. */
const TOPIC_CHARACTERS = [..."楓橋竹梅蘭菊松柏荷桂燕鶴鹿狐兔琴棋笛鼓帆槳燈燭硯箋簾傘扇"];

const SENTENCES = [
  "{c}的{n}在{n}之後{v}{n},{n}亦隨之{v}。",
  "市場認為{c}{v}{n}的{n},將令{n}{v}。",
  "由於{n}持續{v},{c}決定{v}其{n}及{n}。",
  "{n}與{n}之間的{n},正是{c}所{v}的{n}。",
  "在{n}方面,{c}較其他{n}更早{v}{n}。",
  "分析員指出,{n}{v}{n},而{c}的{n}尚未{v}。",
  "倘若{n}再度{v},{c}或會{v}{n}。",
  "此前{c}曾{v}{n},但{n}並未因此{v}。",
] as const;

const TOPIC_SENTENCES = ["{c}把{t}視為{n}的{n}。", "{n}取決於{t},{c}因此{v}{n}。"] as const;
const HEADINGS = ["{n}與{n}", "{c}的{n}", "{n}如何{v}{n}"] as const;
const TITLES = ["{c}{v}{n},{n}隨之{v}", "{n}{v}之際,{c}{v}{n}", "{c}的{n}與{n}"] as const;

const NOUNS =
  `市場 需求 供應 客戶 價格 成本 利潤 訂單 產能 產品 工廠 員工 合約 策略 團隊 渠道 庫存 物流 港口 政策 監管 稅率 利率 債務
  資產 投資 董事 管理 技術 專利 零件 原料 設備 服務 品牌 門店 消費 旅遊 住宅 土地 貸款 保險 預算 目標 計劃 報告 協議 風險 壓力 前景
  週期 季度 假期 周末 地區 城市 鄉村 出口 進口 關稅 競爭 對手 伙伴 代理 平台 模型 數據 算法 芯片 電池 引擎 軟件`.split(
    /\s+/u,
  );
const VERBS =
  `提高 降低 擴大 縮減 開設 關閉 購買 出售 推出 押後 取消 批准 拒絕 預計 警告 公布 交付 借入 償還 聘請 培訓 測試 簽署 延長 檢討
  推動 拉動 修訂 暫停 恢復 放緩 加快 改善 轉弱 回升 下跌`.split(/\s+/u);

export interface ChineseWriter {
  readonly sentence: (companies: readonly string[]) => string;
  readonly topicSentence: (companies: readonly string[], topic: string) => string;
  readonly heading: (companies: readonly string[]) => string;
  readonly title: (companies: readonly string[]) => string;
}

export function chineseWriter(random: Random): ChineseWriter {
  const fill = (pattern: string, companies: readonly string[], topic = ""): string =>
    pattern
      .replaceAll(/\{(.)\}/gu, (_, slot: string) => {
        if (slot === "c") return random.chance(60) ? companies[0]! : random.pick(companies);
        if (slot === "t") return topic;
        return random.pick(slot === "n" ? NOUNS : VERBS);
      })
      .replaceAll(",", "，");
  return {
    sentence: (companies) => fill(random.pick(SENTENCES), companies),
    topicSentence: (companies, topic) => fill(random.pick(TOPIC_SENTENCES), companies, topic),
    heading: (companies) => fill(random.pick(HEADINGS), companies),
    title: (companies) => fill(random.pick(TITLES), companies),
  };
}

/** Runs of three characters, none twice; at most twenty thousand. */
export function inventChineseTopics(random: Random, count: number): string[] {
  const topics = new Set<string>();
  while (topics.size < count) topics.add(Array.from({ length: 3 }, () => random.pick(TOPIC_CHARACTERS)).join(""));
  return [...topics];
}
