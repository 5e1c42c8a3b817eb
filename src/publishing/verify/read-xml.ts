/** XML as a strict parser reads it: a tree of elements, or an error where a reader of feeds might stumble. */
import { SaxesParser } from "saxes";

export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Open[];
  text: string;
}

/** Throws where the text isn't well-formed XML 1.0 with namespaces. */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const document: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [document];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = {
      name,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])),
      children: [],
      text: "",
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  const addText = (more: string) => (open.at(-1)!.text += more);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
  return document.children[0]!;
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Trimmed; empty where there is no such child. */
export function textOf(element: XmlElement, name: string): string {
  return childrenNamed(element, name)[0]?.text.trim() ?? "";
}
