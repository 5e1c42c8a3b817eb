/** Forms of single fields, as zod schemas over the text that was typed. Each names the rule that a bad text breaks. */
import * as z from "zod";
import { isDay, parsePeriod, type Day } from "../facts/period.ts";
import { accepted, didYouMean, refused, type Complaint, type Parsed } from "../facts/problem.ts";
import { parseQuantity } from "../facts/quantity.ts";
import { editorFormOf, type EditorForm } from "./editor-forms.ts";
import type { RuleId } from "./rules.ts";

/** What a form leaves in a zod issue for whoever gives it a place. */
export interface FormIssue {
  readonly ruleId: RuleId;
  readonly complaint: Complaint;
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/u;
const MAX_WORDS = 8;
/** Ids name files and folders of the built site, and file systems take no longer names than 255. */
const MAX_ID_LENGTH = 200;

/** Small letters, digits and single hyphens: what ids are made of. */
export function isKebab(text: string): boolean {
  return KEBAB.test(text);
}

/** A scalar that `parse` understands; what an editor can tell of it goes by the rule. */
function form<T>(ruleId: RuleId, parse: (text: string) => Parsed<T>, editor: EditorForm = editorFormOf(ruleId)) {
  const scalar = z.string().transform((text, context): T => {
    const parsed = parse(text.trim());
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: "custom", params: { ruleId, complaint: parsed.complaint } satisfies FormIssue });
    return z.NEVER;
  });
  return scalar.meta({ ...editor });
}

/** Text for people, on one line: runs of white space count as one space. */
export const text = form("field-has-form", (written) =>
  written === ""
    ? refused<string>("Unexpected empty text, expected words", {
        actual: "",
        note: "Write the text, or delete the key.",
      })
    : accepted(written.replace(/\s+/gu, " ")),
);

/** At most eight words; white space separates words, and each Chinese character counts as half a word. */
export const fewWords = form("words-are-few", (written) => {
  const count = countWords(written);
  if (written !== "" && count <= MAX_WORDS) return accepted(written.replace(/\s+/gu, " "));
  return refused<string>(`Unexpected ${count} words, expected 1 to ${MAX_WORDS}`, {
    actual: written,
    expected: `1 to ${MAX_WORDS} words`,
    note: "Quote just enough to carry number, unit and qualifier.",
  });
});

/** Such a text, short enough for the name of a folder; a refusal suggests the nearest. */
export function kebab(ruleId: RuleId) {
  const expected = "small letters, digits and single hyphens";
  return form(ruleId, (written) => {
    if (written.length > MAX_ID_LENGTH) return tooLong(written);
    if (isKebab(written)) return accepted(written);
    // Of an address, its last part.
    const suggestion = written
      .replace(/^\/(?:.*\/)?(?=[^/])/u, "")
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, "-")
      .replace(/^-|-$/gu, "");
    const note = suggestion === "" ? "Write it in ASCII letters." : `Write \`${suggestion}\`.`;
    return refused<string>(`Unexpected \`${written}\`, expected ${expected}`, { actual: written, expected, note });
  });
}

function tooLong(written: string): Parsed<string> {
  return refused(`Unexpected ${written.length} characters, expected at most ${MAX_ID_LENGTH}`, {
    actual: written,
    expected: `at most ${MAX_ID_LENGTH} characters`,
    note: "Write a shorter one.",
  });
}

/** A reference, whose target is looked up once everything is read. */
export const reference = form("field-has-form", (written) =>
  written === ""
    ? refused<string>("Unexpected empty text, expected an id", { actual: "", note: "Write the id, or delete the key." })
    : accepted(written),
);

export const day = form("date-is-real", (written): Parsed<Day> => {
  if (isDay(written)) return accepted(written);
  const complaint = parsePeriod(written);
  const isSpan = written.includes("/");
  const note = complaint.ok || isSpan ? "Write one day: year, month, day." : complaint.complaint.note;
  return refused(`Unexpected \`${written}\`, expected a day`, {
    actual: written,
    expected: "a day such as 2026-02-09",
    note,
  });
});

export const period = form("period-is-real", parsePeriod);

export const quantity = form("value-is-quantity", parseQuantity);

export const flag = form("flag-is-true-or-false", (written): Parsed<boolean> => {
  if (written === "true" || written === "false") return accepted(written === "true");
  const expected = "true or false";
  return refused(`Unexpected \`${written}\`, expected ${expected}`, {
    actual: written,
    expected,
    note: "Write `true` or `false`.",
  });
});

export const url = form("url-is-absolute", (written) => {
  const expected = "an address that starts with https:// or http://";
  if (/^https?:\/\/[^\s/?#@\\]+\.?[^\s<>"\\]*$/iu.test(written) && URL.canParse(written)) return accepted(written);
  return refused<string>(`Unexpected \`${written}\`, expected ${expected}`, {
    actual: written,
    expected,
    note: "Copy the whole address.",
  });
});

export const language = form("language-is-a-tag", (written) => {
  if (/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/u.test(written)) return accepted(written);
  const expected = "a BCP 47 tag";
  const note = "Write the language in small letters, then script or country: `en`, `en-GB`, `zh-Hant`, `zh-Hans-CN`.";
  return refused<string>(`Unexpected \`${written}\`, expected ${expected}`, { actual: written, expected, note });
});

export const sha256 = form("sha256-is-hex", (written) => {
  const expected = "64 small hexadecimal digits";
  if (/^[0-9a-f]{64}$/u.test(written)) return accepted(written);
  return refused<string>(`Unexpected digest, expected ${expected}`, {
    actual: written,
    expected,
    note: "Copy what `sha256sum` prints.",
  });
});

export const lineNumber = form("line-number-is-positive", (written) => {
  const expected = "a whole number from 1";
  if (/^[1-9]\d{0,6}$/u.test(written)) return accepted(Number(written));
  return refused<number>(`Unexpected \`${written}\`, expected ${expected}`, {
    actual: written,
    expected,
    note: "Count the lines of the source text from 1, blank ones too.",
  });
});

export const siglum = form("siglum-is-code", (written) => {
  const expected = "two to four capital letters";
  if (/^[A-Z]{2,4}$/u.test(written)) return accepted(written);
  return refused<string>(`Unexpected siglum \`${written}\`, expected ${expected}`, {
    actual: written,
    expected,
    note: "Take the publisher's initials.",
  });
});

export const mic = form("mic-is-code", (written) => {
  const expected = "an ISO 10383 code of four capitals and digits";
  if (/^[A-Z][A-Z0-9]{3}$/u.test(written)) return accepted(written);
  return refused<string>(`Unexpected market \`${written}\`, expected ${expected}`, {
    actual: written,
    expected,
    note: "Write the code: `XHKG`, `XNYS`, `XNAS`, `XSHG`.",
  });
});

/** One of a fixed list. */
export function choice<const T extends string>(choices: readonly T[]) {
  const expected = choices.join(", ");
  return form(
    "choice-is-known",
    (written): Parsed<T> => {
      const chosen = choices.find((each) => each === written);
      if (chosen !== undefined) return accepted(chosen);
      const note = didYouMean(written, choices) || `Write one of ${choices.map((each) => `\`${each}\``).join(", ")}.`;
      return refused(`Unexpected \`${written}\`, expected one of ${expected}`, { actual: written, expected, note });
    },
    { enum: choices },
  );
}

function countWords(written: string): number {
  const chinese = written.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = written.replace(/\p{Script=Han}/gu, " ").match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return others + Math.ceil(chinese / 2);
}
