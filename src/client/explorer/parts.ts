/** The pieces of the explorer's page that the script works on, by the names that the markup gives them. */

/** Throws where there is none: the page and its script belong together. */
export function part<T extends Element = HTMLElement>(root: ParentNode, name: string): T {
  return found<T>(root, `[data-part="${name}"]`);
}

/** What a template holds, to be copied. */
export function template<T extends Element = HTMLElement>(root: ParentNode, name: string, selector: string): T {
  return found<T>(found<HTMLTemplateElement>(root, `template[data-template="${name}"]`).content, selector);
}

/** A form's control by its name. */
export function control<T extends Element = HTMLInputElement>(root: ParentNode, name: string): T {
  return found<T>(root, `[name="${name}"]`);
}

export function found<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const element = root.querySelector<T>(selector);
  if (element === null) throw new Error(`Unexpected page, expected ${selector}`);
  return element;
}

export function copyOf<T extends Element>(element: T): T {
  return element.cloneNode(true) as T;
}
