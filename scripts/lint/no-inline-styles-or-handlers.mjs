// @ts-check
/**
 * Keeps the output fit for a strict content security policy: no `style` attribute and no inline event handler in
 * `.astro` files, nor `define:vars`, which makes a `style` attribute of its own.
 */

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      style: "Unexpected {{name}} attribute, expected a class or an SVG attribute.",
      handler: "Unexpected inline handler {{name}}, expected a script in src/client.",
    },
  },
  create(context) {
    /** @param {any} node */
    function check(node) {
      const { name } = node;
      const text = name.type === "JSXNamespacedName" ? `${name.namespace.name}:${name.name.name}` : name.name;
      if (text === "style" || text === "define:vars") {
        context.report({ node, messageId: "style", data: { name: text } });
      } else if (/^on[a-z]+$/.test(text)) {
        context.report({ node, messageId: "handler", data: { name: text } });
      }
    }
    return { JSXAttribute: check, AstroShorthandAttribute: check, AstroTemplateLiteralAttribute: check };
  },
};
