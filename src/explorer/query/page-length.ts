/** Rows on one page of the explorer. A file of its own, so that a page can ask without loading the engine. */
export const PAGE_LENGTH = 100;
