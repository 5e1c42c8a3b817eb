import type { APIRoute } from "astro";
import { loadSite } from "../../data/site.ts";
import { inStage } from "../../data/stages.ts";
import { factFiles, type FactFile } from "../../search/facts/fact-files.ts";

export async function getStaticPaths() {
  const { model } = await loadSite();
  const files = inStage("feeds and data", () => factFiles(model), "src/pages/search/[...facts].ts");
  return files.map(({ address, bytes }) => ({
    params: { facts: address.replace("/search/", "") },
    props: { bytes },
  }));
}

export const GET: APIRoute<Pick<FactFile, "bytes">> = ({ props }) =>
  new Response(props.bytes, { headers: { "Content-Type": "application/octet-stream" } });
