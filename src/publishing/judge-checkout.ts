/** Folders in whose path Astro and Vite lose their way: a build there ends amid the work, in words that tell nobody why. */
import type { PublishingFault } from "./fault.ts";

/** Parts of an address to Vite (`#`, `?`, `%`), of a pattern to Node (`*`), of a text that is written out (`"`, line ends). */
const MISREAD = /[#?%*"\\\p{Cc}]/u;

/** Null where a site can be built in the checkout; `root` is its absolute path. */
export function judgeCheckout(root: string): PublishingFault | null {
  // On Windows it parts folders.
  const path = /^[a-z]:\\/iu.test(root) ? root.replaceAll("\\", "/") : root;
  const found = MISREAD.exec(path)?.[0];
  if (found === undefined) return null;
  return {
    path: root,
    reason: `Unexpected ${JSON.stringify(found)} in the path of the project, expected none of # ? % * " and \\`,
    note: "Astro takes it for something else. Rename that folder, or move the project to another.",
  };
}
