import type { HistoryQuery, MeasureKind } from "../../generated/graphql.ts";
import type { Mark } from "./chartMarks.ts";
import { secondsOf } from "./years.ts";

type Measure = NonNullable<HistoryQuery["mineral"]>["measures"]["nodes"][number];

/** A measure with its number on the charts. */
export interface NumberedMeasure extends Measure {
  readonly number: number;
}

const strict: ReadonlySet<MeasureKind> = new Set(["EXPORT_CONTROL", "EXPORT_BAN", "LICENSING", "TARIFF"]);

/** Whether a measure limits trade. */
export const isStrict = (measure: { readonly kind: MeasureKind }) => strict.has(measure.kind);

/** Numbers measures in the order of their days; those without a day come last. */
export function numberMeasures(measures: readonly Measure[]): NumberedMeasure[] {
  const order = (measure: Measure) => measure.since ?? "9999";
  return [...measures]
    .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a.id < b.id ? -1 : 1))
    .map((measure, index) => ({ ...measure, number: index + 1 }));
}

/** The marks of measures: one where each begins, one where it ends. */
export function marksOf(measures: readonly NumberedMeasure[]): Mark[] {
  return measures.flatMap((measure) => [
    ...(measure.since ? [{ at: secondsOf(measure.since), number: measure.number, isEnd: false, isStrict: isStrict(measure) }] : []),
    ...(measure.until ? [{ at: secondsOf(measure.until), number: measure.number, isEnd: true, isStrict: isStrict(measure) }] : []),
  ]);
}
