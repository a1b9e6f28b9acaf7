/** A year of a supply risk, as far as the choice of a year needs it. */
export interface RiskOfYear {
  readonly year: number;
  readonly imports: number;
}

/**
 * The year that most minerals have known imports of, so that the rows of a table are of one year; of several the last. The newest years
 * often have a few figures only. Null without any imports.
 */
export function commonYear(rows: readonly (readonly RiskOfYear[] | null | undefined)[]): number | null {
  const counts = new Map<number, number>();
  for (const { year, imports } of rows.flatMap((row) => row ?? [])) {
    if (imports > 0) {
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts.values());
  return most === 0 ? null : Math.max(...[...counts].filter(([, count]) => count === most).map(([year]) => year));
}
