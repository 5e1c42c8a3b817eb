/**
 * What may stand beside a built site, under names that are documented (docs/publishing.md):
 * `dist.staging`, the site that is being built; `dist.previous`, the one that is being replaced; `dist.lock`, held while
 * a build works on the three. Only after a build was killed are any of them left.
 */

export interface Beside {
  readonly site: string;
  readonly staging: string;
  readonly previous: string;
  readonly lock: string;
}

/** `site` is an absolute path without a slash at its end. */
export function beside(site: string): Beside {
  return { site, staging: `${site}.staging`, previous: `${site}.previous`, lock: `${site}.lock` };
}
