/** In which order the parts of an answer stand. Sent to the browser. */
import type { ResultGroup } from "../search-answer.ts";
import type { Question } from "./question.ts";

/**
 * A lone name stands before its facts, and so does what begins like one: nothing jumps while it is typed. What asks for
 * facts gets them first where there are any; other words lead to pages. `factCount` is of all facts, whatever filters
 * are chosen.
 */
export function partOrder({ reading, isStructured, isNameBegun }: Question, factCount: number): ResultGroup[] {
  if (reading.isOneName) return ["names", "facts", "pages"];
  const isFactAsked = isStructured || reading.understood.length > 0 || reading.query === "";
  if (isFactAsked && factCount > 0) return ["facts", "names", "pages"];
  return isNameBegun ? ["names", "facts", "pages"] : ["pages", "names", "facts"];
}
