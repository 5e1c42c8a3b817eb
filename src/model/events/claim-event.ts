/** What can happen to a claim after its first source: a report joins it, or an editor takes a fact out of it. */
import type { Day } from "../../facts/period.ts";
import type { Claim } from "../site-model.ts";

/**
 * `corroborates`: a witness more, and they agree. `syndicates`: a source more, but no witness. `disputes`: the report is
 * on one side of a dispute. `revises`: the forecaster of an earlier projection now says otherwise. `withdraws`: the
 * verdict changed because an editor withdrew a fact.
 */
export type ClaimEventKind = "corroborates" | "syndicates" | "disputes" | "revises" | "withdraws";

export interface ClaimEvent {
  /** `<claim>/<kind>/<report>`, of a withdrawal `<claim>/withdraws/<ruling>`; unique, and the same in every build. */
  readonly id: string;
  readonly kind: ClaimEventKind;
  /** The day the report was added, or that of the ruling. */
  readonly day: Day;
  /** Id of the report that joined; null for a withdrawal. */
  readonly report: string | null;
  /** Ids of the facts or statements that joined or left, in text order. */
  readonly members: readonly string[];
  /** The claim as it stood before; of several that became one, the one with the later id's name, or else the first. */
  readonly before: Claim;
  /** As it stood from then on; null where nothing was left of it. `related` knows only what is of the claim itself. */
  readonly after: Claim | null;
}
