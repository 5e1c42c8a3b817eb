/** The pages by which a site's speed is judged: of each kind the one with the most facts, which is the slowest. */

interface FactOnPages {
  readonly report: string;
  readonly subject: { readonly id: string };
  readonly metric: string;
}

export interface JudgedPage {
  readonly kind: "home" | "report" | "entity" | "metric" | "facts";
  readonly address: string;
}

/** In the order of `/data/facts.json`; of equals the first. Kinds without a fact are left out. */
export function fullestPages({ facts }: { readonly facts: readonly FactOnPages[] }): JudgedPage[] {
  const fullest = (idOf: (fact: FactOnPages) => string): string | undefined =>
    [...Map.groupBy(facts, idOf)].reduce<readonly [string, number] | undefined>(
      (most, [id, { length }]) => (length > (most?.[1] ?? 0) ? [id, length] : most),
      undefined,
    )?.[0];
  const fullestOf = (kind: JudgedPage["kind"], folder: string, id: string | undefined): JudgedPage[] =>
    id === undefined ? [] : [{ kind, address: `/${folder}/${id}/` }];
  return [
    { kind: "home", address: "/" },
    ...fullestOf(
      "report",
      "reports",
      fullest(({ report }) => report),
    ),
    ...fullestOf(
      "entity",
      "entities",
      fullest(({ subject }) => subject.id),
    ),
    ...fullestOf(
      "metric",
      "metrics",
      fullest(({ metric }) => metric),
    ),
    { kind: "facts", address: "/facts/" },
  ];
}
