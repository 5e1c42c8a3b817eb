/** Rows with all of their parts: what the page's templates hold, to be copied and filled. No link is without a text. */
import type { FactLine, StatementLine } from "./query/display.ts";
import type { Status } from "./query/status.ts";
import type { PeriodView } from "../model/pages/period-view.ts";

const PERIOD: PeriodView = { parts: [{ text: "", isInferred: true }], text: "", isKnown: true };
const TERM = { name: "name", address: "/facts/" };

function blankBase(status: Status, statusLabel: string) {
  return {
    ordinal: 0,
    id: "",
    address: "/facts/",
    claimAddress: "/facts/",
    source: { siglum: "SI", name: "", address: "/facts/", language: "en", isEcho: false },
    period: PERIOD,
    by: TERM,
    words: "",
    line: 0,
    status,
    statusLabel,
    spoken: "",
    published: null,
    added: "",
  };
}

export function blankFactLine(status: Status, label: string): FactLine {
  return {
    ...blankBase(status, label),
    rows: "facts",
    subject: TERM,
    symbol: "",
    metric: TERM,
    of: TERM,
    value: { hedge: "", figure: "", size: "", direction: "up", text: "", spoken: "" },
    asOf: PERIOD,
    mode: "",
    isRestatement: true,
  };
}

export function blankStatementLine(status: Status, label: string): StatementLine {
  return {
    ...blankBase(status, label),
    rows: "statements",
    subjects: [TERM],
    kind: "event",
    text: "",
    isDenial: true,
  };
}
