import type { REGISTRY_RULES } from "../../model/rules/registry-rules.ts";
import { lines, type Example, type Fields } from "./example.ts";

function entityExample(bad: Fields, good: Fields): Example {
  return registryExample("entities/jd", { name: "JD.com", kind: "company" }, bad, good);
}

function metricExample(bad: Fields, good: Fields): Example {
  const usual = { name: "Odds", dimension: "percent", definition: "Chance of an outcome.", sign: "non-negative" };
  return registryExample("metrics/odds", usual, bad, good);
}

function registryExample(path: string, usual: Fields, bad: Fields, good: Fields): Example {
  const file = (fields: Fields) => ({ [`registry/${path}.yaml`]: lines({ ...usual, ...fields }) });
  return { bad: file(bad), good: file(good) };
}

export const REGISTRY_EXAMPLES: Readonly<Record<keyof typeof REGISTRY_RULES, Example>> = {
  "symbol-is-as-listed": entityExample(
    { listings: '[{ symbol: "9618.HK", mic: XHKG }]' },
    { listings: '[{ symbol: "09618.HK", mic: XHKG }]' },
  ),
  "mic-is-code": entityExample(
    { listings: "[{ symbol: JD, mic: Nasdaq }]" },
    { listings: "[{ symbol: JD, mic: XNAS }]" },
  ),
  "symbol-is-unique": entityExample(
    { listings: '[{ symbol: "09988.HK", mic: XHKG }]' },
    { listings: '[{ symbol: "09618.HK", mic: XHKG }]' },
  ),
  "name-is-unique": entityExample({ aliases: "[Alibaba]" }, { aliases: "[Jingdong]" }),
  "name-is-distinct": entityExample({ aliases: "[ten-cent]" }, { aliases: "[Jingdong]" }),
  "siglum-is-unique": registryExample("publishers/dawn", { name: "Dawn" }, { siglum: "DW" }, { siglum: "DA" }),
  "publisher-has-one-id": {
    bad: { "registry/publishers/tencent-news.yaml": "name: Tencent\nsiglum: TN\n" },
    good: { "registry/publishers/tencent-news.yaml": "name: Tencent News\nsiglum: TN\n" },
  },
  "part-is-registered": entityExample({ partOf: "[hang-seng-tec-index]" }, { partOf: "[hang-seng-tech-index]" }),
  "base-metric-is-registered": metricExample({ intradayOf: "prize-change" }, { intradayOf: "price-change" }),
  "of-value-is-kebab": metricExample(
    { of: "required", ofValues: '{ "Fed cut": a cut by the Federal Reserve }' },
    { of: "required", ofValues: "{ fed-cut: a cut by the Federal Reserve }" },
  ),
  "of-value-is-usable": metricExample(
    { ofValues: "{ fed-cut: a cut by the Federal Reserve }" },
    { of: "required", ofValues: "{ fed-cut: a cut by the Federal Reserve }" },
  ),
};
