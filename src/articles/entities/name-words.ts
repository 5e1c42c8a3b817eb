/** Words that company names share with common English, and words that make a longer name of a name before them. */

const COMMON =
  "ace affirm agora alcoa allegiant allstate ally altria amazon anta apple arm array aurora avalanche avis bath beyond " +
  "bill bilibili block blue boss box bridge bumble bunge camping canoe cardinal carnival carter carvana caterpillar " +
  "celestial century chase chart chewy chime cigna circle clear cloud coach coherent compass confluent constellation " +
  "copa corning coty crown dash delta discover diamond dollar dominion dover duke eagle eaton edison elastic emerald " +
  "envision epic equity essential ether evolution express fair first focus ford fortune frontier gap general genius " +
  "global gold grab guess hess home honest honda hub humana hut icon ideal impact infinity insight intel intuit " +
  "journey key kind kind lam lemon lemonade liberty life lion live logic lucid lucky lumen lung luxe magna marathon " +
  "match meta mobile mosaic nano national next nice nike nova now nu nutrien on open opera oracle orange oriental orion " +
  "palace paramount park path peak pearl pilot pioneer plug pool post premier presto principal prime progress " +
  "progressive prologis prudential pulse quest range rambus raffles regal regions relay renew resolute rise rivian " +
  "robinhood roku root royal ryder sea select sense shell signet silver simply sirius sky snap snowflake sonic south " +
  "southern spirit spring sprout square star steel stellar stone strategy stride summit sun sunrise swan target tempest " +
  "tempus titan toast toll total travelers tractor trip trinity trust twist union unite united unity upstart urban vale " +
  "vanguard verisign vertex victory viking visa vision vista vital wall warner waters wave wind wolf workday world yum " +
  "zoom zip";

/** In small letters. A name of one such word is a name only where its context makes it one. */
export const COMMON_NAME_WORDS: ReadonlySet<string> = new Set(COMMON.split(" "));

/** Words that, in capitals behind a company's name, make another one of it: `Tencent Music`, `China Securities Journal`. */
export const EXTENDING_WORDS: ReadonlySet<string> = new Set(
  (
    "Air Airlines Airport Asset Assets Auto Automotive Bank Biologics Biotech Brokerage Capital Cement Chemical City " +
    "Cloud Commission Communications Daily Development Digital Electric Electronics Energy Entertainment Environment " +
    "Estate Exploration Express Finance Financial Fund Futures Gas Healthcare Health Hotels Hydro Industrial Industries " +
    "Infrastructure Insurance International Investment Investments Journal Land Leasing Life Logistics Materials Media Medical " +
    "Mining Motor Motors Music News Partners Petrochemical Pharma Pharmaceutical Pharmaceuticals Pictures Post Power " +
    "Press Properties Property Realty Regulatory Research Resources Retail Robotics Sciences Securities Services " +
    "Shipbuilding Shipping Solar Sports Steel Telecom Times Tobacco Travel Trust University Ventures Water"
  ).split(" "),
);

/** The same in Chinese, simplified: 騰訊音樂, 阿里雲. */
export const HAN_EXTENSION =
  /^(?:健康|音乐|影业|物流|云(?!计算)|汽车|娱乐|证券|银行|基金(?!经理)|资本|资管|资产管理|数科|文娱|保险|智能|电力|地产|置业|期货|国际|研究院|大学|日报|交易所(?!买卖))/u;
