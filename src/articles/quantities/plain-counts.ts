/**
 * Bare numbers that are counts by how they stand in a sentence, with no noun behind them: `Employees: 1,840`, `61 declined
 * and 24 advanced`, `outnumbered by 1,482 to 613`, 上市宗数：58. Text is plain text.
 */
const REACH = 70;
/** A label of counted things; what is in singular, or names no things, may be a code, a page or a grade. */
const LABEL =
  /(?:^|[.;|。；] ?)(?:Total |Number of |New |Net )?(?<label>\p{Lu}?[\p{L}'-]+(?: [\p{L}'-]+){0,4}): $|(?<han>[\p{Script=Han}]{0,10}(?:人数|宗数|家数|户数|数目|数量|总数|门店数|店数|架次|股数))[:：为是有]* ?$/iu;
const PLURAL =
  /(?<!\p{L})(?!(?:series|status|news|basis|address|class|business|process|access|analysis|this|its|gross|less|plus|hours|times|points|details|references?|contacts?|sales|revenues|earnings|results|q\d)(?!\p{L}))\p{L}{3,}[^s'\P{L}]s(?!\p{L})|(?<!\p{L})(?:staff|headcount|people|personnel|number|count|total number|workforce)(?!\p{L})/iu;
const CLAUSE_START =
  /(?:^|[,;:(] |(?:^|[ (])(?:and|while|with|but|of which|as|whereas|only|another|some|about|nearly|over|around|versus) )$/iu;
const DID =
  /^ (?:of them |others? )?(?:rose|fell|declined|advanced|gained|lost|retreated|dropped|climbed|slipped|rising|falling|declining|advancing|gaining|unchanged|were (?:up|down|unchanged|flat|higher|lower)|ended|closed (?:higher|lower|up|down|flat|unchanged)|finished (?:higher|lower))(?!\p{L}| (?:to|\d))/iu;
const OUTNUMBERED = /(?<!\p{L})outnumber(?:ed|ing|s)? (?:[\p{L}'-]+ ){0,4}by (?:[\d,]{1,6} to )?$/iu;

/** What is counted, as far as it is said; empty where it isn't. Null where the number is no count by its place. */
export function plainCount(text: string, start: number, end: number): string | null {
  const lead = text.slice(Math.max(0, start - REACH), start);
  const rest = text.slice(end, end + 28);
  if (OUTNUMBERED.test(lead)) return "";
  const label = LABEL.exec(lead);
  if (label) {
    const { label: words, han } = label.groups!;
    if (han !== undefined) return han;
    if (PLURAL.test(words!) && /^(?:$|[ ,.;|()])/u.test(rest)) return words!;
  }
  return CLAUSE_START.test(lead) && DID.test(rest) ? "" : null;
}
