/**
 * Bytes of an article → text. A byte-order mark decides, then UTF-8 where the bytes are that, then what the page says of
 * itself, then what reads as Chinese or as another script. Nothing is ever replaced without a word.
 */
import chardet from "chardet";
import { isCommonHan } from "./common-han.ts";

export type DecodedArticle =
  | {
      readonly ok: true;
      /** Without a byte-order mark; line ends as they are. */
      readonly text: string;
      /** As `TextDecoder` names it. */
      readonly encoding: string;
      /** What a reader should know of how it was decoded; null where there is nothing. */
      readonly warning: string | null;
    }
  | { readonly ok: false };

/** How far into a page its encoding may be declared. */
const DECLARED_WITHIN = 4096;
/** Share of Chinese characters that must be common ones, where an encoding is guessed. */
const COMMON_SHARE = 0.2;
/** Of a UTF-8 file, how many broken characters are let pass, with a warning. */
const MAX_BROKEN = 5;
/** Encodings besides the Chinese ones that are guessed. */
const GUESSED = new Set([
  "windows-1252",
  "ISO-8859-1",
  "ISO-8859-2",
  "windows-1250",
  "Shift_JIS",
  "EUC-JP",
  "EUC-KR",
  "UTF-16LE",
  "UTF-16BE",
]);

export function decodeArticle(bytes: Uint8Array, isHtml: boolean): DecodedArticle {
  const marked = bomOf(bytes);
  if (marked !== null) {
    const text = strictly(bytes, marked) ?? null;
    if (text !== null) return { ok: true, text, encoding: marked, warning: null };
  }
  const declared = isHtml ? declaredEncoding(bytes) : null;
  const utf8 = strictly(bytes, "utf-8");
  const asDeclared = declared === null || declared === "utf-8" ? null : strictly(bytes, declared);
  if (utf8 !== null && (asDeclared === null || !isSurelyChinese(asDeclared) || isSurelyChinese(utf8))) {
    const isOther = declared !== null && declared !== "utf-8" && asDeclared !== utf8;
    return { ok: true, text: utf8, encoding: "utf-8", warning: isOther ? declaredWrongly(declared, "utf-8") : null };
  }
  if (asDeclared !== null) return { ok: true, text: asDeclared, encoding: declared!, warning: null };

  const broken = withBrokenUtf8(bytes);
  if (broken !== null) return broken;
  const warn = (encoding: string) => (declared === null ? null : declaredWrongly(declared, encoding));
  const chinese = (["gb18030", "big5"] as const)
    .map((encoding) => ({ encoding, text: strictly(bytes, encoding) }))
    .map(({ encoding, text }) => ({ encoding, text, share: text === null ? 0 : commonShare(text) }))
    .sort((a, b) => b.share - a.share)[0]!;
  if (chinese.text !== null && chinese.share >= COMMON_SHARE) {
    return { ok: true, text: chinese.text, encoding: chinese.encoding, warning: warn(chinese.encoding) };
  }
  for (const { name, confidence } of chardet.analyse(bytes)) {
    if (!GUESSED.has(name) || confidence < 25) continue;
    const encoding = name.toLowerCase();
    const text = strictly(bytes, encoding);
    if (text !== null && !/[\0\ufffd]/u.test(text)) {
      return {
        ok: true,
        text,
        encoding,
        warning: warn(encoding) ?? `Read as ${encoding}, which was concluded from its letters.`,
      };
    }
  }
  return { ok: false };
}

function bomOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** As `TextDecoder` names it; null where the page names none that it knows. A page of bytes can't be UTF-16. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARED_WITHIN));
  const label =
    /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{1,40})/iu.exec(head)?.[1] ??
    /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/iu.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-16") || encoding === "gbk" ? (encoding === "gbk" ? "gb18030" : "utf-8") : encoding;
  } catch {
    return null;
  }
}

function declaredWrongly(declared: string, encoding: string): string {
  return `The page says that it is ${declared}, but its bytes are ${encoding}, as which it was read.`;
}

function isSurelyChinese(text: string): boolean {
  return commonShare(text) >= COMMON_SHARE;
}

/** How many of the Chinese characters are common ones; 0 where there are none, or bytes that stand for nothing. */
function commonShare(text: string): number {
  let all = 0;
  let common = 0;
  for (const character of text) {
    if (/[\ue000-\uf8ff\ufffd]/u.test(character)) all += 3;
    else if (/\p{Script=Han}/u.test(character)) {
      all++;
      if (isCommonHan(character)) common++;
    }
  }
  return all === 0 ? 0 : common / all;
}

/** UTF-8 with a few characters cut off or overwritten, as cut files have: read, and said so. */
function withBrokenUtf8(bytes: Uint8Array): DecodedArticle | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  const whole = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  if (broken > MAX_BROKEN || whole < broken * 10) return null;
  const line = text.slice(0, text.indexOf("\ufffd")).split(/\r\n?|\n/u).length;
  const warning = `${broken} ${broken === 1 ? "character is" : "characters are"} broken (the first on line ${line}) and shown as \ufffd; compare the figures there with the article.`;
  return { ok: true, text, encoding: "utf-8", warning };
}
