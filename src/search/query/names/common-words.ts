/** Words that sentences are made of. In small letters they name nothing, whatever tickers and short names look so. Sent to the browser. */

const WORDS =
  "a about above after again ago all also am among an and any are as ask at be been best big both but buy by came can " +
  "come cut day did do does done each else end etc even ever every far few first for from get give go goes going good " +
  "got had has have he her here high him his how i if in into is it its just keep key know last least less let like " +
  "long low made main make many may me mean might more most much must my near need new next no nor not now of off old " +
  "on once one only onto open or other our out over own part past per play plus post put real run said same saw say " +
  "see sell set she show since so some soon still such sure take tell ten than that the their them then there these " +
  "they this three through time to today too top two under until up upon us use used very via want was way we week " +
  "well went were what when where which while who whom whose why will wish with within won word work would year yes " +
  "yet you your";

/** Folded words. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.split(" "));
