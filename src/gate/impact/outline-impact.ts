/** An impact as groups of short lines: what the text for people and the Markdown for a pull request have in common. */
import type { Verdict } from "../../facts/verdict.ts";
import { counted } from "../../messages/messages.ts";
import {
  isWithoutImpact,
  type ClaimChange,
  type ClaimState,
  type DraftMention,
  type Impact,
  type MemberChanges,
  type MemberMention,
  type ReportMention,
  type SiteImpact,
} from "./impact.ts";

/** Words of ours, or something that content or a file name says, which is shown and never obeyed. */
export type Span = string | { readonly quoted: string };

export type Line = readonly Span[];

export interface Group {
  /** Ours, with its count: `2 claims become disputed`. */
  readonly title: string;
  /** Never empty, save where the title says all. */
  readonly lines: readonly Line[];
}

/** Empty where nothing on the site is other than it was. */
export function outlineSite(impact: SiteImpact): Group[] {
  if (isWithoutImpact(impact)) return [];
  const { reports, facts, statements, claims, pages, feeds } = impact;
  return [
    group("report", "added", reports.added.map(reportLine)),
    group("report", "renamed", reports.renamed.map(renamedLine)),
    group(
      "report",
      "changed",
      reports.changed.map((each) => [...reportLine(each), `: ${each.fields.join(", ")}`]),
    ),
    group("report", "removed", reports.removed.map(reportLine)),
    ...claimGroups(claims),
    ...memberGroups("fact", facts),
    ...memberGroups("statement", statements),
    group("page", "new", pages.added.map(quoted)),
    group("page", "changed, beside the lists of everything", pages.changed.map(quoted)),
    group("page", "gone", pages.removed.map(quoted)),
    group(
      "feed",
      `with new items`,
      feeds.map(({ address, items }) => [...quoted(address), `: ${counted(items, "item")}`]),
    ),
  ].filter(({ lines, title }) => lines.length > 0 || title.endsWith("."));
}

/** What the site doesn't show: drafts, and what stands in the way of comparing. */
export function outlineBeside({ drafts, unreadBefore }: Impact): Group[] {
  const seen = "seen in dev only";
  return [
    group("draft", `added, ${seen}`, drafts.added.map(draftLine)),
    group("draft", `changed, ${seen}`, drafts.changed.map(draftLine)),
    group("draft", "removed", drafts.removed.map(draftLine)),
    group(
      "file",
      "with errors in what this is compared with: what couldn’t be read of them counts as new",
      unreadBefore.map(quoted),
    ),
  ].filter(({ lines }) => lines.length > 0);
}

function group(noun: string, what: string, lines: readonly Line[]): Group {
  return { title: `${counted(lines.length, noun)} ${what}`, lines };
}

function claimGroups(claims: readonly ClaimChange[]): Group[] {
  const became = (verdict: Verdict) =>
    claims.filter(({ from, to }) => to?.verdict === verdict && from?.verdict !== verdict);
  const isAlone = ({ from }: ClaimChange) => from === null;
  const single = became("single-source");
  const alone = single.filter(isAlone);
  const kept = claims.filter(({ from, to }) => from !== null && from.verdict === to?.verdict);
  const vanished = claims.filter(({ to }) => to === null);
  return [
    group("claim", "disputed now", became("disputed").map(claimLine)),
    group("claim", "corroborated now", became("corroborated").map(claimLine)),
    group("claim", "syndicated now", became("syndicated").map(claimLine)),
    group("claim", "with one source left", single.filter((each) => !isAlone(each)).map(claimLine)),
    group("claim", "gone", vanished.map(claimLine)),
    group("claim", "with other sources and the same verdict", kept.map(claimLine)),
    ...(alone.length === 0
      ? []
      : [{ title: `${counted(alone.length, "claim")} that only one source makes so far.`, lines: [] }]),
  ];
}

function memberGroups(noun: "fact" | "statement", members: MemberChanges): Group[] {
  return [
    group(noun, "added", members.added.map(memberLine)),
    group(
      noun,
      "changed",
      members.changed.map(({ id, fields }) => [
        { quoted: id },
        ": ",
        ...fields.flatMap(({ name, from, to }, index): Line => [
          `${index === 0 ? "" : "; "}${name} `,
          ...valueSpans(from),
          " → ",
          ...valueSpans(to),
        ]),
      ]),
    ),
    group(noun, "removed", members.removed.map(memberLine)),
    group(noun, "withdrawn", members.withdrawn.map(memberLine)),
    group(noun, "restored", members.restored.map(memberLine)),
  ];
}

function valueSpans(value: string | null): Line {
  return value === null ? ["nothing"] : [{ quoted: value }];
}

function reportLine({ id, title }: ReportMention): Line {
  return [{ quoted: id }, " ", { quoted: title }];
}

function draftLine({ facts, statements, ...mention }: DraftMention): Line {
  const held = [counted(facts, "fact"), ...(statements === 0 ? [] : [counted(statements, "statement")])];
  return [...reportLine(mention), `: ${held.join(", ")}`];
}

function renamedLine({ id, from, isLedOn }: Impact["reports"]["renamed"][number]): Line {
  const warning = isLedOn ? "" : " (the old address leads nowhere: write the old id under formerly)";
  return [{ quoted: from }, " → ", { quoted: id }, warning];
}

function memberLine({ id, text }: MemberMention): Line {
  return [{ quoted: id }, " ", { quoted: text }];
}

function claimLine({ text, from, to }: ClaimChange): Line {
  const verdicts =
    from === null
      ? "new"
      : to === null
        ? `was ${from.verdict}`
        : from.verdict === to.verdict
          ? ""
          : `was ${from.verdict}`;
  const state = (to ?? from)!;
  return [{ quoted: text }, verdicts === "" ? "" : ` (${verdicts})`, ": ", ...stateSpans(state)];
}

function stateSpans({ sources, witnesses }: ClaimState): Line {
  const names = sources.flatMap((id, index): Line => [index === 0 ? "" : ", ", { quoted: id }]);
  return [...names, `; ${witnesses === 0 ? "origins not examined" : counted(witnesses, "witness", "witnesses")}`];
}

function quoted(text: string): Line {
  return [{ quoted: text }];
}
