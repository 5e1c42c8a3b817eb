/** What to say of a question that was understood and that no fact meets. Sent to the browser. */
import { NO_FACT_IS, noFactMeets } from "../../../messages/messages.ts";
import type { Question } from "./question.ts";

/** Empty where the question isn't about facts alone. */
export function remarkOn({ reading, constraints, isStructured }: Question): string {
  if (!isStructured || reading.rest.length > 0) return "";
  const [only, ...others] = constraints;
  const isVerdict = others.length === 0 && only?.kind === "verdict" && only.statuses.length === 1;
  const known = isVerdict ? NO_FACT_IS[only.statuses[0]!] : undefined;
  return known ?? noFactMeets(reading.understood.map(({ label }) => label));
}
