/**
 * What the content security policy stops where something hostile has come onto a page, on a host that sends no headers:
 * the page comes from the server with the hostile thing in it, as if sanitising had failed.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { visit, type OpenPage, type Visit } from "../support/visit.ts";

const ADDRESS = "/metrics/";
const ELSEWHERE = "http://elsewhere.example";

let site: Visit;
beforeAll(async () => {
  site = await visit("every-verdict-in-subfolder");
});
afterAll(() => site?.end());

/** What did harm says so in the page's title. */
const HARM = "document.title='harmed'";

function openWith(markup: string): Promise<OpenPage> {
  return site.open(ADDRESS, {
    isHostile: true,
    before: async (page) => {
      const body = site.dist.page(ADDRESS).html.replace("</main>", `${markup}</main>`);
      await page.route(site.urlOf(ADDRESS), (route) =>
        route.fulfill({ contentType: "text/html; charset=utf-8", body }),
      );
    },
  });
}

describe("stops", () => {
  test.each([
    ["a script in the page", `<script>${HARM}</script>`, "script-src-elem"],
    ["a module in the page", `<script type="module">${HARM}</script>`, "script-src-elem"],
    ["a handler", `<img src="/research/favicon.ico" alt="" onload="${HARM}">`, "script-src-attr"],
    ["a script of another host", `<script src="${ELSEWHERE}/a.js"></script>`, "script-src-elem"],
    ["a script in an address", `<script src="data:text/javascript,${HARM}"></script>`, "script-src-elem"],
    ["styles in the page", `<style>main { display: none }</style>`, "style-src-elem"],
    ["a style attribute", `<p style="position: fixed">a</p>`, "style-src-attr"],
    ["styles of another host", `<link rel="stylesheet" href="${ELSEWHERE}/a.css">`, "style-src-elem"],
    ["a picture of another host", `<img src="${ELSEWHERE}/a.png" alt="">`, "img-src"],
    ["a picture in an address", `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">`, "img-src"],
    ["a frame", `<iframe src="/research/about/" title="a"></iframe>`, "frame-src"],
    ["a plug-in", `<object data="${ELSEWHERE}/a.svg"></object>`, "object-src"],
    ["a film", `<video src="${ELSEWHERE}/a.mp4"></video>`, "media-src"],
    ["another base for addresses", `<base href="${ELSEWHERE}/">`, "base-uri"],
  ])("%s", async (_, markup, directive) => {
    const { page, complaints } = await openWith(markup);
    await expect.poll(() => complaints.join("\n"), { timeout: 10_000 }).toContain(`policy: ${directive} stopped`);
    expect(await page.title()).not.toBe("harmed");
    expect(leftThePage(complaints)).toEqual([]);
    await site.closePages();
  });

  test("what a script of the page itself would run or send elsewhere", async () => {
    const { page, complaints } = await site.open(ADDRESS, { isHostile: true });
    const outcomes = await page.evaluate(async (elsewhere) => {
      const attempt = async (what: () => unknown) => {
        try {
          await what();
          return "done";
        } catch {
          return "stopped";
        }
      };
      const element = document.createElement("div");
      return {
        html: await attempt(() => (element.innerHTML = "<img src=x>")),
        handler: await attempt(() => element.setAttribute("onclick", "1")),
        write: await attempt(() => document.write("<p>")),
        worker: await attempt(() => new Worker("/research/a.js")),
        policy: await attempt(() => (globalThis as unknown as TrustedTypesGlobal).trustedTypes.createPolicy("a", {})),
        fetch: await attempt(() => fetch(`${elsewhere}/a`)),
        module: await attempt(() => import(/* @vite-ignore */ `${elsewhere}/a.js`)),
      };
    }, ELSEWHERE);
    expect(new Set(Object.values(outcomes)), JSON.stringify(outcomes)).toEqual(new Set(["stopped"]));
    // It says that it was sent.
    await page.evaluate((elsewhere) => navigator.sendBeacon(`${elsewhere}/b`), ELSEWHERE);
    expect(leftThePage(complaints)).toEqual([]);
    await site.closePages();
  });

  test("a form, wherever it would send to", async () => {
    for (const action of [`${ELSEWHERE}/`, "/research/search/"]) {
      const { page, complaints } = await openWith(
        `<form action="${action}" id="Sent"><input name="q" value="a"></form>`,
      );
      // Past every listener, as with a click before scripts have come.
      await page.evaluate(() => (document.getElementById("Sent") as HTMLFormElement).submit());
      await expect.poll(() => complaints.join("\n"), { timeout: 10_000 }).toContain("policy: form-action stopped");
      expect(page.url()).toBe(site.urlOf(ADDRESS));
      await site.closePages();
    }
  });
});

/** Requests to other hosts that the policy didn’t end; the browser tells of those that it did, too. */
function leftThePage(complaints: readonly string[]): string[] {
  const foreign = complaints.flatMap((each) =>
    each.startsWith("other host: ") ? each.slice("other host: ".length) : [],
  );
  return foreign.filter((url) => !complaints.includes(`failed: ${url} csp`));
}

interface TrustedTypesGlobal {
  readonly trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
}
