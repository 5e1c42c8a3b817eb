/** An HTML tree to the pieces of a body: HTML as text, with fact references and components between. */
import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import type { FactReference, SiteComponent } from "./own-nodes.ts";
import type { BodyPart } from "./rendered-body.ts";
import type { Parent } from "./text-runs.ts";

/** Stands for a node between pieces; NUL can't occur in Markdown or HTML, whose parsers replace it. */
const MARK = /\0(\d+)\0/u;

/** Uses the tree up. */
export function splitParts(tree: Root): BodyPart[] {
  const own: (FactReference | SiteComponent)[] = [];
  const mark = (parent: Parent): void => {
    parent.children = parent.children.map((node): Parent["children"][number] => {
      if (node.type === "factReference" || node.type === "siteComponent")
        return { type: "raw", value: `\0${own.push(node) - 1}\0` };
      if ("children" in node) mark(node);
      if (node.type === "trustedElement") return { ...node, type: "element" };
      return node;
    });
  };
  mark(tree);
  const pieces = toHtml(tree, { allowDangerousHtml: true }).split(MARK);
  return pieces.flatMap((piece, index): BodyPart[] => {
    if (index % 2 === 1) return [toPart(own[Number(piece)]!)];
    return piece === "" ? [] : [{ kind: "html", html: piece }];
  });
}

function toPart(node: FactReference | SiteComponent): BodyPart {
  if (node.type === "factReference") return { kind: "fact", factId: node.factId, text: node.text };
  const children = splitParts({ type: "root", children: node.children });
  return { kind: "component", name: node.name, props: node.props, children };
}
