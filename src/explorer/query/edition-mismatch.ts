/** Shards of two builds: the site was published anew while the page was open. Loading the page again mends it. */
export class EditionMismatch extends Error {
  constructor() {
    super("The explorer's files are of two editions of the site");
    this.name = "EditionMismatch";
  }
}
