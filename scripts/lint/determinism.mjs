// @ts-check
/**
 * Same input, same output, in any time zone: what pure code doesn't ask the machine. As `no-restricted-syntax`
 * selectors and `no-restricted-globals` entries, one row each.
 */

/** Globs, without the ending, of pure code: it asks for none of `restrictedGlobals` either. */
export const pureFiles = [
  "src/facts/**/*",
  "src/articles/**/*",
  // Below it `files/` writes them.
  "src/drafts/*",
  "src/model/**/*",
  "src/markdown/**/*",
  "src/gate/**/*",
  "src/messages/**/*",
  "src/export/tables/**/*",
  "src/citation/**/*",
  "src/plain-text/**/*",
  "src/structured-data/**/*",
];

const zoned = "FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds";

export const restrictedSyntax = [
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: "Unexpected clock, expected the time as an argument.",
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: "Unexpected clock, expected the time as an argument.",
  },
  { selector: 'CallExpression[callee.name="Date"]', message: "Unexpected clock, expected the time as an argument." },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length>1]',
    message: "Unexpected local time, expected Date.UTC.",
  },
  {
    selector: `MemberExpression[property.name=/^(get|set)(${zoned})$|^getTimezoneOffset$|^to(Date|Time)String$/]`,
    message: "Unexpected local time, expected the UTC method.",
  },
  {
    selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]',
    message: "Unexpected clock, expected the time as an argument.",
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: "Unexpected randomness, expected the seed as an argument.",
  },
  {
    selector: ':matches(NewExpression, CallExpression)[callee.object.name="Intl"][arguments.length=0]',
    message: "Unexpected default locale, expected a locale.",
  },
  {
    selector: 'MemberExpression[object.name="Intl"][property.name="DateTimeFormat"]',
    message: "Unexpected DateTimeFormat, expected the formatters of src/facts: it prints the local time zone.",
  },
  {
    selector: "CallExpression[callee.property.name=/^toLocale/][arguments.length=0]",
    message: "Unexpected default locale, expected a locale.",
  },
  {
    selector: 'CallExpression[callee.property.name="localeCompare"][arguments.length<2]',
    message: "Unexpected default locale, expected a locale, or a comparison of code units.",
  },
];

/** Only `src/data` keeps something between calls: it reads the content once. */
export const restrictedState = [
  {
    selector: ":matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind=/^(let|var)$/]",
    message: "Unexpected module state, expected a constant or an argument.",
  },
];

export const restrictedGlobals = [
  "process",
  "performance",
  "crypto",
  "fetch",
  "navigator",
  "window",
  "document",
  "setTimeout",
  "setInterval",
  "Buffer",
  "__dirname",
].map((name) => ({ name, message: "Pure code asks nothing of the machine: hand it in as an argument." }));
