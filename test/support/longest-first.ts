/**
 * The order in which files of tests begin. Vitest begins with the largest, for want of earlier times: the files that visit
 * every kind of page are short and take longest, and would run alone at the end.
 */
import { BaseSequencer, type TestSpecification } from "vitest/node";

const LONGEST = /\/(?:every-kind-[^/]+|keyboard|every-page)\.test\.ts$/u;

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
