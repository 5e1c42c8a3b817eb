/** The `source` of a draft: what the article says of itself, and what of it is to be decided. */
import type { RegistryProposal } from "../articles/entities/entity-mention.ts";
import type { DraftInput } from "./compose-draft.ts";
import type { DraftEntry, DraftField } from "./draft.ts";
import { fieldLine } from "./yaml-text.ts";
import { toPlainLine, toShortLine } from "./plain-line.ts";
import { proposeSiglum } from "./siglum.ts";
import { slugOf } from "./slug.ts";

/** What `origin` is, where nothing speaks for one. */
export const ORIGIN_DECISION =
  "`own` where the text was examined and copies nobody, or the origin of the report whose story it shares; left out, it corroborates nothing";

/** In canonical order, and the publisher as a registry file where it lacks one. */
export function draftSource({
  article,
  registry,
  reports,
  sha256,
}: Omit<DraftInput, "choices" | "findings" | "id" | "title">): {
  readonly entries: readonly DraftEntry[];
  readonly proposals: readonly RegistryProposal[];
} {
  const { publisherName, after, headline, url, published, language } = article.metadata;
  // One that was registered after the article was read is known by its name alone.
  const publisher =
    article.metadata.publisher ??
    [...registry.publishers.values()].find(({ name }) => name === publisherName)?.id ??
    null;
  const sigla = new Set([
    ...[...registry.publishers.values()].map(({ siglum }) => siglum),
    ...reports.flatMap(({ source }) => source?.siglum ?? []),
  ]);
  const siglum = proposeSiglum(publisherName, (each) => sigla.has(each));
  const isRegistered = publisher !== null && registry.publishers.has(publisher);
  const proposals = isRegistered || publisherName === null ? [] : publisherProposal(publisherName, siglum);
  const known = after.filter((id) => registry.publishers.has(id));
  const entries = [
    ...(isRegistered
      ? [live(["publisher", publisher])]
      : [
          ...proposals.map(({ id, file }) =>
            held(
              ["publisher", id],
              `its publisher isn’t registered (content/${file} is proposed below); then delete \`siglum\``,
            ),
          ),
          live(["siglum", siglum], proposals.length > 0 ? null : siglumDecision(publisherName)),
        ]),
    ...(known.length === 0 ? [] : [live(["after", known], "the text says that it repeats them")]),
    ...optional("headline", headline),
    ...(url === null
      ? [held(["url", "https://"], "the article’s address, which it doesn’t name")]
      : optional("url", url)),
    published === null
      ? held(["published", "0000-00-00"], "the day of publication, which the article doesn’t name")
      : live(
          ["published", published.day],
          published.certainty === "inferred" ? "the day was concluded; see the caveat" : null,
        ),
    live(["language", language]),
    held(["origin", "own"], ORIGIN_DECISION),
    live(["sha256", sha256]),
  ];
  return { entries, proposals };
}

/** No file is proposed for a publisher of whose name no id can be made. */
function siglumDecision(name: string | null): string {
  return name === null
    ? "the article names no publisher; two to four capitals that stand for it"
    : `its publisher, “${toShortLine(name, 60)}”, isn’t registered; two to four capitals that stand for it, or a file in content/registry/publishers/`;
}

function live(field: DraftField, decision: string | null = null): DraftEntry {
  return { field, decision, isHeld: false };
}

function held(field: DraftField, decision: string): DraftEntry {
  return { field, decision, isHeld: true };
}

function optional(key: string, value: string | null): DraftEntry[] {
  return value === null || toPlainLine(value) === "" ? [] : [live([key, value])];
}

/** Empty where no id can be made of the name. */
function publisherProposal(name: string, siglum: string): RegistryProposal[] {
  const id = slugOf(name);
  if (id === "") return [];
  const yaml = `${fieldLine(["name", name])}\n${fieldLine(["siglum", siglum])}\n`;
  return [{ kind: "publisher", id, name, yaml, file: `registry/publishers/${id}.yaml` }];
}
