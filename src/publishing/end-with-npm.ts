/** npm passes a signal on to the shell between us and no further, which would leave a build or a server behind. */

const BETWEEN_LOOKS_MS = 500;

/** From now on, the process ends itself once the one that started it is gone, where npm or npx started that. */
export function endWithNpm(): void {
  const parent = process.ppid;
  if (process.env["npm_lifecycle_event"] === undefined) return;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, BETWEEN_LOOKS_MS).unref();
}
