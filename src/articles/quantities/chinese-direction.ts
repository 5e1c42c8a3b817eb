/**
 * Which way Chinese words say that a figure goes: 跌近3%, 同比增长12%, 跌幅收窄至3%, 由12%升至15%. Text is plain text:
 * simplified, half width.
 */
import type { TextSpan } from "../article.ts";
import { levelOf, lossOf, moveOf, unsure, type Direction } from "./direction.ts";
import type { FigureKind } from "./english-direction.ts";
import type { Way } from "./moves.ts";

const REACH = 36;

const WORDS: Readonly<Record<Way, string>> = {
  down:
    "下跌|下挫|下滑|下降|下行|下调|下修|大跌|急跌|暴跌|重挫|急挫|续跌|微跌|收跌|齐跌|领跌|低开|低收|低走|走低|走软|走弱|转跌|回落|回调|回吐|滑落|贬值|" +
    "降息|降准|调低|调降|削减|缩减|缩水|收缩|萎缩|蒸发|插水|减少|倒退|衰退|衰减|压减|跑输|落后|负增长|(?<!止)跌|挫|(?<!节|投|承|申|宽)降|(?<![减加]|增|裁)减|泻|(?<!损|丧|流|消)失|低(?=$)|(?<![最至减缺不])少(?=$)",
  up:
    "上涨|上扬|上升|上行|上调|上修|大涨|急升|飙升|飙涨|暴涨|劲升|劲扬|抽升|弹升|攀升|走高|走强|高开|高收|高走|续升|续涨|微升|微涨|收涨|收升|收高|齐升|领涨|" +
    "转涨|转升|回升|反弹|增长|增加|增多|扩大|扩张|提升|提高|加息|调升|调高|升值|跑赢|多赚|上浮|涨|(?<!公)升|扬|(?<!新)增|(?<![最新提创走收])高(?=$)|(?<![最至许很诸众更大不几])多(?=$)",
};
/** Names of a move's size: what they did says nothing of their sign. */
const SIZES: Readonly<Record<Way, string>> = {
  down: "跌幅|降幅|减幅|缩幅|跌势|降速|负增长",
  up: "涨幅|升幅|增幅|增速|增长率|增长速度|增长|涨势|升势|收益率变动",
};
const NEITHER =
  /(?:涨跌幅|升跌幅|涨跌|升跌|涨停|跌停|增减|升降|增资|减资|减值|跌破位|涨价|降价|减税|扩大|升级|高于|低于|高达|失业)(?:幅|板)?$/u;

const FILLER =
  "(?:(?:幅度?|了|过|达到?|为|约|又|再|近|超|是|共|累计|合计|合共|进一步|一度|最多|至多|逾|多达|高达|接近|均|各|大约|至少|(?:同比|环比|按年|按月|按季|年内|日内|全日)|录得|报|:|：| |,)*)";
const CHANGES =
  "(?:收窄|扩大|放缓|加快|回落|缩小|缩窄|提升|上升|下降|提高|加速|减慢|减速|放慢|高|低|降|升|跌|回升|反弹)?";

const move = new RegExp(`(?:(?<down>${WORDS.down})|(?<up>${WORDS.up}))${FILLER}$`, "u");
const level = new RegExp(
  `(?:(?<down>${WORDS.down})|(?<up>${WORDS.up})|(?<other>收窄|放缓|加快|缩窄|缩小|改善|恢复|修正|修订|调整|变为|转为|增|减|推|带))(?:回|了|[^，。；,;\\d]{0,4})?(?:至|到|逾|破|穿|于|见)${FILLER}$`,
  "u",
);
const sizeWord = `(?:(?<down>${SIZES.down})|(?<up>${SIZES.up}))`;
const size = new RegExp(`${sizeWord}[^，。；;\\d%]{0,10}?${CHANGES}(?:至|到|为|达|约|超|逾|近|在|是|有|:|：| )*$`, "u");
/** 降幅收窄0.2个百分点: the size itself changed by that much. */
const sizeChanged = new RegExp(
  `${sizeWord}[^，。；;\\d%]{0,10}?(?:(?<less>收窄|放缓|回落|缩小|缩窄|下降|减慢|减速|放慢)|(?<more>扩大|加快|提升|上升|提高|加速|回升))(?:了|约|超|逾|近| )*$`,
  "u",
);
const FALLING_SIZE = new RegExp(`(?<word>${SIZES.down})[^，。；;]*$`, "u");
const FROM_HERE = /(?:由|从|自)$/u;
const TO_HERE = /^[至到]$/u;
const LOSS =
  /(?<loss>净亏损|亏损|净亏|亏蚀|(?<![扭减止由])亏|蚀|净流出|流出|净卖出|净沽出|净沽|净抛售|净赎回|净减持|净卖空)(?:额|金额|净额|规模|总额|资金)?(?:(?!盈|赚|利润|溢利|纯利|收入|营收|增加|减少|增|减|流入|买入|转)[^，。；;\d%]){0,12}$/u;
