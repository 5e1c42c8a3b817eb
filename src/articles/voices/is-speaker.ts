/** Whether an entity is named as one who says something, and not as what it is said of. */
import type { TextSpan } from "../article.ts";

const SAYS =
  "said|says|say|told|tells|estimates?|estimated|expects?|expected|forecasts?|projects?|projected|predicts?|predicted|sees|saw|believes?|notes?|noted|wrote|writes|argues?|argued|suggests?|suggested|highlights?|points? out|pointed out|reckons?|shows?|showed|indicates?|indicated|reports?|reported|reiterated|maintains?|maintained|upgraded|downgraded|rates|rated|recommends|recommended|values|prefers|initiated|who|which has an?(?: [a-z]+){0,3} rating|which rates|raised its (?:target|forecast|price)|cut its (?:target|forecast|price)|cautioned|warned|added|stated|announced";

const BEHIND = new RegExp(
  `^(?:['’]s?)?,? (?:(?:analysts?|economists?|strategists?|data|figures|statistics|research|survey|report|note|Securities|tool|Tool)(?: [A-Z][a-z]+ [A-Z][a-z]+)?,? )?(?:has |have |had |also |still |now |recently |further |,? in (?:a|its) (?:[a-z]+ )?(?:note|report|outlook),? ?)*(?:${SAYS})(?![A-Za-z])`,
  "u",
);
const BEFORE =
  /(?:according to|analysts? (?:at|from|with)|economists? (?:at|from|with)|strategists? (?:at|from|with)|data (?:from|by|compiled by)|figures (?:from|by)|statistics (?:from|by)|compiled by|polled by|surveyed by|survey (?:by|from)|report (?:by|from)|note (?:by|from)|research (?:by|from)|cited by|citing|said|says|seen by|estimates? (?:by|from)|forecasts? (?:by|from)|reported by|told) (?:data |figures |estimates |a report |a note |analysts |economists )?(?:from |by |at |provider |broker |investment bank )*(?:the |an? )?(?:[A-Z][a-z]+(?:-[a-z]+)? )?$/iu;
const HAN_BEHIND =
  /^(?:的?(?:分析[師师]|[經经][濟济][學学]家|策略[師师]|首席[^，。]{0,8}|最新)?[^，。；]{0,6}?(?:[報报]告|研[報报]|[數数][據据]|[統统][計计])?(?:中)?)?(?:最新|今日|昨日|早前|近日|日前|則|则|亦|也|並|并|均|此前|仍)*(?:[預预](?:[計计]|期|[測测]|料)|估[計计算]|表示|[認认][為为]|指出?(?![數数])|[稱称]|相信|[發发](?:表|布|佈)(?:[報报]告|研[報报])|[維维]持|重申|上[調调]|下[調调]|[顯显]示|料|看好|看淡|[給给]予|首予|透露|直言|坦言|[報报]道)/u;
const HAN_BEFORE = /(?:[據据]|根[據据]|引述|援引|按照?|依[據据]|[來来]自)(?:[^，。；]{0,6})$/u;

/** By the words around it, in English or Chinese. */
export function isSpeaker(text: string, { start, end }: TextSpan): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 90);
  return BEHIND.test(behind) || BEFORE.test(before) || HAN_BEHIND.test(behind) || HAN_BEFORE.test(before);
}
