import type { APIRoute, GetStaticPaths } from "astro";
import { loadSite } from "../../data/site.ts";
import { renderReportMarkdown } from "../../plain-text/report-markdown.ts";
import { site } from "../../site.ts";

export const getStaticPaths = (async () => {
  const { model } = await loadSite();
  return model.reports.map(({ id }) => ({ params: { id } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { model, bodies } = await loadSite();
  return new Response(renderReportMarkdown(model, bodies, params["id"]!, site), {
    headers: { "Content-Type": "text/markdown; charset=utf-8" },
  });
};
