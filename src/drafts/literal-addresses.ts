/**
 * Addresses that stand in a text without being links. GFM links them whatever is escaped, once the text is parsed again,
 * and some of what it links is no address at all; as code they stay the words that they are.
 */
import type { Nodes, PhrasingContent } from "mdast";
import { gfmFromMarkdown } from "mdast-util-gfm";

const linkLiterals = gfmFromMarkdown().flatMap(({ transforms }) => transforms ?? []);

/** Changes the block: each address that GFM would link and that may be no link becomes code; all else stays. */
export function settleLiteralAddresses(node: Nodes, mayLink: (url: string) => boolean): void {
  if (!("children" in node) || node.type === "link") return;
  node.children = node.children.flatMap((child): Nodes[] => {
    if (child.type === "text") return settledPieces(child.value, mayLink) ?? [child];
    settleLiteralAddresses(child, mayLink);
    return [child];
  }) as typeof node.children;
}

/** Null where nothing in the text is to become code. */
function settledPieces(value: string, mayLink: (url: string) => boolean): PhrasingContent[] | null {
  const tree = { type: "root" as const, children: [{ type: "text" as const, value } as PhrasingContent] };
  for (const link of linkLiterals) link(tree);
  const isRefused = (piece: PhrasingContent) => piece.type === "link" && !mayLink(piece.url);
  if (!tree.children.some(isRefused)) return null;
  const pieces: PhrasingContent[] = [];
  for (const piece of tree.children) {
    const text = piece.type === "link" ? textOf(piece.children) : "value" in piece ? piece.value : "";
    const last = pieces.at(-1);
    if (isRefused(piece)) pieces.push({ type: "inlineCode", value: text });
    else if (last?.type === "text") last.value += text;
    else pieces.push({ type: "text", value: text });
  }
  return pieces;
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ("value" in node ? node.value : "")).join("");
}
