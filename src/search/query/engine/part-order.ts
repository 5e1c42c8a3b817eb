/** In which order the parts of an answer stand. Sent to the browser. */
import type { ResultGroup } from "../search-answer.ts";
import type { Question } from "./question.ts";

/**
 * A lone name stands before its facts, and so does what begins like one, or can only mean one: nothing jumps while it is
 * typed. What asks for facts gets them first where there are any; other words lead to pages. `factCount` is of all
 * facts, whatever filters are chosen.
 */
export function partOrder({ reading, isStructured, leadsToName }: Question, factCount: number): ResultGroup[] {
  if (leadsToName) return ["names", "facts", "pages"];
  const isFactAsked = isStructured || reading.understood.length > 0 || reading.query === "";
  return isFactAsked && factCount > 0 ? ["facts", "names", "pages"] : ["pages", "names", "facts"];
}
