import type { APIRoute } from "astro";
import { loadSite } from "../../data/site.ts";
import { renderDataFile } from "../../export/data-pack.ts";
import { site } from "../../site.ts";

export const GET: APIRoute = async () => {
  const { model } = await loadSite();
  return new Response(renderDataFile("claims.json", model, site), {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
};
