/** The explorer's page: starts where the page has one. */
import { startExplorer } from "./explorer/start-explorer.ts";

const root = document.querySelector<HTMLElement>("[data-explorer]");
if (root) startExplorer(root);
