/** What an author is told who wrote code, or what looks like it, into `.mdx`: what to write instead. */
import { didYouMean } from "../facts/problem.ts";
import { COMPONENTS, ELEMENTS } from "./components.ts";

/** `value` is what stands between the braces. */
export function noteOnExpression(value: string): string {
  if (/^\s*\/\*/u.test(value)) return "A comment `{/* … */}` ends at its first `}`: leave braces out of it.";
  return "Write the text itself; for a brace that is meant as text, `\\{`.";
}

/** For an element that bodies may not hold. */
export function noteOnElement(name: string): string {
  if (/^(?:script|style|iframe|object|embed|form|input|button|link|meta|base|svg|math|template)$/iu.test(name))
    return "Take it out: a report holds text, figures and the site's components.";
  if (name === "img") return "Write a picture as `![what it shows](/pictures/name.png)`.";
  if (name === "h1") return "The page has its title already: start with `## `.";
  const near = didYouMean(name, [...Object.keys(COMPONENTS), ...(name.length > 2 ? Object.keys(ELEMENTS) : [])]);
  return (
    near || "Components are `<FactTable>`, `<FactChart>` and `<Callout>`; write `&lt;` for a `<` that is meant as text."
  );
}

/** For an attribute that its element may not have, or has without a value; `known` are those it may have. */
export function noteOnAttribute(attribute: string, known: readonly string[]): string {
  if (/^on/iu.test(attribute)) return "Take it out: a report runs no scripts.";
  if (/^(?:style|class|className|id)$/iu.test(attribute)) return "Take it out: the site sets looks and anchors itself.";
  if (known.includes(attribute)) return `Give it a value: \`${attribute}="…"\`.`;
  return didYouMean(attribute, known) || "Take it out.";
}

/** Names as code, with commas between. */
export function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
