/** Forms of single fields, as zod schemas over the text that was typed. Each names the rule that a bad text breaks. */
import * as z from "zod";
import { isKebab, isReserved, MAX_ID_LENGTH } from "../facts/identifier.ts";
import { firstInvisible, hasVisible } from "../facts/invisible.ts";
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

const MAX_WORDS = 8;
/** Of references and of quoted words, in characters; addresses are longer. */
const MAX_REFERENCE_LENGTH = 200;
const MAX_URL_LENGTH = 2_000;

/** A scalar that `parse` understands; what an editor can tell of it goes by the rule. */
function form<T>(ruleId: RuleId, parse: (text: string) => Parsed<T>, editor: EditorForm = editorFormOf(ruleId)) {
  return scalarForm(ruleId, (text) => parse(trimSpaces(text)), editor);
}

/** The same of an id. Line ends and tabs stand beside one only where somebody wrote them as escapes. */
function idForm(ruleId: RuleId, parse: (text: string) => Parsed<string>) {
  return scalarForm(ruleId, (text) => refusedEnds(text) ?? parse(trimSpaces(text)), editorFormOf(ruleId));
}

function refusedEnds(text: string): Parsed<never> | null {
  const shown = trimSpaces(text);
  const found = /[\n\t]/u.exec(trimSpaces(text, " ").replace(shown, ""))?.[0];
  if (found === undefined || shown === "" || shown.length > MAX_REFERENCE_LENGTH) return null;
  return refused(`Unexpected ${found === "\t" ? "tab" : "line end"} beside \`${shown}\`, expected the id alone`, {
    actual: text,
    expected: shown,
    note: `Write \`${shown}\`.`,
  });
}

function scalarForm<T>(ruleId: RuleId, parse: (text: string) => Parsed<T>, editor: EditorForm) {
  const scalar = z.string().transform((text, context): T => {
    const parsed = parse(text);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: "custom", params: { ruleId, complaint: parsed.complaint } satisfies FormIssue });
    return z.NEVER;
  });
  return scalar.meta({ ...editor });
}

/** Without the white space of a keyboard at both ends: what can't be seen there is no white space. */
function trimSpaces(text: string, spaces = " \n\t"): string {
  const isSpace = (char: string | undefined) => char !== undefined && spaces.includes(char);
  let [start, end] = [0, text.length];
  while (isSpace(text[start]) && start < end) start++;
  while (isSpace(text[end - 1]) && end > start) end--;
  return text.slice(start, end);
}

/** What speaks against a text that names something: characters that can't be seen, and its length; null where nothing does. */
function refusedName(written: string, maxLength: number): Parsed<never> | null {
  const hidden = firstInvisible(written);
  if (hidden) {
    return refused(`Unexpected invisible character ${hidden.code}, expected what shows what it says`, {
      actual: written,
      note: "Delete it: type the value anew.",
    });
  }
  return written.length > maxLength ? tooLong(written, maxLength) : null;
}

/** A parser that drops white space would drop with it what can't be seen. */
function ofSeen<T>(parse: (written: string) => Parsed<T>): (written: string) => Parsed<T> {
  return (written) => refusedName(written, MAX_REFERENCE_LENGTH) ?? parse(written);
}

/** Text for people, on one line: runs of spaces, tabs and line ends are one space, other white space stays. */
export const text = form("field-has-form", (written) =>
  !hasVisible(written)
    ? refused<string>("Unexpected empty text, expected words", {
        actual: "",
        note: "Write the text, or delete the key.",
      })
    : accepted(written.replace(/[ \t\n]+/gu, " ")),
);

/** At most eight words; white space separates words, and each Chinese character counts as half a word. */
export const fewWords = form("words-are-few", (written) => {
  if (written.length > MAX_REFERENCE_LENGTH) return tooLong(written, MAX_REFERENCE_LENGTH);
  const count = countWords(written);
  if (written !== "" && count <= MAX_WORDS) return accepted(written.replace(/\s+/gu, " "));
  return refused<string>(`Unexpected ${count} words, expected 1 to ${MAX_WORDS}`, {
    actual: written,
    expected: `1 to ${MAX_WORDS} words`,
    note: "Quote just enough to carry number, unit and qualifier.",
  });
});

/**
 * Such a text, short enough for the name of a folder; a refusal suggests the nearest. `isAddress`: it is the last part of
 * a page's address, so that what the site uses itself is refused.
 */
export function kebab(ruleId: RuleId, { isAddress = false } = {}) {
  const expected = "small letters, digits and single hyphens";
  return idForm(ruleId, (written) => {
    const refusal = refusedName(written, MAX_ID_LENGTH);
    if (refusal) return refusal;
    if (isKebab(written)) return isAddress && isReserved(written) ? reservedName(written) : accepted(written);
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

function tooLong(written: string, maxLength: number): Parsed<never> {
  return refused(`Unexpected ${written.length} characters, expected at most ${maxLength}`, {
    actual: written,
    expected: `at most ${maxLength} characters`,
    note: "Write a shorter one.",
  });
}

function reservedName(written: string): Parsed<string> {
  return refused(`Unexpected reserved name \`${written}\`, expected another`, {
    actual: written,
    note: "The site or the system uses this name itself: take another.",
  });
}

/** A reference, whose target is looked up once everything is read. */
export const reference = idForm("field-has-form", (written) =>
  written === ""
    ? refused<string>("Unexpected empty text, expected an id", { actual: "", note: "Write the id, or delete the key." })
    : (refusedName(written, MAX_REFERENCE_LENGTH) ?? accepted(written)),
);

/** Before them, four digits are as likely a slip as a year. */
const FIRST_YEAR = "1000";

export const day = form("date-is-real", (written): Parsed<Day> => {
  if (isDay(written) && written >= FIRST_YEAR) return accepted(written);
  const complaint = parsePeriod(written);
  const isSpan = written.includes("/");
  const general = complaint.ok || isSpan ? "Write one day: year, month, day." : complaint.complaint.note;
  const note = isDay(written) ? `Years are ${FIRST_YEAR} to 9999.` : general;
  return refused(`Unexpected \`${written}\`, expected a day`, {
    actual: written,
    expected: "a day such as 2026-02-09",
    note,
  });
});

export const period = form("period-is-real", ofSeen(parsePeriod));

export const quantity = form("value-is-quantity", ofSeen(parseQuantity));

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
  const refusal = refusedName(written, MAX_URL_LENGTH);
  if (refusal) return refusal;
  if (/^https?:\/\/[^\s/?#\\]+[^\s<>"\\]*$/iu.test(written) && URL.canParse(written)) {
    const { username, password, hostname } = new URL(written);
    if (username === "" && password === "" && !/^\.|\.\./u.test(hostname)) return accepted(written);
  }
  return refused<string>(`Unexpected \`${written}\`, expected ${expected}`, {
    actual: written,
    expected,
    note: "Copy the whole address.",
  });
});

/** Language, script, region and variants, each variant once. */
const LANGUAGE_TAG =
  /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-([a-z\d]{5,8}|\d[a-z\d]{3})(?!.*-\1(?:-|$)))*$/u;

export const language = form("language-is-a-tag", (written) => {
  if (written.length <= MAX_ID_LENGTH && LANGUAGE_TAG.test(written)) return accepted(written);
  const expected = "a BCP 47 tag";
  const note = "Write the language in small letters, then script or country: `en`, `en-GB`, `zh-Hant`, `de-CH-1996`.";
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
