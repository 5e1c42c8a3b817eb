/** Every file of the data pack at its address. All are rendered at once, when Astro asks which addresses there are. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { loadSite } from "../../data/site.ts";
import { inStage } from "../../data/stages.ts";
import { renderDataPack } from "../../export/data-pack.ts";
import factQuery from "../../export/reconcile.sql?raw";
import statementQuery from "../../export/reconcile-statements.sql?raw";
import { site } from "../../site.ts";

const queries = { "reconcile.sql": factQuery, "reconcile-statements.sql": statementQuery };

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const getStaticPaths = (async () => {
  const { model } = await loadSite();
  const files = inStage("feeds and data", () => [...renderDataPack(model, site, queries)], "src/pages/data/[file].ts");
  return files.map(({ name, mediaType, bytes }) => ({
    params: { file: name },
    props: { bytes, mediaType: mediaType.replace(/^(?:text\/.*|.*(?:json|\/sql))$/u, "$&; charset=utf-8") },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { bytes, mediaType } }) =>
  new Response(bytes, { headers: { "Content-Type": mediaType } });
