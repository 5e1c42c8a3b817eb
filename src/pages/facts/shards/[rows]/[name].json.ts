import type { APIRoute } from "astro";
import { loadSite } from "../../../../data/site.ts";
import { shardFiles } from "../../../../explorer/explorer-shards.ts";

export async function getStaticPaths() {
  const { model } = await loadSite();
  return shardFiles(model).map(({ rows, name, text }) => ({ params: { rows, name }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { "Content-Type": "application/json; charset=utf-8" } });
