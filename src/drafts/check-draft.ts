/** What the content gate says of a draft that isn't written yet, among the content that is there. */
import type { Problem } from "../facts/problem.ts";
import { checkContent, type CheckOptions } from "../gate/check-content.ts";
import type { RawContent, RawDocument } from "../model/raw.ts";
import type { CheckDraft } from "./settle-draft.ts";

/** A text as the reader makes a document of it. */
export type ReadText = (
  text: string,
  file: Pick<RawDocument, "id" | "path" | "format">,
) => { readonly document: RawDocument; readonly problems: readonly Problem[] };

export interface DraftChecks {
  /** Against the registry alone: quick, whatever the number of reports. */
  readonly alone: CheckDraft;
  /** Against everything; a report of the same id is taken to be replaced. */
  readonly amongAll: CheckDraft;
}

/** Both give the problems at the draft's file, and those elsewhere that name it. */
export function draftChecks(
  content: RawContent,
  file: Pick<RawDocument, "id" | "path">,
  options: CheckOptions,
  read: ReadText,
): DraftChecks {
  const checkAmong =
    (reports: RawContent["reports"]): CheckDraft =>
    (text) => {
      const { document, problems } = read(text, { ...file, format: "mdx" });
      const others = reports.filter(({ id }) => id !== file.id);
      const all = [...others, document].sort((a, b) => (a.id < b.id ? -1 : 1));
      const checked = checkContent({ ...content, reports: all, problems }, options);
      return checked.problems.filter(({ place, related }) =>
        [place, ...related.map((each) => each.place)].some(({ path }) => path === file.path),
      );
    };
  const alone: RawContent = { ...content, rulings: [] };
  const checkAlone = (text: string) => {
    const { document, problems } = read(text, { ...file, format: "mdx" });
    return checkContent({ ...alone, reports: [document], problems }, options).problems.filter(
      ({ place }) => place.path === file.path,
    );
  };
  return { alone: checkAlone, amongAll: checkAmong(content.reports) };
}
