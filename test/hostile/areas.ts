/** All inputs that are files of content, by what they attack. */
import { dates } from "./inputs/dates.ts";
import { encodings } from "./inputs/encodings.ts";
import { identifiers } from "./inputs/identifiers.ts";
import { invisible } from "./inputs/invisible.ts";
import { markup } from "./inputs/markup.ts";
import { mdx } from "./inputs/mdx.ts";
import { numbers } from "./inputs/numbers.ts";
import { ordinary } from "./inputs/ordinary.ts";
import { sizes } from "./inputs/sizes.ts";
import { texts } from "./inputs/texts.ts";
import { yaml } from "./inputs/yaml.ts";

export const AREAS = {
  markup,
  mdx,
  yaml,
  numbers,
  dates,
  identifiers,
  encodings,
  sizes,
  texts,
  invisible,
  ordinary,
} as const;