/** 跑赢大市3个百分点: the other one stands between. */
const AGAINST = /(?:(?<up>跑赢|优于|领先|好过)|(?<down>跑输|逊于|落后))[^，。；;\d]{0,12}$/u;
/** What is moved may stand between the verb and percentage or basis points, which are always a change: 下调准备金率0.5个百分点. */
const MOVED_OBJECT =
  /(?:(?<down>下调|调降|调低|降低|下降|削减|压降|调减|减少|下修)|(?<up>上调|调升|调高|提高|提升|上升|增加|上修))(?![^，。；;]*(?:后|时|前|，|由|从|至|到|为|率为|下降|上升|升|降|涨|跌|高|低|收窄|扩大|放缓|加快))[^，。；;%]{1,20}$/u;
const NARROWED = /(?<word>收窄|缩窄)(?:了|约|近|逾|超| )*$/u;
const POINTS = /(?:百分点|基点|点子|bps?|pct)[^\p{L}]*$/iu;
const FROM = /(?:由|从|自)[^，。；;\d]{0,10}$/u;
const GOES_ON =
  /^[^，。；;]{0,24}?(?:升至|跌至|降至|增至|减至|涨至|至|到|扩大|收窄|上升|下降|提升|提高|增长|回落|转为)/u;

const SIZE_BEHIND =
  /^(?:的)(?:[^，。；\d]{0,6}?)(?:(?<down>跌幅|降幅|减幅|下跌|下滑|跌势|降息|亏损|负增长|衰退|下降)|(?<up>涨幅|升幅|增幅|增速|增长|上涨|升势|反弹|升势|加息))|^(?:(?<down2>跌幅|降幅|减幅|降息|负增长)|(?<up2>涨幅|升幅|增幅|增速|增长(?![至到])))/u;

/**
 * The direction of the figure whose hedge begins at `start` and whose wording ends at `end`. `floor` is where the figure
 * before it ends. Null where no words tell.
 */
