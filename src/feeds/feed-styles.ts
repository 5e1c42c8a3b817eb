/** The style sheet of all feeds, from the site's root: browsers show XML by it. */
export const FEED_STYLES = "/feeds.css";
