import { withBase } from "../../model/addresses.ts";
import { site } from "../../site.ts";

/** An address on this site as a link's `href`: with the base path in front. */
export function href(address: string): string {
  return withBase(address, site.base);
}
