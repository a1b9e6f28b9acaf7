import { useMemo, useState } from "preact/hooks";
import { formatShare, formatTonnes } from "../text/numbers.ts";
import { estimateConfidence, stageNames } from "../text/words.ts";
import { markOf, type Marks } from "../view/marks.ts";
import { BoxMark } from "./BoxMark.tsx";
import type { Colours } from "./colours.ts";
import type { Box, Graph } from "./graph.ts";
import { layOut, type Layout, type PlacedBand } from "./layout.ts";
import { bandPath, isLine, thicknessOf } from "./paths.ts";
import { traceChains } from "./trace.ts";

interface Props {
  readonly graph: Graph;
  readonly colours: Colours;
  readonly width: number;
  readonly height: number;
  /** The intake, of which the shares are. */
  readonly tonnes: number;
  /** The sites that the conditions of the question select; their boxes are marked. */
  readonly marks: Marks;
  readonly selected: string | null;
  /** Null where nothing can be shown. */
  readonly onSelect: ((key: string) => void) | null;
}

const boxWidth = 12;
const labelHeight = 15;

/** The space for a picture of a width and a height. */
export const spaceOf = (width: number, height: number) => ({
  width,
  height,
  top: 26,
  right: Math.min(170, Math.max(104, 0.15 * width)),
  box: boxWidth,
  label: labelHeight,
});

/** The picture of a flow: boxes in a column for each stage, bands as wide as what they carry. */
export function Sankey({ graph, colours, width, height, tonnes, marks, selected, onSelect }: Props) {
  const [hovered, setHovered] = useState<string | null>(null);
  const layout = useMemo(() => layOut(graph, spaceOf(width, height)), [graph, width, height]);
  const focus = hovered ?? selected;
  const traced = useMemo(() => (focus === null ? null : traceChains(graph.bands, focus)), [graph, focus]);
  const boxes = new Map(layout.boxes.map((box) => [box.key, box]));
  const events = (key: string) => ({
    onMouseEnter: () => setHovered(key),
    onMouseLeave: () => setHovered(null),
    ...(onSelect && { onClick: () => onSelect(key) }),
  });
  const isTraced = traced !== null && (traced.size > 1 || boxes.has(focus!));
  const state = (key: string) => (isTraced ? (traced.has(key) ? "traced" : "faded") : "");
  return (
    <svg
      class="sankey"
      width={width}
      height={Math.max(height, layout.height)}
      role="group"
      aria-label="What the intake passes on its way, stage by stage. The same numbers are in the table below."
    >
      <Patterns />
      <Headings graph={graph} layout={layout} />
      <g class="ghost">
        {layout.bands
          .filter((band) => band.change && band.change.before > band.change.after && !isLine(band))
          .map((band) => (
            <path key={band.key} d={bandPath(band, band.change!.before / (band.tonnes || 1))} />
          ))}
      </g>
      <g class="bands">
        {[...layout.bands]
          .sort((a, b) => Number(b.isLoop) - Number(a.isLoop) || b.thickness - a.thickness)
          .map((band) => (
            <path
              key={band.key}
              d={bandPath(band, partAfter(band))}
              class={`${bandClass(band)} ${state(band.key)}`}
              {...events(band.key)}
              {...bandPaint(band, boxes.get(band.from)!, colours)}
            >
              <title>{describeBand(band, boxes, tonnes)}</title>
            </path>
          ))}
      </g>
      {layout.boxes.map((box) => (
        <BoxMark
          key={box.key}
          box={box}
          colour={colours.ofBox(box)}
          width={boxWidth}
          tonnes={tonnes}
          room={(layout.columns[box.column + 1] ?? width) - box.x}
          mark={markOf(box.nodes.map((node) => node.id), marks)}
          isSelected={selected === box.key}
          state={state(box.key)}
          events={{ ...events(box.key), onFocus: () => setHovered(box.key), onBlur: () => setHovered(null) }}
        />
      ))}
    </svg>
  );
}

function Patterns() {
  return (
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" class="hatch-ground" />
        <line x1="1" y1="0" x2="1" y2="6" class="hatch-line" />
      </pattern>
    </defs>
  );
}

function Headings({ graph, layout }: { graph: Graph; layout: Layout }) {
  return (
    <g class="headings">
      {graph.columns.map((stages, column) => (
        <text key={stages[0]} x={layout.columns[column]!} y={13}>
          {stages.map((stage) => stageNames[stage]).join(" · ")}
        </text>
      ))}
    </g>
  );
}

function bandClass(band: PlacedBand): string {
  const change =
    band.change && (band.change.after > band.change.before ? " thicker" : band.change.after < band.change.before ? " thinner" : "");
  return (band.isLoop ? "loop" : "") + (change ?? "") + strengthClass(band);
}

function strengthClass(band: PlacedBand): string {
  return band.change?.after === 0
    ? " gone"
    : band.thickness === 0
      ? " unmeasured"
      : band.isUnrecorded
        ? " unrecorded"
        : (band.confidence ?? 0) <= estimateConfidence
          ? " estimate"
          : " relied";
}

function bandPaint(band: PlacedBand, from: Box, colours: Colours) {
  const colour = band.isUnrecorded ? "url(#hatch)" : (colours.ofConfidence?.(band.confidence) ?? colours.ofBox(from));
  return band.thickness === 0 ? { stroke: colour, fill: "none" }
    : isLine(band) ? { stroke: colour, "stroke-width": thicknessOf(band, partAfter(band)), fill: "none" }
    : { fill: colour };
}

// Under a scenario, the part of a band that remains.
const partAfter = (band: PlacedBand) => (band.change ? band.change.after / (band.tonnes || 1) : 1);

/** A band in words. */
export function describeBand(band: PlacedBand, boxes: ReadonlyMap<string, Box>, tonnes: number): string {
  const ends = `${boxes.get(band.from)?.name ?? ""} → ${boxes.get(band.to)?.name ?? ""}`;
  if (band.isUnrecorded) {
    return `${formatTonnes(band.tonnes)} into ${boxes.get(band.to)?.name ?? ""} that no supply on record explains`;
  }
  if (band.change) {
    return `${ends}: ${formatTonnes(band.change.before)} a year before, ${formatTonnes(band.change.after)} in the scenario`;
  }
  const confidence = band.confidence === null ? "" : `, confidence ${band.confidence.toFixed(2)}`;
  return band.tonnes === null
    ? `${ends}: tonnes unknown${confidence}`
    : `${ends}: ${formatTonnes(band.tonnes)} a year, ${formatShare(band.tonnes / (tonnes || 1))} of the intake${confidence}`;
}
