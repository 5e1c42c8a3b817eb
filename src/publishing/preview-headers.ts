/** `astro preview` sends what `_headers` asks hosts to send with every answer, so that a site looks here as it will there. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Stands behind what sees to it that there is a site to serve. */
export function previewHeaders(): AstroIntegration {
  return {
    name: "readacross:preview-headers",
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig }) => {
        const file = new URL("_headers", config.outDir);
        if (command !== "preview" || !existsSync(fileURLToPath(file))) return;
        updateConfig({ server: { headers: headersForAll(readFileSync(file, "utf8")) } });
      },
    },
  };
}

/** Those of the first rule, which is for every address; how long copies last is for hosts only. */
export function headersForAll(text: string): Record<string, string> {
  const [, first = ""] = text.split(/^\/.*$/mu);
  return Object.fromEntries(
    first.split("\n").flatMap((line) => {
      const [, name, value] = /^ {2}([\w-]+): (.+)$/u.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
}
