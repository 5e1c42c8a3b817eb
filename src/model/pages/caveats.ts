/** Editors' notes as pages print them. */
import { CAVEAT_LABELS } from "../../messages/messages.ts";
import { reportAddress } from "../addresses.ts";
import type { CaveatKind, Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";

export interface CaveatView {
  /** Its place in the report's notes, from 1. */
  readonly number: number;
  /** Of the note in full, on its report's page. */
  readonly anchor: string;
  readonly address: string;
  readonly kind: CaveatKind;
  readonly label: string;
  readonly note: string;
  /** Local ids of the facts and statements that it is about; empty: the whole report. */
  readonly about: readonly string[];
}

/** All notes of a report, in the author's order. */
export function caveatViews(report: Report): CaveatView[] {
  return report.caveats.map(({ kind, note, about }, index) => {
    const anchor = `Note-${index + 1}`;
    const address = `${reportAddress(report.id)}#${anchor}`;
    return { number: index + 1, anchor, address, kind, label: CAVEAT_LABELS[kind], note, about };
  });
}

/** The notes on one fact or statement, given by its full id. */
export function caveatsOn(model: SiteModel, id: string): CaveatView[] {
  const mark = id.indexOf("#");
  const report = model.reportById.get(id.slice(0, mark));
  const localId = id.slice(mark + 1);
  return report ? caveatViews(report).filter(({ about }) => about.includes(localId)) : [];
}
