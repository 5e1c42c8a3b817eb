/** What is wrong with a built site that isn't published: our own promise broken, not the author's content. */
export interface PublishingFault {
  /** Below the site's folder, or an address of the site. */
  readonly path: string;
  /** "Unexpected X, expected Y". */
  readonly reason: string;
  /** How to mend it. */
  readonly note: string;
}

/** What an error says; of anything else that was thrown, its text. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
