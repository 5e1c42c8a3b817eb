/** The fields of an editors' ruling: content/rulings. */
import * as z from "zod";
import { day, reference, text } from "./field-forms.ts";

export const rulingSchema = z.strictObject({
  withdraws: z.array(reference),
  date: day,
  reason: text,
});
