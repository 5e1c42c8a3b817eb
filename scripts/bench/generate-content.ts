/**
 * Content of any size for measurements: reports with fifty facts each, some of which copy an earlier report, share its
 * figures independently, or contradict them. The same arguments give the same files on every machine.
 */
import { generateReport, type GeneratedReport } from "./generate-report.ts";
import { generateRegistry } from "./generate-registry.ts";
import { randomFrom } from "./random.ts";

const FACTS_PER_REPORT = 50;
const ENTITIES = 300;
const PUBLISHERS = 100;

/** How far back a report looks for one to copy or to share figures with. */
const MEMORY = 40;

/** Files by path below the content folder, as many facts as asked for in all. */
export function generateContent(facts: number, seed: number): Map<string, string> {
  const random = randomFrom(seed);
  const registry = generateRegistry(random, ENTITIES, PUBLISHERS);
  const files = new Map(Object.entries(registry.files));
  const recent: GeneratedReport[] = [];
  for (let number = 0, left = facts; left > 0; number++, left -= FACTS_PER_REPORT) {
    const report = generateReport({
      number,
      factCount: Math.min(left, FACTS_PER_REPORT),
      random,
      registry,
      earlier: recent.length === 0 ? null : random.pick(recent),
    });
    files.set(`reports/${report.id}.md`, report.text);
    recent.push(report);
    if (recent.length > MEMORY) recent.shift();
  }
  return files;
}
