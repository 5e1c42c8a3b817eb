// @ts-check
/**
 * Text reaches a sink through the one encoder that the sink has (ARCHITECTURE.md lists them): no HTML from text, no
 * code from text, no attribute whose name isn't written out, and nothing printed around `scripts/output.ts`.
 */

/** Files that stand around a rule, each with what it may name. @type {Record<string, { names: RegExp, why: string }>} */
const ALLOWED = {
  "scripts/output.ts": { names: /^process\./, why: "it is the encoder of terminals and logs" },
  "src/data/content-loader.ts": { names: /^console\./, why: "it prints problems, which their own encoder has written" },
  "src/data/end-on-bad-settings.ts": { names: /^console\./, why: "it prints settings, tamed" },
  "src/publishing/guarded-output.ts": { names: /^process\./, why: "it stands before all that a build prints" },
  "src/publishing/end-build.ts": {
    names: /^console\./,
    why: "it tames each line itself: a build has no other output",
  },
  "src/publishing/publishing.ts": { names: /^console\./, why: "it says which signal ended a build" },
};

const HTML = new Set([
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "createContextualFragment",
  "parseFromString",
  "setHTML",
  "setHTMLUnsafe",
  "parseHTMLUnsafe",
  "srcdoc",
]);

const WRITING = new Set(["write", "writeln"]);
const CODE = new Set(["eval", "Function", "DOMParser", "execScript"]);
const TIMERS = new Set(["setTimeout", "setInterval", "setImmediate"]);
const NAMING = new Map([
  ["setAttribute", 0],
  ["setAttributeNS", 1],
  ["toggleAttribute", 0],
]);
const ACTIVE_ATTRIBUTE = /^(?:on[a-z]+|srcdoc|style)$/i;
const ACTIVE_ADDRESS = /^[\s\0-\x20]*(?:javascript|vbscript|data:text\/html)/i;

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      html: "Unexpected {{name}}, expected elements made one by one with their texts as text.",
      code: "Unexpected {{name}}, expected code that is written down, never made from text.",
      attribute: "Unexpected attribute {{name}}, expected a name that is written out and does nothing by itself.",
      address: "Unexpected address that runs code, expected one made by src/model/addresses.ts.",
      print: "Unexpected {{name}}, expected print, complain or printEncoded of scripts/output.ts.",
    },
  },
  create(context) {
    const path = context.filename.replaceAll("\\", "/");
    const allowed = Object.entries(ALLOWED).find(([file]) => path.endsWith(`/${file}`))?.[1];

    /** @param {any} node @param {string} messageId @param {string} name */
    const report = (node, messageId, name) => {
      if (!allowed?.names.test(name)) context.report({ node, messageId, data: { name } });
    };

    return {
      /** @param {any} node */
      MemberExpression(node) {
        const name = nameOf(node.computed ? node.property : node.property.name);
        if (name === null) return;
        if (HTML.has(name)) report(node, "html", name);
        const object = node.object.name;
        if (object === "document" && WRITING.has(name)) report(node, "html", `document.${name}`);
        if (object === "console") report(node, "print", `console.${name}`);
        if (object === "process" && (name === "stdout" || name === "stderr") && isWritten(node))
          report(node, "print", `process.${name}`);
        if (CODE.has(name) && ["window", "globalThis", "self"].includes(object)) report(node, "code", name);
      },
      /** @param {any} node */
      Property(node) {
        const name = nameOf(node.computed ? node.key : (node.key.name ?? node.key));
        if (name !== null && HTML.has(name)) report(node, "html", name);
      },
      /** @param {any} node */
      "CallExpression, NewExpression"(node) {
        const { callee, arguments: given } = node;
        if (callee.type === "Identifier" && CODE.has(callee.name)) report(node, "code", callee.name);
        const called = callee.type === "MemberExpression" && !callee.computed ? callee.property.name : callee.name;
        if (TIMERS.has(called) && given[0] && isText(given[0])) report(node, "code", called);
        const place = NAMING.get(called);
        if (place === undefined || callee.type !== "MemberExpression") return;
        const name = given[place] === undefined ? null : nameOf(given[place]);
        if (name === null || ACTIVE_ATTRIBUTE.test(name)) report(node, "attribute", name ?? "of any name");
      },
      /** @param {any} node */
      Literal(node) {
        if (typeof node.value === "string" && ACTIVE_ADDRESS.test(node.value)) report(node, "address", "");
      },
      /** @param {any} node */
      JSXAttribute(node) {
        if (/^srcdoc$/i.test(node.name.name ?? "")) report(node, "html", "srcdoc");
      },
    };
  },
};

/** Of a name, a text or a template without holes; null for what is only known when it runs. @param {any} node */
function nameOf(node) {
  if (typeof node === "string") return node;
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return null;
}

/** @param {any} node */
function isText(node) {
  return node.type === "TemplateLiteral" || (node.type === "Literal" && typeof node.value === "string");
}

/** Whether what is named is written to, rather than asked whether it is a terminal. @param {any} node */
function isWritten({ parent }) {
  return parent.type !== "MemberExpression" || ["write", "end", "_write"].includes(parent.property.name);
}
