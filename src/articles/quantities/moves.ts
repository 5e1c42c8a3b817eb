/** English words that say that something moved, and which way. Forms are listed, so that `uptown` is no move. */

export type Way = "up" | "down";

/** Verbs whose figure behind is the size of the move: `fell 3%`. */
const VERBS: Readonly<Record<Way, string>> = {
  up:
    "rose rise rises rising risen gain gains gained gaining climb climbs climbed climbing jump jumps jumped jumping " +
    "surge surges surged surging soar soars soared soaring rally rallies rallied rallying advance advances advanced advancing " +
    "increase increases increased increasing grow grows grew growing grown add adds added adding rebound rebounds rebounded " +
    "rebounding spike spikes spiked spiking leap leaps leapt leaped leaping bounce bounces bounced bouncing recover recovers " +
    "recovered recovering strengthen strengthens strengthened strengthening appreciate appreciates appreciated appreciating " +
    "rocket rockets rocketed rocketing skyrocket skyrocketed skyrocketing balloon ballooned ballooning swell swelled swelling " +
    "swollen expand expands expanded expanding vault vaulted hike hikes hiked hiking raise raises raised raising lift lifts " +
    "lifted lifting boost boosts boosted boosting improve improves improved improving widen widens widened widening outperform " +
    "outperforms outperformed outperforming beat beats accelerate accelerates accelerated accelerating firm firmed firming pop " +
    "pops popped popping recoup recoups recouped recouping regain regained regaining zoom zoomed creep crept creeping inch inched upgrade upgraded raising exceed snap",
  down:
    "fell fall falls falling fallen lost lose loses losing shed sheds shedding drop drops dropped dropping decline declines " +
    "declined declining slide slides slid sliding slump slumps slumped slumping tumble tumbles tumbled tumbling plunge plunges " +
    "plunged plunging sink sinks sank sunk sinking dip dips dipped dipping slip slips slipped slipping plummet plummets " +
    "plummeted plummeting tank tanks tanked tanking retreat retreats retreated retreating decrease decreases decreased " +
    "decreasing shrink shrinks shrank shrunk shrinking crash crashes crashed crashing ease eases eased easing weaken weakens " +
    "weakened weakening depreciate depreciates depreciated depreciating contract contracts contracted contracting cut cuts " +
    "cutting trim trims trimmed trimming lower lowers lowered lowering reduce reduces reduced reducing slash slashes slashed " +
    "slashing narrow narrows narrowed narrowing dwindle dwindled dwindling soften softened softening cool cools cooled cooling " +
    "correct corrected correcting underperform underperforms underperformed underperforming slow slows slowed slowing " +
    "deflate deflated downgrade downgraded lag lags lagged lagging trail trailed trailing miss missed nosedive nosedived " +
    "crater cratered collapse collapses collapsed collapsing sag sagged sagging skid skidded skidding swoon swooned " +
    "moderate moderated moderating erode eroded plumb surrender surrenders surrendered surrendering forfeit forfeited " +
    "relinquish relinquished",
};

/** Verbs that take an object: they are moves beside percent, and beside anything else only with `by`. */
const TAKES_OBJECT = new Set(
  (
    "raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting hike hikes hiked hiking improve " +
    "improves improved cut cuts cutting trim trims trimmed trimming lower lowers lowered lowering reduce reduces reduced " +
    "reducing slash slashes slashed slashing beat beats miss missed correct corrected expand expands expanded expanding exceed"
  ).split(" "),
);

/** Words behind a verb of being, and behind a figure: `was down 3%`, `3% lower`. */
const ADVERBS: Readonly<Record<Way, string>> = { up: "up higher", down: "down lower off" };

/** What an `up` in front of it is no move: `made up 12%`, `set up 3 companies`. */
const PHRASES_WITH_UP =
  "make makes made making set sets setting take takes took taking back backed build built come comes came open opened sign signed line lined follow followed end ended start started give giving end top topped buy bought wind use used eat snap snapped mop scoop scooped hold held speed sped round bring brought call called split splits scale warm team teamed teaming";

