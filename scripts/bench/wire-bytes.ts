/** What a page loads, in bytes as they cross the wire: compressed bodies and headers. */
import type { CDPSession } from "playwright-core";

export const BYTE_KINDS = ["html", "styles", "scripts", "fonts", "shards", "other"] as const;
export type ByteKind = (typeof BYTE_KINDS)[number];
export type Bytes = Readonly<Record<ByteKind, number>>;

export interface WireMeter {
  /** What came in since the last reading. */
  readonly take: () => Bytes;
}

/** Starts counting. */
export async function meterWire(session: CDPSession): Promise<WireMeter> {
  const kindByRequest = new Map<string, ByteKind>();
  let bytes = noBytes();
  session.on("Network.responseReceived", ({ requestId, response, type }) => {
    kindByRequest.set(requestId, kindOf(type, new URL(response.url).pathname));
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes[kindByRequest.get(requestId) ?? "other"] += encodedDataLength;
  });
  await session.send("Network.enable");
  return {
    take: () => {
      const taken = bytes;
      bytes = noBytes();
      return taken;
    },
  };
}

export function totalOf(bytes: Bytes): number {
  return BYTE_KINDS.reduce((sum, kind) => sum + bytes[kind], 0);
}

/** `type` is the browser's own name of what it asked for. */
export function kindOf(type: string, path: string): ByteKind {
  if (path.startsWith("/facts/shards/")) return "shards";
  if (type === "Document") return "html";
  if (type === "Stylesheet") return "styles";
  if (type === "Script") return "scripts";
  return type === "Font" ? "fonts" : "other";
}

function noBytes(): Record<ByteKind, number> {
  return { html: 0, styles: 0, scripts: 0, fonts: 0, shards: 0, other: 0 };
}
