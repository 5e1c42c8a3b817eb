/** The real site’s pages, a kind each. */
import { holdsForEveryKindOfPage } from "../support/every-kind-of-page.ts";

holdsForEveryKindOfPage("real");
