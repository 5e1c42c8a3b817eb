/** Full text: after the build, indexes its pages; in `astro dev`, serves the index of the last build. */
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { indexPages } from "./index-pages.ts";
import { serveIndex } from "./serve-index.ts";

/** Runs behind all other integrations that write pages: it reads what they wrote. */
export function pagefind(): AstroIntegration {
  let outFolder = "";
  let base = "/";
  return {
    name: "readacross:pagefind",
    hooks: {
      "astro:config:done": ({ config }) => {
        outFolder = fileURLToPath(config.outDir);
        base = config.base;
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use(serveIndex(outFolder, base));
      },
      "astro:build:done": async ({ dir, logger }) => {
        const count = await indexPages(fileURLToPath(dir));
        logger.info(`${count} ${count === 1 ? "page" : "pages"} indexed`);
      },
    },
  };
}
