import type { HistoryQuery, YearQuery } from "../../generated/graphql.ts";

/** A day of the chart: the last of a year, or the day that the view shows. */
export interface YearDay {
  readonly year: number;
  readonly day: string;
}

/** The last days of the years before a day, and the day itself. */
export function yearDays(day: string, count: number): YearDay[] {
  const last = Number(day.slice(0, 4));
  const past = Array.from({ length: count - 1 }, (_, index) => last - count + 1 + index);
  return [...past.map((year) => ({ year, day: `${year}-12-31` })), { year: last, day }];
}

/** What is known of an exposure on a day. */
export interface YearValue extends YearDay {
  readonly atLeast: number;
  readonly atMost: number;
  readonly tonnes: number;
  readonly supplies: number;
  /** The tonnes on record, as a share of the largest intake of all days, 0 to 1. */
  readonly recorded: number;
  /** The share of the traced tonnes whose supplies have a day since which they hold, 0 to 1. */
  readonly dated: number;
  /** Whether too little is on record, or dated, to compare the day with others. */
  readonly isGrey: boolean;
}

const enough = 0.5;

/**
 * Says of each day how much of it is on record. Facts often begin on the day that their source describes, and undated ones count on
 * every day: a year of which little is on record must not look like a year without exposure.
 */
export function valueYears(days: readonly YearDay[], answers: readonly (YearQuery | null)[]): YearValue[] {
  const largest = Math.max(0, ...answers.map((answer) => answer?.exposure?.tonnes ?? 0));
  return days.flatMap((day, index) => {
    const [exposure, flow] = [answers[index]?.exposure, answers[index]?.flow];
    if (!exposure) {
      return [];
    }
    const recorded = largest > 0 ? exposure.tonnes / largest : 0;
    const dated = shareOfDated(flow?.links ?? []);
    const { atLeast, atMost, tonnes, supplies } = exposure;
    return [{ ...day, atLeast, atMost, tonnes, supplies, recorded, dated, isGrey: recorded < enough || dated < enough }];
  });
}

type Links = NonNullable<YearQuery["flow"]>["links"];

/** The share of what links carry that rests on supplies of known `since`; 0 where nothing is known to be carried. */
export function shareOfDated(links: Links): number {
  let [dated, all] = [0, 0];
  for (const link of links) {
    const known = link.supplies.reduce((sum, supply) => sum + (supply.tonnes ?? 0), 0);
    if (link.tonnes !== null && known > 0) {
      all += link.tonnes;
      dated += (link.tonnes * link.supplies.reduce((sum, supply) => sum + (supply.since === null ? 0 : (supply.tonnes ?? 0)), 0)) / known;
    }
  }
  return all > 0 ? dated / all : 0;
}

/** Whether the line of an exposure may be drawn on a day: enough of the intake is on record, and dated. */
export const isDrawn = (value: YearValue) => value.supplies > 0 && !value.isGrey;

type Concentration = NonNullable<NonNullable<HistoryQuery["mineral"]>["production"]>[number];

/** Whether a concentration is known well enough for a line: its bounds are not farther apart than this part of the scale. */
export const isKnown = (value: Concentration) => value.hhiAtMost - value.hhi <= 2500;

/** A day as seconds since 1970, as the chart counts. */
export const secondsOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;
