/** The picture of a report, where the settings ask for such. */
import type { APIRoute, GetStaticPaths } from "astro";
import { loadSite } from "../../data/site.ts";
import { drawCard, reportImageCache } from "../../sharing/draw-card.ts";
import { drawnReports, reportCard } from "../../sharing/report-card.ts";
import { site } from "../../site.ts";

export const getStaticPaths = (async () => {
  const { model } = await loadSite();
  return drawnReports(model, site).map((id) => ({ params: { id } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { model } = await loadSite();
  const card = reportCard(model, model.reportById.get(params["id"]!)!, site)!;
  const { png } = await drawCard(card, reportImageCache(site));
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
};
