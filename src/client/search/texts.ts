/** Full text in the browser: loads the index and the files beside it from this site when they are first needed. */
import { inflate } from "../../search/query/inflate.ts";
import { openEngine } from "../../search/query/texts/pagefind-engine.ts";
import {
  DIRECTORY_FILE,
  ENGINE_FILE,
  type FacetFile,
  type TextDirectory,
  type TextIndex,
  type TextSources,
  type WordFile,
} from "../../search/query/texts/text-files.ts";
import { textSearch } from "../../search/query/texts/text-search.ts";
import { unpack } from "../../search/query/texts/unpack.ts";
import { NoTextIndex, type TextSearch } from "../../search/query/text-question.ts";

/** `base` is the site's base path and ends in a slash. What failed to load is asked for again with the next question. */
export function siteTexts(base: string): TextSearch {
  return textSearch(sourcesIn(`${base}pagefind/`), base);
}

function sourcesIn(folder: string): TextSources {
  const loaded = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, load: () => Promise<T>): Promise<T> => {
    const earlier = loaded.get(name) as Promise<T> | undefined;
    if (earlier !== undefined) return earlier;
    const promise = load();
    loaded.set(name, promise);
    promise.catch(() => loaded.delete(name));
    return promise;
  };
  const ours = <T>(name: string) => once(name, async () => JSON.parse(await inflate(await fetched(folder, name))) as T);
  const pagefinds = (name: string) => once(name, async () => unpack(await fetched(folder, name)));
  return {
    directory: () => ours<TextDirectory>(DIRECTORY_FILE),
    index: ({ index, engine }) =>
      once("", async (): Promise<TextIndex> => {
        if (index === null) throw new Error("The index of texts has no pages");
        const [module, list] = await Promise.all([pagefinds(`${ENGINE_FILE}?${engine}`), pagefinds(index)]);
        return openEngine(module, list, pagefinds);
      }),
    words: (name) => ours<WordFile>(name),
    facet: (name) => ours<FacetFile>(name),
    variants: (name) => ours<string>(name),
    forget: () => loaded.clear(),
  };
}

const NOT_FOUND = 404;
/** What `astro dev` answers before a build. */
const NO_CONTENT = 204;

/** All files but the directory change their name with their content, so that only it has to be asked for anew. */
async function fetched(folder: string, name: string): Promise<ArrayBuffer> {
  const isDirectory = name === DIRECTORY_FILE;
  const response = await fetch(folder + name, { cache: isDirectory ? "no-cache" : "default" });
  if (isDirectory && (response.status === NOT_FOUND || response.status === NO_CONTENT)) {
    throw new NoTextIndex("The site has no index of its texts", response.status === NO_CONTENT);
  }
  if (!response.ok) throw new Error(`${response.status} for ${folder}${name}`);
  return response.arrayBuffer();
}
