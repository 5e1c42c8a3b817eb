import type { APIRoute } from "astro";
import { loadSite } from "../../data/site.ts";
import { factFiles, type FactFile } from "../../search/facts/fact-files.ts";

export async function getStaticPaths() {
  const { model } = await loadSite();
  return factFiles(model).map(({ address, bytes }) => ({
    params: { facts: address.replace("/search/", "") },
    props: { bytes },
  }));
}

export const GET: APIRoute<Pick<FactFile, "bytes">> = ({ props }) =>
  new Response(props.bytes, { headers: { "Content-Type": "application/octet-stream" } });
