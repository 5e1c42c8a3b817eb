import type { APIRoute } from "astro";
import { loadSite } from "../../../../data/site.ts";
import { inStage } from "../../../../data/stages.ts";
import { shardFiles } from "../../../../explorer/explorer-shards.ts";

export async function getStaticPaths() {
  const { model } = await loadSite();
  const files = inStage("feeds and data", () => shardFiles(model), "src/pages/facts/shards/[rows]/[name].json.ts");
  return files.map(({ rows, name, text }) => ({ params: { rows, name }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { "Content-Type": "application/json; charset=utf-8" } });
