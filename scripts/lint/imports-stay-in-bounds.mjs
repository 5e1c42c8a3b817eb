// @ts-check
/**
 * The ESLint rule over `boundaries.mjs`. It reads every form of import: static, dynamic, re-export and type, in `.ts`
 * files, in `.astro` frontmatter and in the scripts of `.astro` files.
 */
import { builtinModules } from "node:module";
import { posix, relative, sep } from "node:path";
import { boundaryOf, isTest } from "./boundaries.mjs";

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      folder: "Unexpected folder, expected one that has a row in scripts/lint/boundaries.mjs.",
      import: "Unexpected import of {{what}} in {{folder}}: {{why}}.",
      value: "Unexpected import of a value from {{what}} in {{folder}}, expected `import type`: {{why}}.",
      content: "Unexpected import of astro:content, expected only in src/data and src/content.config.ts.",
    },
  },
  create(context) {
    const path = pathInProject(context);
    const boundary = boundaryOf(path);
    const isUnit = isTest(path);

    /** @param {import('estree').Node} at @param {unknown} specifier @param {boolean} isType */
    function check(at, specifier, isType) {
      if (typeof specifier !== "string") return;
      const what = specifier.replace(/[?#].*$/, "");
      if (what === "astro:content" && !/^src\/(data\/|content\.config\.ts$)/.test(path)) {
        context.report({ node: at, messageId: "content" });
        return;
      }
      if (boundary === undefined) return;
      const { folder, why } = boundary;
      const target = toProjectPath(path, what);
      const verdict =
        target === null ? packageVerdict(boundary, what, isType) : folderVerdict(boundary, target, isType);
      const isForgiven = isUnit && !/^astro($|:|\/)/.test(what);
      if (verdict === "fine" || isForgiven) return;
      context.report({ node: at, messageId: verdict, data: { what, folder, why } });
    }

    return {
      Program(node) {
        const isOwnFolder = /^src\/[^/]+\//.test(path) || /^src\/(utils|helpers|common|misc|types)\.ts$/.test(path);
        if (isOwnFolder && boundary === undefined) context.report({ node, messageId: "folder" });
      },
      ImportDeclaration: (node) => check(node, node.source.value, isTypeOnly(node)),
      ExportAllDeclaration: (node) => check(node, node.source.value, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => check(node, node.source?.value, isTypeOnly(node)),
      ImportExpression: (node) => check(node, "value" in node.source ? node.source.value : undefined, false),
      /** @param {any} node */
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value, true),
      /** @param {any} node */
      TSExternalModuleReference: (node) => check(node, node.expression.value, false),
    };
  },
};

/** The scripts of an `.astro` file are linted as `page.astro/0.ts`. @param {import('eslint').Rule.RuleContext} context */
function pathInProject(context) {
  const path = relative(context.cwd, context.filename).split(sep).join("/");
  return path.replace(/(\.astro)\/[^/]+$/, "$1");
}

/**
 * Where an import leads inside the project, or null for a package.
 *
 * @param {string} from @param {string} specifier
 */
function toProjectPath(from, specifier) {
  if (/^\.{1,2}(\/|$)/.test(specifier)) return posix.join(posix.dirname(from), specifier);
  if (specifier.startsWith("/")) return specifier.slice(1);
  return null;
}

/** @param {import('./boundaries.mjs').Boundary} boundary @param {string} target @param {boolean} isType */
function folderVerdict({ folder, folders, typesOf = [] }, target, isType) {
  const goes = boundaryOf(target)?.folder ?? target;
  /** @param {string} allowed */
  const leadsInto = (allowed) => goes === allowed || goes.startsWith(`${allowed}/`);
  if ([folder, ...folders].some(leadsInto)) return "fine";
  if (!typesOf.some(leadsInto)) return "import";
  return isType ? "fine" : "value";
}

/** @param {import('./boundaries.mjs').Boundary} boundary @param {string} specifier @param {boolean} isType */
function packageVerdict({ packages, packageTypes }, specifier, isType) {
  const name = builtinModules.includes(specifier) ? `node:${specifier}` : specifier;
  const bare = name.includes(":") || /^astro\//.test(name) ? name : packageOf(name);
  if (packages?.test(bare)) return "fine";
  if (!packageTypes?.test(bare)) return "import";
  return isType ? "fine" : "value";
}

/** `@scope/name/path` → `@scope/name` @param {string} specifier */
function packageOf(specifier) {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** @param {any} node */
function isTypeOnly(node) {
  if (node.importKind === "type" || node.exportKind === "type") return true;
  const specifiers = node.specifiers ?? [];
  return (
    specifiers.length > 0 &&
    specifiers.every((/** @type {any} */ one) => one.importKind === "type" || one.exportKind === "type")
  );
}
