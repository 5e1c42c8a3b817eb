/** What every page says in its head. */

export const layoutWords = {
  allReports: (siteName: string) => `${siteName}: all reports`,
  /** Of the home; `tagline` as it is set. */
  homeTitle: (siteName: string, tagline: string) => `${siteName}: ${tagline.replace(/\.$/u, "")}`,
  pageTitle: (title: string, siteName: string) => `${title} · ${siteName}`,
} as const;
