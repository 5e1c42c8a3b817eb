/** Astro’s commands, bare ones too, end on a wrong setting before they do anything. */
import { tame } from "../gate/visible-text.ts";
import { checkSettings, readPort, type PlaceSettings } from "../reader/check-settings.ts";

/** Exit code of every command that was called in a wrong way. */
const USAGE = 2;

/** The port to serve on. Ends the process with a message for each setting that is wrong; `root` is the checkout. */
export function endOnBadSettings(settings: PlaceSettings, root: string, env: NodeJS.ProcessEnv): number {
  const complaints = checkSettings(settings, root, env);
  const port = readPort(env["PORT"]);
  if ("port" in port && complaints.length === 0) return port.port;
  for (const each of [...complaints, ...("complaint" in port ? [port.complaint] : [])]) console.error(tame(each));
  process.exit(USAGE);
}
