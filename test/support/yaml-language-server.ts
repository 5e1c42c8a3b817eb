/** The language server that editors run for YAML, asked over its standard input as an editor asks. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

export interface YamlEditor {
  /** What is underlined in a file with this text, once the server says so. */
  open(path: string, text: string): Promise<readonly Diagnostic[]>;
  /** What is offered at a place of an open file; line and character count from 0. */
  complete(path: string, line: number, character: number): Promise<string[]>;
  /** What is shown over a place of an open file. */
  hover(path: string, line: number, character: number): Promise<string>;
  close(): void;
}

/** `schemas`: which schema is for which files, as VS Code's `yaml.schemas` says. */
export async function openYamlEditor(root: string, schemas: Readonly<Record<string, string>>): Promise<YamlEditor> {
  const packageFile = createRequire(import.meta.url).resolve("yaml-language-server/package.json");
  const server = spawn(process.execPath, [join(packageFile, "../bin/yaml-language-server"), "--stdio"]);
  const answers = new Map<number, (result: unknown) => void>();
  const diagnosed = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  let unread = Buffer.alloc(0);
  let lastId = 0;

  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  };
  const ask = <T>(method: string, params: object): Promise<T> =>
    new Promise((resolve) => {
      answers.set(++lastId, resolve as (result: unknown) => void);
      send({ id: lastId, method, params });
    });
  const settings = { validate: true, completion: true, hover: true, schemas, schemaStore: { enable: false } };
  const receive = ({ id, method, params, result }: Message): void => {
    if (method === "workspace/configuration") {
      const { items } = params as { items: { section: string }[] };
      send({ id, result: items.map(({ section }) => (section === "yaml" ? settings : null)) });
    } else if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Diagnostic[] };
      diagnosed.get(uri)?.(diagnostics);
    } else if (method !== undefined && id !== undefined) send({ id, result: null });
    else if (id !== undefined) answers.get(id)?.(result);
  };
  server.stdout.on("data", (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    for (;;) {
      const head = unread.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/u.exec(unread.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head < 0 || unread.length < head + 4 + length) return;
      const body = unread.subarray(head + 4, head + 4 + length).toString();
      unread = unread.subarray(head + 4 + length);
      receive(JSON.parse(body) as Message);
    }
  });

  const uriOf = (path: string) => pathToFileURL(join(root, path)).href;
  await ask("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: "site" }],
    capabilities: { workspace: { configuration: true }, textDocument: { hover: { contentFormat: ["markdown"] } } },
  });
  send({ method: "initialized", params: {} });
  send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml: settings } } });

  return {
    open: (path, text) =>
      new Promise((resolve) => {
        diagnosed.set(uriOf(path), resolve);
        const textDocument = { uri: uriOf(path), languageId: "yaml", version: 1, text };
        send({ method: "textDocument/didOpen", params: { textDocument } });
      }),
    complete: async (path, line, character) => {
      const at = { textDocument: { uri: uriOf(path) }, position: { line, character } };
      const found = await ask<{ items: { label: string }[] } | null>("textDocument/completion", at);
      return (found?.items ?? []).map(({ label }) => label);
    },
    hover: async (path, line, character) => {
      const at = { textDocument: { uri: uriOf(path) }, position: { line, character } };
      const found = await ask<{ contents: { value: string } } | null>("textDocument/hover", at);
      return found?.contents.value ?? "";
    },
    close: () => void server.kill(),
  };
}
