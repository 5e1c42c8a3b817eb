/**
 * Which folders a build may not go to. A build replaces its folder as a whole, so it refuses every place where that could
 * take something with it that no build wrote.
 */
import { posix, win32 } from "node:path";
import type { PublishingFault } from "./fault.ts";

/** Places as absolute real paths, with no slash at the end. */
export interface Target {
  /** Where the site goes. */
  readonly site: string;
  /** How it is called in messages. */
  readonly name: string;
  /** `dead-link`: a link that leads in a circle. */
  readonly kind: "nothing" | "folder" | "other" | "dead-link";
  /** Something in the folder that no build wrote, from the folder; null where there is nothing of the kind. */
  readonly foreign: string | null;
}

export interface Grounds {
  readonly root: string;
  readonly home: string;
  readonly content: string;
  /** Where builds keep what they may reuse. */
  readonly cache: string;
}

/** Of the project's own folders; those whose names begin with a dot are refused likewise. */
const SOURCE_FOLDERS: readonly string[] = [
  "content",
  "docs",
  "node_modules",
  "public",
  "schemas",
  "scripts",
  "src",
  "test",
];

/** In which programs keep what may be deleted at any time. */
const SCRATCH = ["node_modules", ".cache"];

const elsewhere = "Nothing was built. Name a folder of its own for the site, such as dist: --outDir FOLDER.";

/** Null where a build may go there. Letter case is ignored throughout, as some disks do. */
export function judgeTarget({ site, name, kind, foreign }: Target, grounds: Grounds): PublishingFault | null {
  const refuse = (found: string, expected: string, note = elsewhere): PublishingFault => ({
    path: name,
    reason: `Unexpected ${found} as the folder to build into, expected ${expected}`,
    note,
  });
  const { root, home, content, cache } = grounds;
  const own = "a folder for the site alone";
  if (isSame(site, root)) return refuse("the project itself", own);
  if (isWithin(root, site)) return refuse("a folder that holds the project", own);
  if (isSame(site, home)) return refuse("the home folder", own);
  if (isWithin(home, site)) return refuse("a folder that holds the home folder", own);
  for (const [what, folder] of [
    ["content", content],
    ["cache", cache],
  ] as const) {
    if (isSame(folder, site)) return refuse(`the folder of the ${what}`, own);
    if (isWithin(folder, site)) return refuse(`a folder that holds the ${what}`, own);
  }
  if (isWithin(site, content)) return refuse("a folder among the content", own);
  const segments = isWithin(site, root) ? split(site).slice(split(root).length) : null;
  if (segments !== null && isSource(segments)) return refuse(`${segments[0]}, a folder of the project,`, own);
  if (/\.(?:staging|previous|lock)$/iu.test(site))
    return refuse("a name that builds use themselves", "one that doesn’t end in .staging, .previous or .lock");
  if (kind === "other") return refuse("a file", "a folder, or nothing yet");
  if (kind === "dead-link") return refuse("a link that leads in a circle", "a folder, or nothing yet");
  if (foreign !== null) return refuseForeign(name, foreign);
  return null;
}

/** Of the site’s folder, or of one beside it that builds use. */
export function refuseForeign(name: string, foreign: string): PublishingFault {
  return {
    path: name,
    reason: `Unexpected ${foreign} in the folder to build into, expected nothing that no build wrote`,
    note:
      "Nothing was built, because a build replaces the whole folder. Move that away (where the folder is an old site " +
      "and nothing else, delete it), or build elsewhere: --outDir FOLDER.",
  };
}

function isSource(segments: readonly string[]): boolean {
  const [first, second, third] = segments.map(fold);
  if (first === SCRATCH[0] && second === SCRATCH[1] && third !== undefined) return false;
  return first!.startsWith(".") || SOURCE_FOLDERS.includes(first!);
}

function isSame(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Whether `path` stands somewhere below `folder`. */
function isWithin(path: string, folder: string): boolean {
  const [inner, outer] = [split(path).map(fold), split(folder).map(fold)];
  return inner.length > outer.length && outer.every((segment, index) => segment === inner[index]);
}

function split(path: string): string[] {
  const separator = win32.isAbsolute(path) && !posix.isAbsolute(path) ? /[\\/]+/u : /\/+/u;
  return path.split(separator).filter((segment, index) => segment !== "" || index === 0);
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
