import type { APIRoute } from "astro";
import { renderRobots } from "../search/robots.ts";
import { site } from "../site.ts";

export const GET: APIRoute = () =>
  new Response(renderRobots(site), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
