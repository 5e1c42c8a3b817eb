// @ts-check
/**
 * Counts tests across steps. A test that runs in several time zones is one test, and fails if it fails in any of them;
 * a step that fails without a failing test, such as the linter or a test file that doesn't load, counts as one failure.
 *
 * @typedef {Map<string, 'passed' | 'failed'>} Tally by test
 * @typedef {{ file: string, name: string, status: string }[]} Report one per test, statuses as vitest's
 */

/**
 * @param {string} json what vitest's JSON reporter wrote
 * @returns {Report}
 */
export function toReport(json) {
  /** @type {{ testResults: { name: string, assertionResults: { fullName: string, status: string }[] }[] }} */
  const { testResults } = JSON.parse(json);
  return testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ file, name: fullName, status })),
  );
}

/**
 * @param {Tally} tally left as it is
 * @param {string} step
 * @param {number} code the step's exit code
 * @param {Report | null} report null for a step without tests
 * @returns {Tally}
 */
export function addStep(tally, step, code, report) {
  /** @type {Tally} */
  const sum = new Map(tally);
  /** @type {Map<string, number>} */
  const seen = new Map();
  let hasFailure = false;
  for (const { file, name, status } of report ?? []) {
    if (status !== "passed" && status !== "failed") continue;
    const title = `${file} > ${name}`;
    const repeat = seen.get(title) ?? 0;
    seen.set(title, repeat + 1);
    const key = `${title} > ${repeat}`;
    if (status === "failed") hasFailure = true;
    if (sum.get(key) !== "failed") sum.set(key, status);
  }
  if (code !== 0 && !hasFailure) sum.set(step, "failed");
  return sum;
}

/** @param {Tally} tally */
export function formatTally(tally) {
  const statuses = [...tally.values()];
  const passed = statuses.filter((status) => status === "passed").length;
  return `${passed} passed, ${statuses.length - passed} failed`;
}
