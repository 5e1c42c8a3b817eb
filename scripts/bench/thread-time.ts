/** Processor time of a page's own thread: what a busy machine doesn't stretch. */
import type { CDPSession } from "playwright-core";

/** To be called once, before anything is measured. */
export async function startThreadTime(session: CDPSession): Promise<void> {
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
}

/** Milliseconds since some moment in the past. */
export async function threadTimeOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
}
