/** What editors' rulings must be. */
import { required } from "./rule.ts";

export const RULING_RULES = {
  "ruling-names-fact": required(
    "A ruling withdraws facts that are there, each as `<report>#<fact>`; statements can't be withdrawn.",
    "Correct the ids; where a statement is wrong, correct its report.",
  ),
  "fact-is-withdrawn-once": required("A fact is withdrawn by one ruling, once.", "Delete one of the two."),
} as const;