export function chineseDirection(
  text: string,
  { start, end }: TextSpan,
  floor: number,
  kind: FigureKind,
): Direction | null {
  const from = Math.max(floor, start - REACH);
  const lead = clauseEnd(text.slice(from, start));
  const offset = start - lead.length;
  const span = (match: RegExpExecArray, word: string): TextSpan => {
    const at = offset + match.index + match[0].indexOf(word);
    return { start: at, end: at + word.length };
  };

  if (kind === "money" || kind === "other") {
    const loss = LOSS.exec(lead);
    if (loss && kind === "money") {
      const word = loss.groups!["loss"]!;
      return lossOf(span(loss, word));
    }
  }
  const place = floor > 0 && TO_HERE.test(lead) ? "to" : FROM_HERE.test(lead) ? "from" : null;
  if (place !== null) return endOfChange(text, start, place, kind, GOES_ON.test(text.slice(end, end + 32)));
  const changed = kind === "change" ? sizeChanged.exec(lead) : null;
  if (changed) {
    const { less, more, down } = changed.groups!;
    const word = (less ?? more)!;
    return down === undefined
      ? moveOf(less === undefined ? "up" : "down", span(changed, word))
      : unsure(span(changed, word));
  }
  const sized = kind === "change" ? size.exec(lead) : null;
  if (sized && !/(?:涨跌幅|升跌幅)/u.test(lead)) {
    const word = (sized.groups!["down"] ?? sized.groups!["up"])!;
    return moveOf(sized.groups!["down"] === undefined ? "up" : "down", span(sized, word));
  }
  const to = level.exec(lead);
  const falling =
    to && kind === "change" ? FALLING_SIZE.exec(clauseEnd(text.slice(Math.max(0, start - REACH), start))) : null;
  if (to && falling) return { ...moveOf("down", span(to, to[0].slice(0, 1))), place: "to" };
  if (to && kind !== "count") {
    const word = (to.groups!["down"] ?? to.groups!["up"] ?? to.groups!["other"])!;
    return levelOf("to", span(to, word));
  }
  if (to) return levelOf("to", null);
  const against = AGAINST.exec(lead);
  if (against) {
    const word = (against.groups!["up"] ?? against.groups!["down"])!;
    return moveOf(against.groups!["up"] === undefined ? "down" : "up", span(against, word));
  }
  const moved = move.exec(lead);
  if (moved) {
    const word = (moved.groups!["down"] ?? moved.groups!["up"])!;
    const upToWord = lead.slice(0, moved.index + word.length);
    if (NEITHER.test(upToWord) && !/(?:上调|下调|扩大)$/u.test(upToWord)) return null;
    const at = span(moved, word);
    if (/(?:亏损|净亏|逆差|流出|跌幅|降幅)[^，。；\d]{0,6}$/u.test(lead.slice(0, moved.index))) return unsure(at);
    const direction = moveOf(moved.groups!["down"] === undefined ? "up" : "down", at);
    return kind === "other" ? { ...direction, isNegative: null } : direction;
  }
  const object = kind === "change" && POINTS.test(text.slice(start, end)) ? MOVED_OBJECT.exec(lead) : null;
  if (object) {
    const word = (object.groups!["down"] ?? object.groups!["up"])!;
    return moveOf(object.groups!["down"] === undefined ? "up" : "down", span(object, word));
  }
  if (FROM.test(lead) && GOES_ON.test(text.slice(end, end + 32))) return levelOf("from", null);
  const swings =
    /(?:亏损|净亏|逆差|流出额?)[^，。；\d]{0,4}(?<word>收窄|扩大|缩窄|改善)[了约近逾超达 ]*$|(?<both>减亏|增亏|扩亏)[了约近逾超达 ]*$/u.exec(
      lead,
    );
  if (swings) return unsure(span(swings, (swings.groups!["word"] ?? swings.groups!["both"])!));
  // 净息差收窄9个基点: what got narrower is no loss and no decline here.
  const narrowed = kind === "change" ? NARROWED.exec(lead) : null;
  if (narrowed) return moveOf("down", span(narrowed, narrowed.groups!["word"]!));
  const behind = SIZE_BEHIND.exec(text.slice(end, end + 20));
  if (behind && kind !== "count" && kind !== "other") {
    const groups = behind.groups!;
    const down = groups["down"] ?? groups["down2"];
    const word = (down ?? groups["up"] ?? groups["up2"])!;
    const at = end + behind[0].length - word.length;
    return moveOf(down === undefined ? "up" : "down", { start: at, end: at + word.length }, true);
  }
  return null;
}

/** Right behind 至 or 从: one end of what changed. A decline that narrowed to 2% stays one, and so does a loss. */
function endOfChange(
  text: string,
  start: number,
  place: "from" | "to",
  kind: FigureKind,
  goesOn: boolean,
): Direction | null {
  const from = Math.max(0, start - REACH);
  const clause = clauseEnd(text.slice(from, start));
  const offset = start - clause.length;
  const loss = kind === "money" ? /(?<word>净亏损|亏损)[^，。；;盈赚]*$/u.exec(clause) : null;
  const falling = kind === "change" ? FALLING_SIZE.exec(clause) : null;
  const match = loss ?? falling;
  if (match) {
    const at = offset + match.index;
    const movedBy = { start: at, end: at + match.groups!["word"]!.length };
    return { ...(loss ? lossOf(movedBy) : moveOf("down", movedBy)), place };
  }
  return place === "to" || goesOn ? levelOf(place, null) : null;
}

function clauseEnd(lead: string): string {
  const stop = Math.max(...["。", "；", ";", "！", "？", "，"].map((mark) => lead.lastIndexOf(mark)));
  return lead.slice(stop + 1);
}
