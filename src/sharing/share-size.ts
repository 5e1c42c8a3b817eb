/** The size of every picture that stands for a page where it is shared, in pixels: what large cards show uncut. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;
