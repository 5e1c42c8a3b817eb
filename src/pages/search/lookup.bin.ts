import type { APIRoute } from "astro";
import { loadSite } from "../../data/site.ts";
import { buildLookup, renderLookup } from "../../search/build-lookup.ts";

export const GET: APIRoute = async () => {
  const { model } = await loadSite();
  return new Response(renderLookup(buildLookup(model)), { headers: { "Content-Type": "application/octet-stream" } });
};
