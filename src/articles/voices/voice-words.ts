/** Words with which English texts attribute and project. Each pattern is for what stands behind, or before, a name. */

const ADVERBS =
  "(?:also|now|still|then|further|recently|currently|previously|earlier|separately|just|already|therefore|even|both|had|has|have|is|are|on \\w+day|in (?:a|its) (?:[a-z-]+ )?(?:note|report|outlook|statement|filing)(?: [a-z]+ \\w+)?,?)";

/** Say what will be. */
export const FORESEES =
  "expects?|expected|expecting|forecasts?|forecasted|forecasting|projects?|projected|projecting|predicting|anticipating|targeting|guiding|predicts?|predicted|anticipates?|anticipated|sees?|saw|foresees?|guides?|guided|targets|targeted|plans|planned|aims|aimed|intends|hopes|envisages|envisions|raised|raises|lifted|lifts|cut|cuts|lowered|lowers|trimmed|trims|hiked|upgraded|downgraded|maintained|maintains|reiterated|reiterates|set|sets|initiated|rates|rated|values|calls for|is looking for";
/** Their object must be a forecast for them to foresee. */
export const REVISES =
  /^(?:raised|raises|lifted|lifts|cut|cuts|lowered|lowers|trimmed|trims|hiked|upgraded|downgraded|maintained|maintains|reiterated|reiterates|set|sets|initiated|rates|rated|values)$/u;
export const FORECAST_OBJECT =
  /\b(?:target|forecasts?|estimates?|outlook|guidance|projections?|price objective|fair value|rating|[Bb]uy|[Oo]verweight|[Oo]utperform|[Nn]eutral|[Ss]ell|[Uu]nderweight|[Hh]old)\b/u;

const SPEAKS =
  "said|says|say|told|tells|noted|notes|wrote|writes|argued|argues|believes?|believed|suggests?|suggested|highlights?|highlighted|points? out|pointed out|reckons?|cautioned|warned|warns|added|adds|stated|states|commented|explained|explains|estimates?|estimated|reported|reports|announced|shows?|showed|shown|indicates?|indicated|finds|found|puts|put|calculated|calculates";

const ROLE =
  "(?:['’]s?)?(?: (?:latest|own|internal|preliminary|official|monthly|weekly|annual|quarterly|consensus|2\\d{3}))*(?: (?:analysts?|economists?|strategists?|researchers?|officials?|executives?|management|CEO|CFO|chief executive|chairman|chairwoman|president|spokes\\w+|data|figures|statistics|numbers|research|survey|polls?|reports?|note|outlook|tool|Tool|team))*(?:,? (?:including |led by )?[A-Z][\\w-]+(?: [A-Z][\\w-]+){1,2})?(?:,? (?:seen|cited|compiled|published|released) by [A-Z][\\w ]{1,20})?";
const APPOSITION = "(?:, (?!while|but|and)[^,.;]{2,70},)?";

/** Behind a name: its data, its people, and a verb of speech; the verb is the last group. */
export const SPEAKS_BEHIND = new RegExp(
  `^${ROLE}${APPOSITION}(?: ${ADVERBS})*,? (${FORESEES}|${SPEAKS})(?![A-Za-z])`,
  "u",
);

/** `said X`, where the quotation stands before. */
export const SAID_BEFORE = /(?:[”"’,] ?)(?:said|says|wrote|noted|added|according to) (?:[a-z]+ ){0,3}$/u;

/** Before a name: what it says, counted from `[start, end)`. */
export const SOURCE_BEFORE =
  /(?:(?:[Aa]ccording to|[Aa]s per|[Bb]ased on|[Cc]iting|[Cc]ited by|[Cc]ompiled by|[Pp]rovided by|[Pp]ublished by|[Rr]eleased by|[Pp]olled by|[Ss]urveyed by|[Rr]eported by|[Ss]aid by)(?: (?:the|a|an|recent|latest|new|preliminary|separate))*(?: (?:[a-z-]+ ){0,3}(?:data|figures|statistics|estimates?|reports?|notes?|survey|poll|research|calculations?|tracker|analysts?|economists?|strategists?|broker|brokerage|bank|firm|provider|consultancy|agency|researcher|department)(?: (?:from|by|at|of|for))?)?|(?:[Dd]ata|[Ff]igures|[Ss]tatistics|[Nn]umbers|[Rr]esearch|[Ee]stimates?|[Ff]orecasts?|[Ss]urvey|[Pp]oll|[Rr]eport|[Nn]ote|[Pp]rojections?|[Aa]nalysts?|[Ee]conomists?|[Ss]trategists?|[Rr]esearchers?|[Tt]eam)(?: (?:released|published|compiled|provided|collected|collated|issued|\w+day))? (?:from|by|at|with)(?: (?:data provider|research firm|consultancy|broker|brokerage|investment bank|market researcher|the research firm))?|[Bb]y)(?: the| The)? $/u;

/** `an analyst at X`, behind a person's name. */
export const PERSON_OF =
  /(?:analyst|economist|strategist|manager|officer|head|director|president|partner|founder|trader|researcher|chairman|executive|chief|CEO|CFO)[^.;“”"]{0,45}? (?:at|of|with|for|from) (?:the |broker |brokerage |consultancy |research firm |investment bank )?$/u;
export const SPEECH_IN_SENTENCE = new RegExp(`\\b(?:according to|${SPEAKS}|${FORESEES})\\b`, "u");

/** `by X's estimate`, `X's target price`. */
export const ESTIMATE_BEHIND =
  /^['’]s? (?:[a-z0-9-]+ ){0,4}?(?:estimates?|forecasts?|projections?|target price|price target|guidance|outlook|prediction|expectations?)\b/u;
