/**
 * Lines that belong to a page or a file and not to the article, by their whole text. One table a reason; what isn't here
 * stays. A line that also says something of the world matches none of them.
 */
import type { Reason } from "./blocks.ts";

interface Row {
  readonly reason: Reason;
  /** Of the whole block, case apart. */
  readonly forms: readonly RegExp[];
}

/** A line of one of these alternatives and nothing else, case and marks around it apart. */
function lines(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^[^\\p{L}\\p{N}]*(?:${alternatives.join("|")})[^\\p{L}\\p{N}]*$`, "iu");
}

/** A line that begins so and is short. */
function startsWith(longest: number, ...alternatives: readonly string[]): RegExp {
  return new RegExp(`^[^\\p{L}\\p{N}]*(?:${alternatives.join("|")}).{0,${longest}}$`, "iu");
}

const NETWORK =
  "facebook|twitter|x|linkedin|whatsapp|telegram|reddit|e-?mail|pinterest|weibo|wechat|line|threads|bluesky|copy link|print|微信|微博|朋友圈|臉書|qq空间|qq|新浪微博|複製連結|复制链接|電郵|列印";

const FURNITURE: readonly Row[] = [
  {
    reason: "share-bar",
    forms: [
      lines(
        `(?:share|tweet|pin|post|save|print|email|copy(?: link)?|like|follow|bookmark|listen|分享|轉發|转发|收藏|點讚|点赞|列印|打印|複製連結|复制链接|讚好|關注|关注)(?:\\s*\\(?\\d{1,6}\\)?)?`,
        `(?:share|follow us|分享)(?: (?:this|the))?(?: (?:article|story|post|page|news))?(?: (?:on|via|to|with)|至|到|[:：])*\\s*(?:(?:${NETWORK})(?:\\W+|$))*`,
        `(?:(?:${NETWORK})(?:\\W+|$)){2,}`,
        "(?:(?:share|tweet|post)(?: (?:this|on|via|to|with|by))*\\s*(?:(?:" +
          NETWORK +
          ")\\W*)+\\s*)+(?:(?:" +
          NETWORK +
          "|print|save)\\W*)*",
        "\\d+\\s*(?:shares?|likes?|views?|comments?|reads?)",
        "(?:閱讀|阅读|瀏覽|浏览|點擊|点击)(?:量|數|数|次数|次數)?\\s*[:：]?\\s*\\d[\\d,.]*\\s*(?:次|萬|万)?",
      ),
    ],
  },
  {
    reason: "furniture",
    forms: [
      lines(
        "(?:\\d{1,2}|one|two|three|four|five)[\\s-]*min(?:ute)?s?(?: (?:read|reading time))?",
        "(?:reading time|read time|time to read|閱讀時間|阅读时间|预计阅读时间)\\s*[:：]?.{1,20}",
        "loading(?: (?:comments|more|content))?\\s*(?:\\.{3}|…)?|載入中|加载中|正在加载",
        "advertise?ment|sponsored(?: content)?|ad|ads|promoted|廣告|广告|赞助内容|story continues below(?: this ad.*)?|article continues (?:below|after) (?:this )?ad.*|continue reading below",
        "skip to (?:main )?content|back to top|go to top|menu|search|home|close|log ?in|sign ?in|sign ?up|register|subscribe(?: now)?|next|previous|prev|top|more|open in app|download (?:the |our )?app|登入|登录|註冊|注册|返回頂部|返回顶部|首頁|首页|搜尋|搜索|下載app|打开app|打開app|上一篇|下一篇|上一頁|下一頁|查看原文|閱讀原文|阅读原文|展開全文|展开全文|查看更多|更多|返回搜狐.*|閱讀更多|阅读更多|看更多|更多新聞|更多新闻|責任編輯|责任编辑",
        "(?:page )?\\d{1,3}(?: (?:of|/) \\d{1,3}|\\s*/\\s*\\d{1,3})|page \\d{1,3}|第\\s*\\d{1,3}\\s*頁|第\\s*\\d{1,3}\\s*页",
        "\\d{1,3}[.)]?",
        "(?:\\(|（)?(?:完|全文完|本文完|end|ends)(?:\\)|）)?|-?\\s*end\\s*-?|#{3}|-30-",
        "(?:image|photo|picture|graphic|chart|video|圖片|图片|插图)",
        "(?:\\.{3}|…)",
        ".{0,30}\\blogo",
      ),
      startsWith(
        140,
        "(?:©|\\(c\\)|copyright\\s*(?:©|\\(c\\)|[:：]|by\\b|\\d{4})|版權所有|版权所有|版权声明|著作權)",
        "all rights reserved",
      ),
      /^.{0,80}(?:\ball rights reserved\b|版權所有|版权所有).{0,60}$/iu,
      startsWith(
        120,
        "(?:photo|image|picture|photograph|graphic|illustration|video)s?(?: (?:credit|source|by|courtesy|via))?s?\\s*[:：]",
        "(?:圖|图|圖片|图片|攝|摄|圖源|图源)(?:來源|来源|片)?\\s*[:：]",
        "(?:getty images|shutterstock|reuters/|ap photo|afp via)",
      ),
      startsWith(
        200,
        "(?:please )?(?:credit|cite) .{1,40} when (?:republishing|reposting|sharing|quoting)",
        "(?:轉載請|转载请|未經.{0,8}(?:授權|許可)|未经.{0,8}(?:授权|许可))",
      ),
      startsWith(
        160,
        "\\(?(?:(?:additional |with )?reporting|writing|editing|compiled|translated|edited|additional writing) by\\b",
        "(?:責任編輯|责任编辑|責編|责编|編輯|编辑|校對|校对|審核|审核|编审|編審|實習記者)\\s*[:：/]",
      ),
      /^[^\p{L}\p{N}]*(?:to contact the (?:reporter|editor)|--?\s*with assistance from|our standards\s*:|follow (?:us|me|him|her) (?:on|at)\b|email us at|contact us at).{0,200}$/iu,
      startsWith(
        160,
        "\\((?:adds|updates|recasts|corrects|refiles|rewrites|writes through)\\b[^()]*\\)$",
        "(?:call|contact|reach|write to) the (?:news ?room|news ?desk|editors?)\\b",
        "(?:news ?room|news ?desk)\\s*[:：]\\s*\\+?[\\d(]",
        "(?:dial[- ]?in(?: (?:numbers?|details))?|conference (?:call )?(?:id|passcode)|passcode|webcast(?: link)?|replay(?: number)?|撥入號碼|拨入号码|電話會議|电话会议)\\s*[:：]\\s*(?:\\+|\\d|https?:)",
        "(?:tel|phone|telephone|fax|e-?mail|電話|电话|傳真|传真)\\s*[:：]\\s*(?:\\+?[\\d(]|\\S+@)",
      ),
      /^(?:home|首頁|首页|主頁|主页|news|新聞|新闻|財經|财经)(?:\s*[>›»/|→]\s*[^>›»/|→。.]{1,60}){1,6}$/iu,
      /^[^<>›»。.]{1,30}(?:\s*[>›»]\s*[^<>›»。.]{1,60}){2,6}$/u,
    ],
  },
  {
    reason: "teaser",
    forms: [
      startsWith(
        220,
        "(?:also read|read also|read more|read next|see also|see more|more on this|related|related (?:article|story|stories|news|reading|posts?)|recommended(?: reading| for you)?|further reading|don['’]t miss|up next|watch|listen|must[- ]read|in case you missed it|editor['’]s picks?)\\s*[:：|>»–—]",
      ),
      startsWith(
        120,
        "(?:延伸閱讀|延伸阅读|相關新聞|相关新闻|相關閱讀|相关阅读|相關報道|相关报道|相關文章|相关文章|推薦閱讀|推荐阅读|更多新聞|更多新闻|閱讀更多|阅读更多|熱門新聞|热门新闻|看更多|往期回顾|精彩推荐|点击阅读|同場加映)\\s*[:：|>》｜]",
      ),
      startsWith(
        200,
        "(?:subscribe (?:to|for|now|today|here)|sign up (?:for|to|now|here|today)|get (?:our|the) (?:free )?(?:daily |weekly )?(?:newsletter|app|latest)|join (?:our|us on|the) (?:newsletter|telegram|discord|whatsapp|community|channel)|download (?:our|the) app|click here (?:to|for)|register (?:now|here|for free)|try .{1,30} (?:free|for free)|become a member|support (?:our|independent) journalism|don['’]t just read|never miss)",
      ),
      startsWith(
        100,
        "(?:訂閱|订阅|掃碼|扫码|扫描二维码|掃描二維碼|長按|长按|關注我們|关注我们|關注.{1,12}公眾號|关注.{1,12}公众号|歡迎關注|欢迎关注|下載.{1,10}app|下载.{1,10}app|更多精彩|加入.{1,12}(?:群|頻道|频道)|立即(?:下載|下载|註冊|注册|開戶|开户))",
      ),
      startsWith(
        200,
        "we use cookies|this (?:site|website) uses cookies|by (?:continuing|clicking|using).{0,60}(?:cookies|privacy|terms)|accept (?:all )?cookies|本網站使用|本网站使用",
      ),
    ],
  },
  {
    reason: "comments",
    forms: [
      lines(
        "(?:\\d+\\s*)?comments?(?:\\s*\\(\\d+\\))?|no comments(?: yet)?|leave a (?:comment|reply)|add a comment|post a comment|write a comment|be the first to comment.*|join the (?:conversation|discussion)|what do you think|log in to (?:comment|reply)|view comments|show comments|comments are closed|(?:網友|网友)?(?:評論|评论|留言|跟帖)(?:區|区)?(?:\\s*[（(]\\d+[)）])?|發表評論|发表评论|暫無評論|暂无评论|寫評論|写评论|我要評論|我来说两句|登入後留言|最新評論|最新评论|熱門評論|热门评论",
        "comments?\\s*no comments(?: yet)?",
      ),
    ],
  },
];

/** Heads of what stands behind an article. `ends`: nothing of the article follows; `lists`: titles of others follow. */
export const TAIL_HEADS: readonly {
  readonly reason: Reason;
  readonly kind: "ends" | "lists";
  readonly form: RegExp;
}[] = [
  {
    reason: "comments",
    kind: "ends",
    form: lines(
      "(?:\\d+\\s*)?comments?(?:\\s*\\(\\d+\\))?|leave a (?:comment|reply)|join the (?:conversation|discussion)|(?:網友|网友|最新|熱門|热门|精彩)?(?:評論|评论|留言|跟帖)(?:區|区)?(?:\\s*[（(]\\d+[)）])?|發表評論|发表评论",
    ),
  },
  {
    reason: "furniture",
    kind: "ends",
    form: lines(
      "references?|footnotes|sources and references|works cited|參考資料|参考资料|參考文獻|参考文献|資料來源|资料来源",
    ),
  },
  {
    reason: "teaser",
    kind: "ends",
    form: lines(
      "you (?:may|might) (?:also )?(?:like|be interested in|enjoy).{0,20}|(?:most|highly|top) (?:read|popular|viewed|discussed|shared|commented|watched|recent)(?: (?:stories|articles|news|posts))?|trending(?: (?:now|stories|news|articles|topics))?|popular (?:now|stories|posts|articles|news)|(?:recommended|suggested|sponsored|promoted)(?: (?:for you|stories|articles|reading|links|content|posts))?|more (?:from|in|on|about|stories|news|articles|headlines|like this).{0,40}|latest (?:news|stories|articles|posts|headlines)|around the web|from (?:the web|our partners|around the web)|what to read next|read next|up next|next (?:article|story|post)|previous (?:article|story|post)|you might have missed|top stories|editors?['’]?s? (?:picks?|choice)|in other news|other news|hot (?:topics|news)|join our newsletter|newsletter|about the author|熱門(?:新聞|文章|話題|排行|閱讀)|热门(?:新闻|文章|话题|排行|阅读|推荐)|猜你喜(?:歡|欢)|為您推薦|为您推荐|為你推薦|为你推荐|推薦(?:閱讀|文章|新聞)?|推荐(?:阅读|文章|新闻)?|精彩推薦|精彩推荐|編輯推薦|编辑推荐|最新(?:新聞|新闻|文章|消息|資訊|资讯)|更多(?:新聞|新闻|文章|內容|内容)|大家都在看|大家都在搜|其他人也在看|看了本文的人還看了|排行榜|點擊排行|点击排行|今日熱點|今日热点",
    ),
  },
  {
    reason: "teaser",
    kind: "lists",
    form: lines(
      "related|related (?:articles?|stories|story|news|posts?|topics?|reading|content|coverage|links|tags|tickers|stocks|symbols|companies)|also read|read also|read more|see also|further reading|more to read|topics?|tags?|keywords?|延伸閱讀|延伸阅读|相關(?:新聞|文章|閱讀|報道|報導|連結|主題|標籤|股票|資訊)|相关(?:新闻|文章|阅读|报道|链接|主题|标签|股票|资讯|推荐)|標籤|标签|關鍵字|关键词|關鍵詞|往期回顾",
    ),
  },
  {
    reason: "widget",
    kind: "lists",
    form: lines(
      "market opportunity|(?:live )?price chart|.{0,40}\\blive price(?: chart)?|stock quotes?|(?:my )?watch ?list|crypto prices?|currency converter|(?:stocks?|symbols?|tickers?) mentioned(?: in this (?:article|story))?|行情(?:中心|報價|报价)|即時報價|實時行情|实时行情|自選股|自选股|相關股票|相关个股",
    ),
  },
];

/** No line of a page's furniture is longer. */
const LONGEST = 260;

/** The reason for which a line is left out wherever it stands; null where it stays. */
export function furnitureReason(text: string): Reason | null {
  if (text.length > LONGEST) return null;
  return FURNITURE.find(({ forms }) => forms.some((form) => form.test(text)))?.reason ?? null;
}
