// @ts-check
/**
 * Keeps the words of the interface in one place: no text with letters in `.astro` templates, and none in attributes that
 * a reader sees or hears, neither written out nor as a string in an expression. Code, keys and the like are no words.
 */

/** Attributes, and props of our components, whose value is printed or spoken. */
const SPOKEN = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "aria-valuetext",
  "caption",
  "data-label",
  "description",
  "heading",
  "label",
  "note",
  "placeholder",
  "set:text",
  "title",
]);

/** What stands inside is typed or run, not read. */
const CODE = new Set(["code", "kbd", "pre", "samp", "script", "style"]);

const WORD = /\p{L}/u;

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: "problem",
    schema: [],
    messages: { word: "Unexpected words “{{text}}”, expected them in src/messages/en." },
  },
  create(context) {
    /** @param {any} node @param {string} text */
    function check(node, text) {
      // An entity such as `&nbsp;` is no word.
      const words = text.replace(/&#?\w+;/gu, "").trim();
      if (WORD.test(words)) context.report({ node, messageId: "word", data: { text: words.slice(0, 40) } });
    }

    /** The strings that an expression may come to. @param {any} node */
    function checkExpression(node) {
      switch (node?.type) {
        case "Literal":
          if (typeof node.value === "string") check(node, node.value);
          break;
        case "TemplateLiteral":
          for (const { value } of node.quasis) check(node, value.cooked);
          break;
        case "LogicalExpression":
          checkExpression(node.left);
          checkExpression(node.right);
          break;
        case "BinaryExpression":
          if (node.operator !== "+") break;
          checkExpression(node.left);
          checkExpression(node.right);
          break;
        case "ConditionalExpression":
          checkExpression(node.consequent);
          checkExpression(node.alternate);
          break;
      }
    }

    /** @param {any} node */
    function isCode(node) {
      for (let around = node.parent; around; around = around.parent) {
        if (around.type === "JSXElement" && CODE.has(around.openingElement.name.name)) return true;
      }
      return false;
    }

    return {
      /** @param {any} node */
      JSXText(node) {
        if (!isCode(node)) check(node, node.value);
      },
      /** @param {any} node */
      JSXExpressionContainer(node) {
        if (!node.parent.type.endsWith("Attribute") && !isCode(node)) checkExpression(node.expression);
      },
      /** @param {any} node */
      JSXAttribute(node) {
        const { name } = node;
        const text = name.type === "JSXNamespacedName" ? `${name.namespace.name}:${name.name.name}` : name.name;
        if (!SPOKEN.has(text)) return;
        checkExpression(node.value?.type === "JSXExpressionContainer" ? node.value.expression : node.value);
      },
      /** @param {any} node */
      AstroTemplateLiteralAttribute(node) {
        if (SPOKEN.has(node.name.name)) checkExpression(node.value?.expression ?? node.value);
      },
    };
  },
};
