import { useEffect, useRef, useState } from "preact/hooks";
import uPlot from "uplot";
import { badgeRoom, drawGrey, drawMarks, type Mark, type Span } from "./chartMarks.ts";
import { useTheme } from "./useTheme.ts";

/** A line with its bounds, null where nothing can be drawn. */
export interface Series {
  readonly name: string;
  /** The name of a colour of the page, such as `--series-1`. */
  readonly colour: string;
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

interface Props {
  readonly label: string;
  /** Days in seconds since 1970, ascending. */
  readonly days: readonly number[];
  readonly series: readonly Series[];
  readonly most: number;
  readonly format: (value: number) => string;
  readonly grey: readonly Span[];
  readonly marks: readonly Mark[];
  readonly width: number;
  /** What a day under the pointer says. */
  readonly describe: (index: number) => string;
  readonly onPick?: (index: number) => void;
}

// Wide charts are higher, and never flat.
const heightOf = (width: number) => Math.round(Math.min(420, Math.max(260, 0.24 * width)));

/** A chart over time: bounds as areas, measures as marks, and grey where too little is on record. */
export function LineChart(props: Props) {
  const { label, days, series, width, describe } = props;
  const frame = useRef<HTMLDivElement>(null);
  const theme = useTheme();
  const [hovered, setHovered] = useState<number | null>(null);
  const key = JSON.stringify([days, series, props.grey, props.marks]);
  useEffect(() => {
    const data = [[...days], ...series.flatMap((one) => [[...one.high], [...one.low]])] as unknown as uPlot.AlignedData;
    const chart = new uPlot(makeOptions(props, frame.current!, setHovered), data, frame.current!);
    return () => chart.destroy();
  }, [key, width, theme]);
  return (
    <figure class="chart">
      <ul class="keys">
        {series.map((one) => (
          <li key={one.name}>
            <svg class="swatch" width="11" height="11" aria-hidden="true">
              <rect width="11" height="11" rx="2" fill={`var(${one.colour})`} />
            </svg>
            {one.name}
          </li>
        ))}
        {props.grey.length > 0 && (
          <li>
            <svg class="swatch" width="16" height="11" aria-hidden="true">
              <rect width="16" height="11" class="grey-key" />
            </svg>
            too little on record, or undated
          </li>
        )}
        {props.marks.length > 0 && (
          <li>
            <span class="swatch-text">numbers</span>: measures, listed below
          </li>
        )}
      </ul>
      <div
        ref={frame}
        role="img"
        aria-label={`${label}. The same numbers are in the table below.`}
        onMouseLeave={() => setHovered(null)}
        onClick={() => hovered !== null && props.onPick?.(hovered)}
      />
      <figcaption class="hint" aria-live="off">
        {hovered === null ? label : describe(hovered)}
      </figcaption>
    </figure>
  );
}

function makeOptions(props: Props, element: HTMLElement, onHover: (index: number | null) => void): uPlot.Options {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const axis: uPlot.Axis = {
    stroke: colour("--ink-soft"),
    grid: { stroke: colour("--line"), width: 1 },
    ticks: { show: false },
    font: `12px ${colour("--font") || "sans-serif"}`,
  };
  const year = 365.25 * 86400;
  return {
    width: props.width,
    height: heightOf(props.width),
    legend: { show: false },
    cursor: { y: false, points: { size: 7 }, drag: { x: false, y: false } },
    padding: [badgeRoom, 12, 0, 0],
    scales: {
      x: { time: true, range: () => [props.days[0]! - year, props.days.at(-1)! + 0.15 * year] },
      y: { range: () => [0, props.most] },
    },
    axes: [
      {
        ...axis,
        size: 30,
        grid: { show: false },
        incrs: [year, 2 * year, 5 * year],
        splits: (chart) => yearStarts(chart),
        values: (_, splits) => splits.map((split) => String(new Date(1000 * split).getUTCFullYear())),
      },
      { ...axis, size: 58, values: (_, splits) => splits.map(props.format) },
    ],
    series: [
      {},
      ...props.series.flatMap((one): uPlot.Series[] => {
        const line = { stroke: colour(one.colour), width: 2, points: { show: true, size: 6, fill: colour(one.colour) } };
        return [line, { ...line, width: 1 }];
      }),
    ],
    bands: props.series.map((one, index) => ({ series: [2 * index + 1, 2 * index + 2], fill: `${colour(one.colour)}40` })),
    hooks: {
      drawClear: [(chart) => drawGrey(chart, props.grey, { fill: colour("--sunken"), line: colour("--line-strong") })],
      draw: [
        (chart) => drawMarks(chart, props.marks, { strict: colour("--wrong"), other: colour("--accent"), ground: colour("--ground") }),
      ],
      setCursor: [(chart) => onHover(chart.cursor.idx ?? null)],
    },
  };
}

// The first days of the years of the chart, as many as have room for a label.
function yearStarts(chart: uPlot): number[] {
  const { min, max } = chart.scales["x"] as { min: number; max: number };
  const [first, last] = [new Date(1000 * min).getUTCFullYear() + 1, new Date(1000 * max).getUTCFullYear()];
  const step = Math.max(1, Math.ceil((44 * (last - first + 1)) / (chart.width - 70)));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((year) => (last - year) % step === 0)
    .map((year) => Date.UTC(year, 0, 1) / 1000);
}
