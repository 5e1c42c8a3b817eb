// @ts-check
/**
 * Failures that an unlucky machine explains: they end set-up with a sentence instead of a stack trace.
 */

export const exitCodes = { fine: 0, content: 1, usage: 2, environment: 3, internal: 4 };

export class ForeseeableFailure extends Error {
  /**
   * @param {string} found what went wrong, one line
   * @param {string} mend what to do about it, one line
   */
  constructor(found, mend) {
    super(found);
    this.mend = mend;
  }
}

/** What npm, apt and Playwright print → what it means for the person in front of the terminal. First match wins. */
const causes = [
  {
    sign: /EUSAGE|can only install packages when|not in sync|out of sync/i,
    found: "package.json and package-lock.json disagree",
    mend: "Run npm install and commit the lock file.",
  },
  {
    sign: /EROFS|EACCES|EPERM|read-only file system|permission denied/i,
    found: "this folder cannot be written to",
    mend: "Check who owns the folder, or clone into one that is yours.",
  },
  { sign: /ENOSPC|no space left/i, found: "the disk is full", mend: "Free about 1 GB and try again." },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|could not resolve|temporary failure resolving/i,
    found: "the package registry did not answer",
    mend: "Check the network, proxy and registry settings (npm ping), then try again.",
  },
  {
    sign: /E401|E403|E404|ETARGET/,
    found: "the package registry does not have, or does not give, a package that is needed",
    mend: "Check the registry settings (npm config get registry).",
  },
  {
    sign: /EINTEGRITY/,
    found: "a downloaded package is not the one that was locked",
    mend: "Run npm cache clean --force and try again.",
  },
];

/**
 * @param {string} what the step that failed, such as `npm ci`
 * @param {import('./machine.mjs').Outcome} outcome
 * @returns {ForeseeableFailure}
 */
export function toForeseeableFailure(what, outcome) {
  if (outcome.code === 127) return new ForeseeableFailure(`${what}: ${outcome.output}`, "Install it and try again.");
  const cause = causes.find(({ sign }) => sign.test(outcome.output));
  if (cause) return new ForeseeableFailure(`${what}: ${cause.found}`, cause.mend);
  const last = outcome.output.trim().split("\n").slice(-15).join("\n");
  return new ForeseeableFailure(`${what} ended with exit code ${outcome.code}`, `It said:\n${last}`);
}
