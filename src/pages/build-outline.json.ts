/** What the build should have made. Read and taken away when the site is verified, before it is published. */
import type { APIRoute } from "astro";
import { loadSite } from "../data/site.ts";
import { buildOutline } from "../model/pages/build-outline.ts";
import { reportPicture } from "../sharing/report-card.ts";
import { site } from "../site.ts";

export const GET: APIRoute = async () => {
  const { model } = await loadSite();
  const pictures = model.reports.flatMap((report) => reportPicture(model, report, site)?.address ?? []);
  return new Response(JSON.stringify(buildOutline(model, site, pictures)), {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
};
