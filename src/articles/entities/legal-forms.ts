/** What companies' names end with beside the name itself: legal forms, `Holdings`, the class of a share. */

const LATIN =
  "Holdings?|Group|Incorporated|Inc|Corporation|Corp|Company|Co|Limited|Ltd|PLC|Plc|plc|LLC|LLP|L\\.?P|S\\.?A|SE|AG|N\\.?V|S\\.?p\\.?A|AB|ASA|Oyj|Bhd|Berhad|Tbk|KK|GmbH|Pte|Pty|Sdn";

const LATIN_BEHIND = new RegExp(`^(?:,? (?:${LATIN})(?![\\p{L}\\p{N}])(?:\\.(?=[,;) ]|$)(?! \\p{Lu}\\p{Ll}))?)+`, "u");
const HAN_BEHIND = /^(?:集[團团]|控股|股份)*(?:股份)?(?:有限)?(?:[責责]任)?公司|^(?:集[團团]|控股|股份(?![數数]))+/u;
const SHARE_CLASS = /^ ?[-－–‑](?:SW|ＳＷ|[WSBRPHＷＳＢＲＨ])(?![A-Za-z0-9])/u;

/** How many units of the text behind a company's name belong to it: ` Holdings Ltd`, `-W`, `控股有限公司`. */
export function lengthOfLegalForm(text: string, end: number): number {
  const behind = text.slice(end, end + 60);
  const form = LATIN_BEHIND.exec(behind)?.[0] ?? HAN_BEHIND.exec(behind)?.[0] ?? "";
  const shareClass = SHARE_CLASS.exec(behind.slice(form.length))?.[0] ?? "";
  return form.length + shareClass.length;
}

const LATIN_END = new RegExp(`(?:,? (?:${LATIN})\\.?)+$`, "u");
const HAN_END = /(?:集[團团])?(?:控股)?(?:股份)?有限(?:[責责]任)?公司$/u;

/** Whether the name ends with a legal form, or with `Holdings` or `集團`. */
export function hasLegalForm(name: string): boolean {
  return withoutLegalForm(name) !== name;
}

/** `Longteng Robotics Holdings Ltd` gives `Longteng Robotics`; a name that would be left empty stays. */
export function withoutLegalForm(name: string): string {
  const classless = name.replace(/ ?[-－–‑](?:SW|ＳＷ|[WSBRPHＷＳＢＲＨ])$/u, "");
  const plain = classless.replace(LATIN_END, "").replace(HAN_END, "");
  return plain.length >= 2 ? plain : classless;
}
