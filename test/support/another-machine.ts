/** A machine that a build must not notice: what `become-another-machine.mjs` can change, as variables of a process. */
export type MachineChange = "folders" | "clock" | "umask";

const preload = new URL("become-another-machine.mjs", import.meta.url).href;

export function anotherMachine(...changes: readonly MachineChange[]): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--import=${preload}`, ANOTHER_MACHINE: changes.join(",") };
}
