/**
 * What the linter enforces beyond taste: who may import whom (scripts/lint/boundaries.mjs), pure folders that ask
 * nothing of the machine, raw HTML in one place and no other way around a sink's encoder, no inline styles or handlers, no
 * words in templates.
 */
import js from "@eslint/js";
import astro from "eslint-plugin-astro";
import globals from "globals";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { pureFiles, restrictedGlobals, restrictedState, restrictedSyntax } from "./scripts/lint/determinism.mjs";
import importsStayInBounds from "./scripts/lint/imports-stay-in-bounds.mjs";
import noInlineStylesOrHandlers from "./scripts/lint/no-inline-styles-or-handlers.mjs";
import noWordsInTemplates from "./scripts/lint/no-words-in-templates.mjs";
import sinksAreEncoded from "./scripts/lint/sinks-are-encoded.mjs";

const readacross = {
  rules: {
    "imports-stay-in-bounds": importsStayInBounds,
    "no-inline-styles-or-handlers": noInlineStylesOrHandlers,
    "no-words-in-templates": noWordsInTemplates,
    "sinks-are-encoded": sinksAreEncoded,
  },
};

const code = "**/*.{ts,mts,js,mjs}";
const astroScripts = "**/*.astro/*.{ts,js}";

export default defineConfig(
  { ignores: ["dist/", "dist.*/", ".astro/", "coverage/", "content/", "public/", "test/fixtures/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },

  js.configs.recommended,
  {
    files: ["**/*.{ts,mts}"],
    ignores: [astroScripts],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["**/*.test.ts", "test/**/*.ts"],
    rules: {
      // A test looks into what it gets; its own assertions are the check.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  { files: ["**/*.{js,mjs}"], languageOptions: { globals: globals.node } },
  { files: ["src/client/**/*.js"], languageOptions: { globals: globals.browser } },
  { files: ["**/*.{ts,mts,astro}", astroScripts], rules: { "no-undef": "off" } },

  // Without types here: `astro check` knows those. The parser of `.astro` files must come last.
  { files: ["**/*.astro", astroScripts], extends: [tseslint.configs.recommended] },
  astro.configs["flat/recommended"],
  {
    files: ["**/*.astro"],
    plugins: { readacross },
    rules: {
      "astro/no-set-html-directive": "error",
      "astro/no-unused-css-selector": "error",
      "readacross/no-inline-styles-or-handlers": "error",
      "readacross/no-words-in-templates": "error",
      // Astro hands `Props` to the component's type without naming it.
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^(_|Props$)", argsIgnorePattern: "^_" }],
    },
  },
  { files: ["src/components/site/RawHtml.astro"], rules: { "astro/no-set-html-directive": "off" } },

  {
    files: [code, "**/*.astro", astroScripts],
    plugins: { readacross },
    rules: { "readacross/imports-stay-in-bounds": "error" },
  },
  {
    files: ["{src,scripts}/**/*.ts", "src/**/*.{js,astro}", astroScripts],
    ignores: ["**/*.test.ts"],
    plugins: { readacross },
    rules: { "readacross/sinks-are-encoded": "error" },
  },
  {
    files: ["src/**/*.{ts,astro}"],
    ignores: ["src/client/**", "src/reader/**", "**/*.test.ts", astroScripts],
    rules: { "no-restricted-syntax": ["error", ...restrictedSyntax, ...restrictedState] },
  },
  { files: ["src/data/**/*.ts"], rules: { "no-restricted-syntax": ["error", ...restrictedSyntax] } },
  {
    files: pureFiles.map((files) => `${files}.ts`),
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-globals": ["error", ...restrictedGlobals] },
  },
  {
    files: ["src/{pages,layouts,components}/**/*.{astro,ts}"],
    ignores: [astroScripts],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...restrictedSyntax,
        ...restrictedState,
        {
          selector: 'CallExpression[callee.object.type="MetaProperty"][callee.property.name="glob"]',
          message: "Unexpected reading of files, expected data from src/data or props.",
        },
      ],
    },
  },
);
