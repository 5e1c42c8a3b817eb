/**
 * The nodes that this site adds to HTML trees (hast). An author can't write them: they aren't elements, so that nothing
 * in a body can pass for one.
 */
import type { ElementContent, ElementData, Node, Properties } from "hast";
import type { ComponentName } from "./rendered-body.ts";

/** A link to one of the report's facts, checked; its text is plain. */
export interface FactReference extends Node {
  type: "factReference";
  factId: string;
  text: string;
}

/** One of the site's components, with its literal attributes. */
export interface SiteComponent extends Node {
  type: "siteComponent";
  name: ComponentName;
  props: Record<string, string | true>;
  children: ElementContent[];
}

/** An element that we made ourselves and that sanitising leaves as it is, such as a footnote's anchor. */
export interface TrustedElement extends Node {
  type: "trustedElement";
  tagName: string;
  properties: Properties;
  children: ElementContent[];
  data?: ElementData;
}

declare module "hast" {
  interface ElementContentMap {
    factReference: FactReference;
    siteComponent: SiteComponent;
    trustedElement: TrustedElement;
  }
  interface RootContentMap {
    factReference: FactReference;
    siteComponent: SiteComponent;
    trustedElement: TrustedElement;
  }
}
