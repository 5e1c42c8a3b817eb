/** Pages on which every verdict, reason and caveat is seen, a kind each, on a site below a path. */
import { holdsForEveryKindOfPage } from "../support/every-kind-of-page.ts";

holdsForEveryKindOfPage("every-verdict-in-subfolder");
