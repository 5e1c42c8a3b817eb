import type { APIRoute } from "astro";
import { loadSite } from "../../data/site.ts";
import { buildLookup } from "../../search/build-lookup.ts";

export const GET: APIRoute = async () => {
  const { model } = await loadSite();
  return new Response(JSON.stringify(buildLookup(model)), {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
};
