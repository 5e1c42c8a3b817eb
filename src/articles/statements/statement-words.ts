/** Verbs of events that a report notes as statements, and words of views, in English and Chinese. */

/** Behind a company's name: what it did or is about to do. */
export const EVENT_BEHIND =
  /^(?:['’]s (?:unit|subsidiary|board|affiliate)(?: [A-Z]\w+)?)?(?:, (?!while|but|and)[^,.;]{2,60},)? (?:(?:has|have|had|will|is|are|was|were|also|just|recently|today|officially|formally|said on \w+ (?:that )?it (?:has|had|will|would)|said it (?:has|had|will|would|plans to|agreed to)|plans to|aims to|agreed to|is set to|on \w+day) )*(filed (?:for|with|an|confidentially|its)|files for|filing for|list(?:ed|s)? (?:on|in|its|shares)|debut(?:ed|s)? (?:on|in)|made its debut|went public|launch(?:ed|es)?|unveil(?:ed|s)?|releas(?:ed|es) (?:its|a|an|the new)|introduc(?:ed|es)|partner(?:ed|s)?(?:ing)? with|team(?:ed|s|ing)? up with|signed (?:a|an)|sign(?:s)? (?:a|an)|struck a|announced (?:a|an|the|plans?)|acquir(?:ed|es|e)|bought|buys|agreed to (?:buy|acquire|sell|merge)|took over|takes over|merg(?:ed|es|e) with|spun off|spins off|spin off|divest(?:ed|s)?|sold (?:its|a stake)|appoint(?:ed|s)?|named|hired|hires|resign(?:ed|s)?|stepp(?:ed) down|steps down|suspend(?:ed|s)?|halt(?:ed|s)? (?:trading|production)|recall(?:ed|s)?|open(?:ed|s) (?:a|its|the)|invest(?:ed|s) in|won (?:a|the|an|approval|regulatory)|secur(?:ed|es) (?:a|an|approval)|obtained|received (?:approval|regulatory|a licen[cs]e)|sued|filed for bankruptcy|defaulted|delisted|joined|joins|replaced|replaces)(?![A-Za-z])/u;

/** Behind a house's name, or within what it says: what it thinks. */
export const VIEW_WORDS =
  /\b(?:upgraded|upgrades|downgraded|downgrades|reiterated|reiterates|maintained|maintains|initiated|initiates|raised|raises|cut|cuts|lowered|lowers|rates|rated|prefers|recommends|favou?rs|bullish|bearish|optimistic|pessimistic|upbeat|cautious|constructive|overweight|underweight|outperform|undervalued|overvalued|undemanding|attractive|stretched|bottom(?:ed|ing)?|peak(?:ed|ing)?|rebound|upside|downside|turning point|buying opportunity|entry point|tailwinds?|headwinds?|benefit|favou?ring|rotation|opportunit(?:y|ies)|correction|recover(?:y|ing)?|stabili[sz]ing|top pick|risks?)\b/u;

/** The same in Chinese, after a company's name. */
export const HAN_EVENT_BEHIND =
  /^(?:今日|昨日|日前|近日|早前|宣[佈布]|公[佈布告]|正式|已|将|將|計劃|计划|擬|拟|[將将]|[，,:：]|表示|[稱称]|指|向|[與与和同][^，。；]{2,16}?|[於于在]|港交所|聯交所|联交所|[香港上海深圳交易所主板創创業业科]{2,8}|再次|首次|成功|旗下[^，。；]{2,14}?)*?(遞表|递表|遞交上市申請|递交上市申请|[遞递]交(?:招股|上市)|[掛挂]牌(?:上市|[買买]賣)?|上市|招股|合作|[戰战]略合作|[簽签](?:訂|订|署)|[達达]成(?:合作|[協协][議议])|收[購购]|併購|并购|合[併并]|分拆|推出|[發发][佈布](?:新|首|旗|自研|全新|AI|大模型)|[發发][售行]新|成立|委任|任命|[辭辞]任|[辭辞][職职]|退任|停牌|[復复]牌|私有化|除牌|退市|[獲获](?:批|准|[納纳]入)|入股|注[資资]|中[標标]|召回|[終终]止)/u;
export const HAN_VIEW_WORDS =
  /(?:看好|看淡|看多|看空|上[調调](?:至|其)?[^，。；]{0,8}[評评][級级]|下[調调][^，。；]{0,8}[評评][級级]|[評评][級级]|[維维]持[「“『]?(?:[買买]入|增持|中性|持有|[跑跑][贏赢]大市|[優优][於于]大市|[減减]持|[沽賣卖]出)|首予|重申|[樂乐][觀观]|悲[觀观]|[審审]慎|低估|高估|[見见]底|觸底|触底|反[彈弹]|回[調调]|[吸具有][引]力|拐[點点]|[風风][險险]|推[薦荐]|首[選选]|[趨趋][緩缓]|受惠|受益|利好|利淡|估值(?:[仍偏處处]|修[復复]))/u;
