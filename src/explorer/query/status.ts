/** What stands in a row's status column: the verdict on it, or that it was withdrawn. Sent to the browser. */
import type { StatementKind } from "../../facts/fact.ts";
import { VERDICTS, type Verdict } from "../../facts/verdict.ts";
import { NO_VERDICT, WITHDRAWN_LABEL } from "../../messages/messages.ts";

/** `-`: in no claim, and not withdrawn either. */
export type Status = Verdict | "withdrawn" | "-";

/** In the order in which they are listed and sorted. */
export const STATUSES: readonly { readonly status: Status; readonly label: string }[] = [
  ...VERDICTS.map(({ verdict, label }) => ({ status: verdict, label })),
  { status: "withdrawn", label: WITHDRAWN_LABEL },
  { status: "-", label: NO_VERDICT },
];

export const STATEMENT_KINDS: readonly StatementKind[] = ["event", "view"];
