/** Which entity each anaphor stands for: the subject of what was just said, where its kind fits, else that of the article. */
import type { Passage, TextSpan } from "../article.ts";
import { fits, findAnaphors, type Anaphor } from "./anaphors.ts";
import { isSpeaker } from "../voices/is-speaker.ts";
import type { Named, Referent } from "./referent.ts";
import { sentencesOf } from "./sentences.ts";

export interface Resolved extends TextSpan {
  readonly referent: Referent;
  readonly confidence: number;
}

/** How many passages back a subject still is one, before the article's own is taken. */
const REACH_PASSAGES = 2;

/** By passage, in the order of its text; none overlaps a name. What stands for nothing that is named is left out. */
export function resolveAnaphors(
  passages: readonly Passage[],
  namedByPassage: readonly (readonly Named[])[],
): Resolved[][] {
  const sentencesByPassage = passages.map(({ text }) => sentencesOf(text));
  const speakersByPassage = passages.map(
    ({ text }, place) => new Set(namedByPassage[place]!.filter((named) => isSpeaker(text, named))),
  );
  const isTopic = (referent: Referent) => referent === articleSubjects[0] && referent.kind === "institution";
  const articleSubjects = subjectsOfArticle(namedByPassage, speakersByPassage);
  const principal = principalOf(namedByPassage, speakersByPassage);

  return passages.map(({ text }, place) => {
    const named = namedByPassage[place]!;
    const resolved: Resolved[] = [];
    for (const anaphor of findAnaphors(text)) {
      if (named.some(({ start, end }) => start < anaphor.end && anaphor.start < end)) continue;
      const candidates = (index: number, { start, end }: TextSpan): Named[] =>
        (index === place
          ? [...named, ...resolved.map(asNamed)].sort((a, b) => a.start - b.start)
          : namedByPassage[index]!
        ).filter(
          (each) =>
            each.start >= start &&
            each.start < end &&
            each.referent.isSource !== true &&
            (fits(anaphor.sort, each.referent.kind) || (isTopic(each.referent) && isCompanyLike(anaphor))) &&
            !(speakersByPassage[index]!.has(each) && isOnlyVoice(each, anaphor)),
        );
      const found =
        inPassage(anaphor, sentencesByPassage[place]!, (span) => candidates(place, span)) ??
        before(place, anaphor, sentencesByPassage, candidates) ??
        articleSubject(anaphor, articleSubjects);
      const own = principal === null ? null : ofPrincipal(text.slice(anaphor.start, anaphor.end), principal, found);
      const meant = own ?? found;
      if (meant) resolved.push({ start: anaphor.start, end: anaphor.end, ...meant });
    }
    return resolved;
  });
}

/** Words by which a company's own document calls it. */
const ITSELF = /^(?:the Company|The Company|the Group|The Group|公司|集[團团]|本公司|本集[團团])$/u;

/** Of an article about one company that one, where another was only named in passing; null: as found. */
function ofPrincipal(words: string, principal: Principal, found: Answer | null): Answer | null {
  if (!ITSELF.test(words)) return null;
  if (found !== null && (found.referent === principal.referent || !principal.passing.has(found.referent))) return null;
  return { referent: principal.referent, confidence: 0.6 };
}

interface Principal {
  readonly referent: Referent;
  /** Companies named once or twice. */
  readonly passing: ReadonlySet<Referent>;
}

/** The company that the first passage names, where it is named oftener than all others together; null: there is none. */
function principalOf(
  namedByPassage: readonly (readonly Named[])[],
  speakersByPassage: readonly ReadonlySet<Named>[],
): Principal | null {
  const counts = new Map<Referent, number>();
  for (const [place, named] of namedByPassage.entries()) {
    for (const each of named) {
      const { kind } = each.referent;
      if (kind !== "company" && !(kind === "institution" && !speakersByPassage[place]!.has(each))) continue;
      if (each.referent.isSource === true) continue;
      counts.set(each.referent, (counts.get(each.referent) ?? 0) + (place === 0 ? 2 : 1));
    }
  }
  const referent = namedByPassage[0]?.find((each) => each.referent.kind === "company")?.referent;
  const own = referent === undefined ? 0 : counts.get(referent)!;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (referent === undefined || own * 2 <= all || own < 3) return null;
  return { referent, passing: new Set([...counts].flatMap(([each, count]) => (count <= 2 ? [each] : []))) };
}

/** A word that was resolved stands for its entity to what follows it. */
function asNamed(resolved: Resolved): Named {
  return { ...resolved, reference: "name", symbol: null };
}

/** A broker who is quoted is not what is spoken of, unless the word means brokers. */
function isOnlyVoice({ referent }: Named, { sort }: Anaphor): boolean {
  return referent.kind === "institution" && sort !== "broker";
}

/** Of an article about a bank or an exchange, that is the company. */
function isCompanyLike({ sort }: Anaphor): boolean {
  return sort === "company" || sort === "stock";
}

interface Answer {
  readonly referent: Referent;
  readonly confidence: number;
}

function inPassage(
  anaphor: Anaphor,
  sentences: readonly TextSpan[],
  candidates: (span: TextSpan) => readonly Named[],
): Answer | null {
  const own = sentences.findIndex(({ end }) => anaphor.start < end);
  for (let place = own; place >= 0; place--) {
    const sentence = sentences[place]!;
    const span = place === own ? { start: sentence.start, end: anaphor.start } : sentence;
    const found = candidates(span);
    if (found.length > 0) return answer(found, place === own ? 0.8 : 0.75 - 0.05 * (own - place - 1));
  }
  return null;
}

function before(
  passage: number,
  { sort }: Anaphor,
  sentencesByPassage: readonly (readonly TextSpan[])[],
  candidates: (index: number, span: TextSpan) => readonly Named[],
): Answer | null {
  for (let index = passage - 1; index >= Math.max(0, passage - REACH_PASSAGES); index--) {
    for (const sentence of sentencesByPassage[index]!) {
      const found = candidates(index, sentence);
      if (found.length > 0) return answer(found, sort === "any" ? 0.4 : 0.6);
    }
  }
  return null;
}

/** The first is the subject. Where another fits, it isn't sure. */
function answer(found: readonly Named[], confidence: number): Answer {
  const { referent } = found[0]!;
  const isClear = found.every((each) => each.referent === referent);
  return { referent, confidence: Math.max(0.3, isClear ? confidence : Math.min(0.45, confidence)) };
}

/** Most often named first, speakers aside; names of the headline count thrice. */
function subjectsOfArticle(
  namedByPassage: readonly (readonly Named[])[],
  speakersByPassage: readonly ReadonlySet<Named>[],
): Referent[] {
  const counts = new Map<Referent, number>();
  for (const [place, named] of namedByPassage.entries()) {
    for (const each of named) {
      if (speakersByPassage[place]!.has(each) && each.referent.kind === "institution") continue;
      if (each.referent.isSource === true) continue;
      counts.set(each.referent, (counts.get(each.referent) ?? 0) + (place === 0 ? 3 : 1));
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([referent]) => referent);
}

function articleSubject({ sort }: Anaphor, subjects: readonly Referent[]): Answer | null {
  if (sort === "any") return null;
  const fitting = subjects.filter(({ kind }) => fits(sort, kind));
  return fitting[0] ? { referent: fitting[0], confidence: fitting.length > 1 ? 0.35 : 0.5 } : null;
}
