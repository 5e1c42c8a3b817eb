/** Periods as readers type them. */

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** From `2026`, `2026-Q1`, `2026-03` or `2026-03-05`; `number` chooses among the ways. */
export function inWords(period: string, number: number): string {
  const ways = waysToSay(period);
  return ways[number % ways.length]!;
}

function waysToSay(period: string): string[] {
  const [year, part, day] = period.split("-");
  if (part === undefined) return [period];
  if (part.startsWith("Q")) return [`${part.toLowerCase()} ${year}`, `${year} ${part}`, `${year}${part}`];
  const month = MONTHS[Number(part) - 1]!;
  const short = month.slice(0, 3).toLowerCase();
  if (day === undefined) return [`${short} ${year}`, `${month} ${year}`, period];
  return [
    period,
    `${Number(day)} ${month} ${year}`,
    `${short} ${Number(day)}, ${year}`,
    `${Number(day)} ${short} ${year}`,
  ];
}
