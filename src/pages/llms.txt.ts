import type { APIRoute } from "astro";
import { loadSite } from "../data/site.ts";
import { DATA_FILES } from "../export/data-files.ts";
import { renderLlms } from "../plain-text/llms.ts";
import { site } from "../site.ts";

export const GET: APIRoute = async () => {
  const { model } = await loadSite();
  const documentation = { name: "Data", address: "/data/", note: "columns, units, licence and queries" };
  const files = DATA_FILES.map(({ name, description }) => ({ name, address: `/data/${name}`, note: description }));
  return new Response(renderLlms(model, site, [documentation, ...files]), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
};
