/** What caveats are about. */
import { didYouMean, type Problem } from "../facts/problem.ts";
import type { ReportContext } from "./parse-report.ts";
import { placeOf } from "./raw.ts";
import type { Fields } from "./read-fields.ts";
import { breach } from "./rules.ts";
import type { reportSchema } from "./report-schema.ts";

/** Breaches of `caveat-is-about-something`. */
export function checkCaveats(
  caveats: NonNullable<Fields<typeof reportSchema>>["caveats"],
  { document, localIds }: ReportContext,
): Problem[] {
  const { ids } = localIds;
  return (caveats ?? []).flatMap((caveat, index) => {
    const about = caveat?.about;
    if (about === undefined) return [];
    const path = ["caveats", index, "about"];
    if (about.length === 0) {
      const note = "Name facts or statements, or leave `about` out where it is about the whole report.";
      return [
        breach("caveat-is-about-something", placeOf(document, path), {
          reason: "Unexpected empty list, expected ids",
          note,
        }),
      ];
    }
    return about.flatMap((id, position) => {
      if (id === undefined || ids.has(id)) return [];
      return [
        breach("caveat-is-about-something", placeOf(document, [...path, position]), {
          reason: `Unexpected \`${id}\`, expected a fact or statement of this report`,
          actual: id,
          note: didYouMean(id, ids) || "Name the id as it stands in the report.",
        }),
      ];
    });
  });
}
