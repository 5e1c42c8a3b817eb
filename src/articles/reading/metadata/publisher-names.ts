/** Which registered publisher a name or an address means, and where a text names one. */
import { fold } from "../../../model/fold.ts";
import type { Publisher } from "../../../model/registry.ts";

/** The id; null where none is registered under that name or host. A name may have its address in brackets. */
export function findPublisher(written: string, publishers: ReadonlyMap<string, Publisher>): string | null {
  const bare = written.replace(/[（(][^()（）]*[)）]\s*$/u, "");
  const names = new Set([fold(written), fold(bare), fold(bare.replace(/^the\s+/iu, ""))]);
  names.delete("");
  for (const publisher of publishers.values()) {
    if (namesOf(publisher).some((name) => names.has(fold(name)))) return publisher.id;
  }
  const host = hostIn(written);
  if (host === null) return null;
  for (const { id, url } of publishers.values()) {
    const own = url === null ? null : hostIn(url);
    if (own !== null && (host === own || host.endsWith(`.${own}`))) return id;
  }
  return null;
}

/** Name, other names and id, longest first. */
function namesOf({ id, name, names }: Publisher): string[] {
  return [...new Set([name, ...names, id])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Without `www.`; null where there is no address. */
export function hostIn(text: string): string | null {
  const [, host] =
    /(?:https?:\/\/|\b(?=www\.))(?:[^/@\s]*@)?([a-z\d.-]+\.[a-z]{2,})/iu.exec(text) ??
    /^([a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,})$/iu.exec(text.trim()) ??
    [];
  return host === undefined ? null : host.toLowerCase().replace(/^www\./u, "");
}

/** A pattern for any name of a publisher, as a whole word. */
export function namePattern(publisher: Publisher): string {
  return namesOf(publisher)
    .filter((name) => name !== publisher.id || name.length > 3)
    .map((name) => {
      const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/\s+/gu, "\\s+");
      return `${/^[\p{L}\p{N}]/u.test(name) && !/^\p{Script=Han}/u.test(name) ? "(?<![\\p{L}\\p{N}])" : ""}${escaped}${/[\p{L}\p{N}]$/u.test(name) && !/\p{Script=Han}$/u.test(name) ? "(?![\\p{L}\\p{N}])" : ""}`;
    })
    .join("|");
}
