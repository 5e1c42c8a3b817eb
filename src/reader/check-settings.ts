/** What is wrong with the settings of src/site.ts and of the environment, before anything is done with them. */
import { lstatSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, relative, resolve, sep } from "node:path";

/** The settings that say where things stand. */
export interface PlaceSettings {
  readonly address: string;
  readonly base: string;
  readonly content: string;
  readonly cache: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Environment variables by the setting that they override. */
const VARIABLES = { address: "SITE_URL", base: "SITE_BASE", content: "SITE_CONTENT", cache: "SITE_CACHE" } as const;

/** One sentence each: *Unexpected X as SETTING, expected Y*. `root` is the checkout; empty where all is well. */
export function checkSettings(settings: PlaceSettings, root: string, env: Environment): string[] {
  const content = resolve(root, settings.content);
  const contentFault = expectedOfContent(content, root);
  const faults: Readonly<Record<keyof PlaceSettings, string | null>> = {
    address: expectedOfAddress(settings.address),
    base: expectedOfBase(settings.base),
    content: contentFault,
    cache: expectedOfCache(resolve(root, settings.cache), contentFault === null ? [content] : [], root),
  };
  return (Object.keys(faults) as (keyof PlaceSettings)[]).flatMap((key) => {
    const name = env[VARIABLES[key]] ? VARIABLES[key] : `\`${key}\` in src/site.ts`;
    return faults[key] === null ? [] : [complaint(settings[key], name, faults[key])];
  });
}

/** The port that servers listen on: a number, or what is wrong with it. */
export function readPort(written: string | undefined): { readonly port: number } | { readonly complaint: string } {
  if (written === undefined || written === "") return { port: 4321 };
  const port = /^\d{1,5}$/u.test(written) ? Number(written) : 0;
  if (port >= 1 && port <= 65_535) return { port };
  return { complaint: complaint(written, "PORT", "a number from 1 to 65535") };
}

function complaint(found: string, name: string, expected: string): string {
  return `Unexpected ${JSON.stringify(found)} as ${name}, expected ${expected}.`;
}

function expectedOfAddress(address: string): string | null {
  const expected = "scheme and host of the site, such as https://example.org, its path being SITE_BASE";
  if (!/^https?:\/\/[^\s\p{C}/?#@\\]+\/?$/iu.test(address) || !URL.canParse(address)) return expected;
  return /^\.|\.\./u.test(new URL(address).hostname) ? expected : null;
}

function expectedOfBase(base: string): string | null {
  const parts = base.split("/").slice(1, base.endsWith("/") ? -1 : undefined);
  const isPath = base === "/" || parts.every((part) => /^[\w.~-]+$/u.test(part) && !/^\.+$/u.test(part));
  return base.startsWith("/") && isPath
    ? null
    : "a path such as / or /research/, of letters, digits, hyphens and full stops";
}

function expectedOfContent(folder: string, root: string): string | null {
  if (holds(folder, root)) return "a folder that doesn’t hold the whole project, such as content";
  return kindOf(folder) === "file" ? "a folder, not a file" : null;
}

function expectedOfCache(folder: string, content: readonly string[], root: string): string | null {
  const kept = [
    root,
    homedir(),
    ...content,
    ...["src", "public", "scripts", "test"].map((name) => resolve(root, name)),
  ];
  const isKept = kept.some((each) => holds(folder, each)) || kept.slice(2).some((each) => holds(each, folder));
  if (isKept) return "a folder of its own, whose files may be replaced, such as node_modules/.astro";
  return kindOf(folder) === "file" ? "a folder, not a file" : null;
}

/** Whether `inner` is the folder itself or in it, links followed as far as they exist. */
function holds(folder: string, inner: string): boolean {
  const path = relative(realPlace(folder), realPlace(inner));
  return path === "" || (!path.startsWith(`..${sep}`) && path !== ".." && !path.includes(":"));
}

function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : resolve(realPlace(parent), relative(parent, path));
  }
}

function kindOf(path: string): "folder" | "file" | "nothing" {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return lstatSync(path, { throwIfNoEntry: false }) === undefined ? "nothing" : "file";
  }
}
