/**
 * A report's body with its components resolved to what they print. In the text, `<FactTable>` and `<FactChart>` choose
 * facts by `facts="id id"`, `metric="price-change"` and `subject="alibaba"` (all of the report's without any) and are headed
 * by `title`. What is withdrawn is marked in tables and left out of charts. `<Callout>` takes a `title`, or a `kind` that
 * is printed as one.
 */
import type { Verdict } from "../../facts/verdict.ts";
import type { BodyPart } from "../../markdown/rendered-body.ts";
import { reportWords } from "../../messages/messages.ts";
import type { Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";
import { bodyBlocks } from "./body-blocks.ts";
import { factRows, type FactRow } from "./fact-rows.ts";
import { marginNotes, type MarginNote } from "./margin-notes.ts";
import { stripsByUnit, type StripView } from "./strip.ts";

export type BodyView =
  | { readonly kind: "html"; readonly html: string }
  | {
      readonly kind: "fact";
      readonly factId: string;
      readonly text: string;
      readonly verdict: Verdict | null;
      readonly isWithdrawn: boolean;
      /** The note beside the text that begins with this fact. */
      readonly note: Pick<MarginNote, "number" | "anchor"> | null;
    }
  /** An outermost block with the notes that stand beside it. */
  | { readonly kind: "noted"; readonly notes: readonly MarginNote[]; readonly children: readonly BodyView[] }
  | { readonly kind: "fact-table"; readonly title: string; readonly rows: readonly FactRow[] }
  | { readonly kind: "fact-chart"; readonly title: string; readonly lines: readonly ChartLine[] }
  | { readonly kind: "callout"; readonly title: string | null; readonly children: readonly BodyView[] };

/** One line of a chart: a fact on the scale that all lines share. */
export interface ChartLine {
  readonly row: FactRow;
  readonly strip: StripView;
}

type ComponentPart = Extract<BodyPart, { kind: "component" }>;

export function bodyView(
  model: SiteModel,
  report: Report,
  parts: readonly BodyPart[],
  factsOfReport: readonly FactRow[] = factRows(model, report),
): BodyView[] {
  const rows = new Map(factsOfReport.map((row) => [row.localId, row]));
  const blocks = bodyBlocks(parts);
  const notesByBlock = marginNotes(model, report, blocks);
  return joinHtml(
    blocks.flatMap((block, index) => {
      const notes = notesByBlock[index]!;
      const unplaced = new Map(notes.map((note) => [note.factIds[0]!, note]));
      const view = (part: BodyPart): BodyView => {
        switch (part.kind) {
          case "html":
            return part;
          case "fact": {
            const row = rows.get(part.factId);
            const note = unplaced.get(part.factId);
            unplaced.delete(part.factId);
            return {
              ...part,
              verdict: row?.verdict?.verdict ?? null,
              isWithdrawn: (row?.withdrawal ?? null) !== null,
              note: note ? { number: note.number, anchor: note.anchor } : null,
            };
          }
          case "component":
            return part.name === "Callout"
              ? {
                  kind: "callout",
                  title: textOf(part, "title") ?? calloutTitle(textOf(part, "kind")),
                  children: part.children.map(view),
                }
              : factView(model, report, part, rows);
        }
      };
      const children = block.parts.map(view);
      return notes.length === 0 ? children : [{ kind: "noted" as const, notes, children: joinHtml(children) }];
    }),
  );
}

/** Pieces of HTML that stand beside each other become one. */
function joinHtml(views: readonly BodyView[]): BodyView[] {
  const joined: BodyView[] = [];
  for (const view of views) {
    const last = joined.at(-1);
    if (view.kind === "html" && last?.kind === "html")
      joined[joined.length - 1] = { kind: "html", html: last.html + view.html };
    else joined.push(view);
  }
  return joined;
}

function factView(model: SiteModel, report: Report, part: ComponentPart, rows: ReadonlyMap<string, FactRow>): BodyView {
  const ids = textOf(part, "facts")?.split(/[\s,]+/u) ?? null;
  const [metric, subject] = [textOf(part, "metric"), textOf(part, "subject")];
  const facts = report.facts.filter(
    (fact) =>
      (ids === null ? fact.restates === null : ids.includes(fact.localId)) &&
      (metric === null || fact.metric === metric) &&
      (subject === null || fact.subject === subject),
  );
  const title = textOf(part, "title") ?? reportWords.chosenFacts;
  if (part.name === "FactTable")
    return { kind: "fact-table", title, rows: facts.map(({ localId }) => rows.get(localId)!) };
  const standing = facts.filter((fact) => fact.withdrawn === null);
  const lines = stripsByUnit(model, standing).map(({ fact, strip }) => ({ row: rows.get(fact.localId)!, strip }));
  return { kind: "fact-chart", title, lines };
}

function calloutTitle(kind: string | null): string | null {
  return kind === null ? null : kind.charAt(0).toUpperCase() + kind.slice(1);
}

function textOf({ props }: ComponentPart, name: string): string | null {
  const value = props[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
