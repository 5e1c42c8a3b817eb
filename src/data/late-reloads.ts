/**
 * In dev, a page hears of changes from when it is connected. What changed while it was still loading, which takes a moment
 * on a busy machine, it would show in its old state until the next change: it asks once whether it came too late.
 */
import type { AstroIntegration } from "astro";

/** Sent by a page when it is connected, with the milliseconds since its loading began. */
const OPENED = "readacross:opened";

/** Before the connection stands a message would wait, and count too few milliseconds: it is sent again with the connection. */
const ASK = `
if (import.meta.hot) {
  const ask = () => import.meta.hot.send("${OPENED}", performance.now());
  import.meta.hot.on("vite:ws:connect", ask);
  ask();
}`;

/** Reloads a page that began to load before the last reload that all pages were asked for. */
export function lateReloads(): AstroIntegration {
  return {
    name: "readacross:late-reloads",
    hooks: {
      "astro:config:setup": ({ command, injectScript }) => {
        if (command === "dev") injectScript("page", ASK);
      },
      "astro:server:setup": ({ server }) => {
        const browsers = server.environments.client.hot;
        const send = browsers.send.bind(browsers);
        let reloadedAtMs = Number.NEGATIVE_INFINITY;
        browsers.send = (...sent: unknown[]) => {
          if (isReload(sent[0])) reloadedAtMs = performance.now();
          Reflect.apply(send, undefined, sent);
        };
        browsers.on(OPENED, (sinceMs: unknown, page) => {
          // The page's own clock may be another machine's: only a duration is taken from it.
          if (typeof sinceMs === "number" && performance.now() - sinceMs < reloadedAtMs)
            page.send({ type: "full-reload", path: "*" });
        });
      },
    },
  };
}

function isReload(message: unknown): boolean {
  return typeof message === "object" && message !== null && "type" in message && message.type === "full-reload";
}
