/** Keeps pages that ask not to be indexed (redirects, the search page, 404) out of the sitemap. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

const NOINDEX = /<meta name="robots" content="noindex/u;

export interface UnlistedPages {
  /** Must run before the sitemap's integration. */
  readonly integration: AstroIntegration;
  /** Whether a page may stand in the sitemap, by its whole address. */
  readonly isListed: (url: string) => boolean;
}

/** `base` is the site's base path, with or without a slash at its end. */
export function unlistedPages(base: string): UnlistedPages {
  const unlisted = new Set<string>();
  const pathOf = (url: string) => decodeURI(new URL(url).pathname).slice(base.replace(/\/+$/u, "").length + 1);
  return {
    integration: {
      name: "readacross:unlisted-pages",
      hooks: {
        "astro:build:done": async ({ dir, pages }) => {
          const folder = fileURLToPath(dir);
          for (const { pathname } of pages) {
            const file = pathname === "404/" ? "404.html" : join(pathname, "index.html");
            const html = await readFile(join(folder, file), "utf8");
            if (NOINDEX.test(html)) unlisted.add(pathname);
          }
        },
      },
    },
    isListed: (url) => !unlisted.has(pathOf(url)),
  };
}
