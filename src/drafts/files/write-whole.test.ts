import * as disk from "node:fs/promises";
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { FileSystem } from "./file-system.ts";
import { writeWhole } from "./write-whole.ts";

let folder: string;
let scratch: string;
let target: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "readacross-write-"));
  scratch = join(folder, "scratch");
  target = join(folder, "content/reports/a.mdx");
});
afterEach(() => rm(folder, { recursive: true }));

const failure = (code: string, fields = {}) => Object.assign(new Error(code), { code, syscall: "call", ...fields });

/** The disk, with some calls replaced. */
const diskBut = (calls: Partial<FileSystem>): FileSystem => ({ ...disk, ...calls });

/** The disk, with a file handle one of whose calls fails. */
const diskWhere = (method: "writeFile" | "sync", code: string): FileSystem =>
  diskBut({
    open: async (...args: Parameters<FileSystem["open"]>) => {
      const file = await disk.open(...args);
      file[method] = () => Promise.reject(failure(code));
      return file;
    },
  });

const namesIn = async (path: string): Promise<string[]> => readdir(path).catch(() => []);

test("it writes the text, makes the folders and leaves nothing else behind", async () => {
  expect(await writeWhole(target, "text", { isReplacing: false, scratch }, disk)).toBe("written");
  expect(await readFile(target, "utf8")).toBe("text");
  expect(await namesIn(join(folder, "content/reports"))).toEqual(["a.mdx"]);
  expect(await namesIn(scratch)).toEqual([]);
});

test("a file that is there stays as it is, unless it may be replaced", async () => {
  await writeWhole(target, "first", { isReplacing: false, scratch }, disk);
  expect(await writeWhole(target, "second", { isReplacing: false, scratch }, disk)).toBe("exists");
  expect(await readFile(target, "utf8")).toBe("first");
  expect(await writeWhole(target, "second", { isReplacing: true, scratch }, disk)).toBe("written");
  expect(await readFile(target, "utf8")).toBe("second");
  expect(await namesIn(scratch)).toEqual([]);
});

test("a file that appears in the last moment stays as it is", async () => {
  const late = diskBut({
    link: async (from, to) => {
      await writeFile(to, "theirs");
      return disk.link(from, to);
    },
  });
  expect(await writeWhole(target, "ours", { isReplacing: false, scratch }, late)).toBe("exists");
  expect(await readFile(target, "utf8")).toBe("theirs");
  expect(await namesIn(scratch)).toEqual([]);
});

test.each([true, false])("a folder or link in the way stays as it is (replacing: %s)", async (isReplacing) => {
  await disk.mkdir(target, { recursive: true });
  expect(await writeWhole(target, "text", { isReplacing, scratch }, disk)).toBe("blocked");
  const [link, aim] = [join(folder, "content/reports/b.mdx"), join(folder, "elsewhere.mdx")];
  await writeFile(aim, "theirs");
  await symlink(aim, link);
  expect(await writeWhole(link, "text", { isReplacing, scratch }, disk)).toBe("blocked");
  expect(await readFile(aim, "utf8")).toBe("theirs");
  expect((await disk.lstat(link)).isSymbolicLink()).toBe(true);
});

test.each(["writeFile", "sync"] as const)("where the disk is full at %s, nothing is left behind", async (method) => {
  for (const isReplacing of [false, true]) {
    await expect(
      writeWhole(target, "text", { isReplacing, scratch }, diskWhere(method, "ENOSPC")),
    ).rejects.toMatchObject({ code: "ENOSPC" });
  }
  expect(await namesIn(join(folder, "content/reports"))).toEqual([]);
  expect(await namesIn(scratch)).toEqual([]);
});

test.each(["EXDEV", "EACCES", "EROFS"])(
  "where the scratch folder can't be used (%s), a hidden file beside is",
  async (code) => {
    const names: string[] = [];
    const other = diskBut({
      open: (path, ...rest) => {
        if (String(path).startsWith(scratch) && code !== "EXDEV") throw failure(code, { path });
        names.push(String(path));
        return disk.open(path, ...rest);
      },
      link: (from, to) =>
        code === "EXDEV" && String(from).startsWith(scratch)
          ? Promise.reject(failure(code, { path: from, dest: to }))
          : disk.link(from, to),
    });
    expect(await writeWhole(target, "text", { isReplacing: false, scratch }, other)).toBe("written");
    expect(await readFile(target, "utf8")).toBe("text");
    expect(names.some((name) => /\/reports\/\.a\.mdx\.[^/]+\.tmp$/u.test(name))).toBe(true);
    expect(await namesIn(join(folder, "content/reports"))).toEqual(["a.mdx"]);
    expect(await namesIn(scratch)).toEqual([]);
  },
);

test("where files can have one name only, it is moved there if the name is free", async () => {
  const plain = diskBut({ link: (from, to) => Promise.reject(failure("ENOTSUP", { path: from, dest: to })) });
  expect(await writeWhole(target, "first", { isReplacing: false, scratch }, plain)).toBe("written");
  expect(await writeWhole(target, "second", { isReplacing: false, scratch }, plain)).toBe("exists");
  expect(await readFile(target, "utf8")).toBe("first");
});

test("a folder that can't be written to is the system's error, with nothing left behind", async () => {
  const closed = diskBut({ link: (from, to) => Promise.reject(failure("EACCES", { path: from, dest: to })) });
  await expect(writeWhole(target, "text", { isReplacing: false, scratch }, closed)).rejects.toMatchObject({
    code: "EACCES",
  });
  expect(await namesIn(scratch)).toEqual([]);
});

test("the text is on the disk before it has its name", async () => {
  const calls: string[] = [];
  const watched = diskBut({
    open: async (...args: Parameters<FileSystem["open"]>) => {
      const file = await disk.open(...args);
      const sync = file.sync.bind(file);
      file.sync = () => {
        calls.push("sync");
        return sync();
      };
      return file;
    },
    link: (...args) => {
      calls.push("link");
      return disk.link(...args);
    },
  });
  await writeWhole(target, "text", { isReplacing: false, scratch }, watched);
  expect(calls).toEqual(["sync", "link", "sync"]);
  expect((await stat(target)).isFile()).toBe(true);
});
