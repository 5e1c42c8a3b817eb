import { expect, it } from "vitest";
import { judgeOptions } from "./judge-options.ts";

it.each([
  ["build"],
  ["build --outDir site"],
  ["build --outDir=site --debug"],
  ["build --out-dir site --force --silent"],
  ["build --outDir ../2026"],
  ["build --mode production --site https://a.example --base /b/"],
  ["build --help"],
  ["preview --port 8080 --host"],
  ["preview --port=8080 --host 0.0.0.0 --open /about/"],
  ["preview --allowed-hosts a.example,b.example --ignore-lock"],
  ["preview stop"],
  ["dev logs --follow"],
  ["dev --host --port 4000"],
  ["check --whatever"],
  [""],
])("%s is taken", (line) => {
  expect(judgeOptions(line.split(" "))).toBeNull();
});

it.each([
  ["build --outdir site", 'Unexpected option "--outdir", expected one that Astro has. Did you mean `--outDir`?'],
  ["build --bogus", 'Unexpected option "--bogus", expected one that Astro has. --help says which there are.'],
  ["build -o site", 'Unexpected option "-o"'],
  ["build --constructor", 'Unexpected option "--constructor"'],
  ["build --outDir", "Unexpected --outDir without a value"],
  ["build --outDir --force", "Unexpected --outDir without a value"],
  ["build --outDir=", "Unexpected --outDir without a value"],
  ["build --outDir 2026", "Unexpected number 2026 behind --outDir, expected a text: write ./2026"],
  ["build --outDir a --out-dir b", "Unexpected second --out-dir"],
  ["build site", 'Unexpected "site" behind astro build, expected options only'],
  ["build --force site", 'Unexpected "site" behind astro build'],
  ["build stop", 'Unexpected "stop" behind astro build'],
  ["preview --port", "Unexpected end behind --port, expected a number"],
  ["preview --port x", 'Unexpected "x" behind --port, expected a number'],
  ["preview --prot 80", 'Unexpected option "--prot", expected one that Astro has. Did you mean `--port`?'],
  ["preview dist", 'Unexpected "dist" behind astro preview'],
  ["dev --", 'Unexpected "--" behind astro dev'],
])("%s is refused", (line, complaint) => {
  expect(judgeOptions(line.split(" "))).toContain(complaint);
});