/** Nouns whose figure may stand before or behind: `a 3% drop`, `a drop of 3%`. */
const NOUNS: Readonly<Record<Way, string>> = {
  up:
    "rise rises gain gains increase increases jump jumps surge surges growth advance advances climb rally rallies rebound rebounds " +
    "upside uptick upturn leap spike bounce recovery appreciation hike hikes increment improvement expansion pop acceleration boost uplift " +
    "outperformance step-up",
  down:
    "drop drops fall falls decline declines loss losses slide slides slump slumps plunge plunges dip dips decrease decreases " +
    "tumble retreat reduction reductions contraction cut cuts selloff sell-off pullback crash downturn slip depreciation correction setback " +
    "shrinkage outflow outflows downside erosion collapse slowdown underperformance haircut rout weakening",
};

/** Nouns that are never verbs, so that `growth slowed to 3%` and `losses narrowed to 3%` are about them. */
const CLEAR_NOUNS = new Set(
  "growth loss losses contraction decline declines drop drops reduction expansion decrease increase gain gains rise fall outflow outflows shrinkage depreciation appreciation slump".split(
    " ",
  ),
);
/** Of money these make the sum itself negative: `a net loss of $220 million`. */
const SIGNED_SIZES = new Set("loss losses outflow outflows".split(" "));

/** Verbs that lead on to a level, beside those of a move: `taking the total to 300`. */
const LEADS_TO =
  "bring brings brought bringing take takes took taking send sends sent sending push pushes pushed pushing revise revises revised revising go goes went going move moves moved moving change changed swing swung pare pared paring edge edged tick ticked return returned upgrade upgraded upgrading up doubled tripled double quadrupled halved double doubling";

export const verbs = table(VERBS);
export const nouns = table(NOUNS);
export const adverbs = table(ADVERBS);

export function takesObject(word: string): boolean {
  return TAKES_OBJECT.has(word);
}

export function isClearNoun(word: string): boolean {
  return CLEAR_NOUNS.has(word);
}

export function isSignedSize(word: string): boolean {
  return SIGNED_SIZES.has(word);
}

const leading = new Set([...LEADS_TO.split(" "), ...verbs.keys(), ...adverbs.keys()]);

/** Whether a figure behind the word and `to` is what something came to. */
export function leadsToLevel(word: string): boolean {
  return leading.has(word);
}

const phrasesWithUp = new Set(PHRASES_WITH_UP.split(" "));

/** Whether `up` behind the word is a part of it. */
export function takesUp(word: string): boolean {
  return phrasesWithUp.has(word);
}

/** `gave up 3%`, `came off 3%`, `put on 3%`, `picked up 3%`: two words that are one verb. */
const PAIRS: Readonly<Record<string, Way>> = {
  "gave up": "down",
  "gives up": "down",
  "giving up": "down",
  "give up": "down",
  "gave back": "down",
  "giving back": "down",
  "came off": "down",
  "gave away": "down",
  "give back": "down",
  "gives back": "down",
  "handed back": "down",
  "giving away": "down",
  "knocked off": "down",
  "wiped off": "down",
  "wiped out": "down",
  "marked down": "down",
  "came down": "down",
  "put on": "up",
  "puts on": "up",
  "putting on": "up",
  "tacked on": "up",
  "picked up": "up",
  "chalked up": "up",
  "shot up": "up",
  "went up": "up",
  "turned lower": "down",
};

/** Which way two words go that are one verb; null where they are none. */
export function wayOfPair(words: string): Way | null {
  return PAIRS[words] ?? null;
}

function table(words: Readonly<Record<Way, string>>): ReadonlyMap<string, Way> {
  return new Map((["up", "down"] as const).flatMap((way) => words[way].split(" ").map((word) => [word, way] as const)));
}
