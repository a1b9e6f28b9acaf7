import { useMemo, useRef, useState } from "preact/hooks";
import { traceChains } from "../../sankey/trace.ts";
import type { Colours } from "../../sankey/colours.ts";
import type { Band, Box, Graph } from "../../sankey/graph.ts";
import type { Stage } from "../../generated/graphql.ts";
import { formatShare, formatTonnes } from "../../text/numbers.ts";
import { placeNames } from "../../text/places.ts";
import { estimateConfidence, stageNames } from "../../text/words.ts";
import { arcLine, arcPath } from "./arcs.ts";
import { placeLabels } from "./marks.ts";
import { MarkShape } from "./MarkShape.tsx";
import { bandsOfStep, makeMarks, type Mark, type Scene } from "./scene.ts";
import { moveBy, zoomAbout, type Zoom } from "./zoom.ts";

interface Props {
  readonly scene: Scene;
  readonly graph: Graph;
  readonly colours: Colours;
  readonly width: number;
  readonly height: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly step: Stage | null;
  readonly tonnes: number;
  readonly marked: ReadonlySet<string>;
  readonly selected: string | null;
  readonly onSelect: (show: string) => void;
}

const widest = 15;
const labels = 9;

/** The map: countries, arcs of what moves, and marks of the places. Hover traces the chains through a place or an arc. */
export function WorldMap(props: Props) {
  const { scene, graph, colours, width, height, zoom, step, tonnes, marked, selected, onSelect } = props;
  const [hovered, setHovered] = useState<string | null>(null);
  const focus = hovered ?? selected;
  const bands = useMemo(() => bandsOfStep(graph, step), [graph, step]);
  const marks = useMemo(() => makeMarks(scene, zoom, Math.min(15, 5 + width / 80)), [scene, zoom, width]);
  const traced = useMemo(() => (focus === null ? null : traceChains(bands, focus)), [bands, focus]);
  const boxes = useMemo(() => new Map(graph.boxes.map((box) => [box.key, box])), [graph]);
  const ends = new Set(bands.flatMap((band) => [band.from, band.to]));
  const isTraced = traced !== null && traced.size > 1;
  const isOfStep = (key: string) => step === null || ends.has(key) || boxes.get(key)?.stage === step;
  const isOn = (key: string) => isOfStep(key) && (!isTraced || traced.has(key));
  const events = (key: string, show: string) => ({
    onMouseEnter: () => setHovered(key), onMouseLeave: () => setHovered(null), onClick: () => onSelect(show),
  });
  const important = marks.filter((mark) => isOn(mark.key));
  const byImportance = new Set([...important.filter((mark) => mark.node.stage === "CONSUMPTION"), ...important]);
  const texts = placeLabels([...byImportance].slice(0, 3 * labels)
    .map((mark) => ({ key: mark.key, text: labelOf(mark), at: mark.point, radius: mark.radius })), width, height).slice(0, labels);
  return (
    <Frame {...props}>
      <Arcs bands={bands} marks={marks} boxes={boxes} colours={colours} tonnes={tonnes} isFaded={(key) => isTraced && !traced.has(key)} events={events} />
      {[...marks].sort((a, b) => Number(isOfStep(a.key)) - Number(isOfStep(b.key))).map((mark) => (
        <PlaceMark key={mark.key} mark={mark} colour={colours.ofBox(boxes.get(mark.key)!)} tonnes={tonnes} isOff={!isOfStep(mark.key)} isFaded={!isOn(mark.key)}
          isMarked={marked.has(mark.key)} isSelected={selected === mark.key}
          events={{ ...events(mark.key, mark.key), onFocus: () => setHovered(mark.key), onBlur: () => setHovered(null) }} />
      ))}
      {texts.map((label) => <text key={label.key} class="place-name" x={label.x} y={label.y + 4} text-anchor={label.anchor}>{label.text}</text>)}
    </Frame>
  );
}

// The world under the marks; it can be dragged, and moved and enlarged with the keys.
function Frame({ scene, width, height, zoom, onZoom, children }: Props & { children: preact.ComponentChildren }) {
  const drag = useRef<{ x: number; y: number } | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = ({ ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] } as const)[event.key];
    const factor = event.key === "+" || event.key === "=" ? 1.5 : event.key === "-" ? 1 / 1.5 : null;
    if (event.target === event.currentTarget && (step || factor)) {
      event.preventDefault();
      onZoom(step ? moveBy(zoom, step, width, height) : zoomAbout(zoom, factor!, [width / 2, height / 2], width, height));
    }
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current && zoom.scale > 1) {
      onZoom(moveBy(zoom, [event.clientX - drag.current.x, event.clientY - drag.current.y], width, height));
      drag.current = { x: event.clientX, y: event.clientY };
    }
  };
  return (
    <svg class={`map ${zoom.scale > 1 ? "movable" : ""}`} width={width} height={height} role="group" tabIndex={0} onKeyDown={onKeyDown}
      aria-label="Where the intake comes from and passes. Arrow keys move the map, plus and minus change its size; the same numbers are in the tables below."
      onPointerDown={(event) => { drag.current = { x: event.clientX, y: event.clientY }; }}
      onPointerMove={onPointerMove} onPointerUp={() => { drag.current = null; }} onPointerLeave={() => { drag.current = null; }}
      onDblClick={(event) => onZoom(zoomAbout(zoom, 2, [event.offsetX, event.offsetY], width, height))}>
      <g transform={`translate(${zoom.move[0]} ${zoom.move[1]}) scale(${zoom.scale})`}>
        <path class="sea" d={scene.sphere} />
        <path class="land" d={scene.land} />
        {scene.consumers.map((outline) => <path key={outline} class="land consumer" d={outline} />)}
        <path class="borders" d={scene.borders} />
      </g>
      {children}
    </svg>
  );
}

interface ArcsProps {
  readonly bands: readonly Band[];
  readonly marks: readonly Mark[];
  readonly boxes: ReadonlyMap<string, Box>;
  readonly colours: Colours;
  readonly tonnes: number;
  readonly isFaded: (key: string) => boolean;
  readonly events: (key: string, show: string) => object;
}

function Arcs({ bands, marks, boxes, colours, tonnes, isFaded, events }: ArcsProps) {
  const at = new Map(marks.map((mark) => [mark.key, mark.point]));
  const most = Math.max(...bands.map((band) => band.tonnes ?? 0)) || 1;
  return (
    <g class="arcs">
      {bands.map((band) => {
        const [from, to] = [at.get(band.from), at.get(band.to)];
        if (!from || !to) {
          return null;
        }
        const colour = colours.ofConfidence?.(band.confidence) ?? colours.ofBox(boxes.get(band.from)!);
        const kind = band.tonnes === null ? "unmeasured" : (band.confidence ?? 0) <= estimateConfidence ? "estimate" : "relied";
        return (
          <path key={band.key} class={`${kind} ${isFaded(band.key) ? "faded" : ""}`} {...events(band.key, band.supplies.map((one) => one.id).join())}
            {...(band.tonnes === null ? { d: arcLine(from, to), stroke: colour, fill: "none" }
              : { d: arcPath(from, to, Math.max(1, widest * band.tonnes / most)), fill: colour })}>
            <title>{`${boxes.get(band.from)!.name} → ${boxes.get(band.to)!.name}: ${formatTonnes(band.tonnes)}${band.tonnes === null ? " tonnes"
              : ` a year, ${formatShare(band.tonnes / (tonnes || 1))} of the intake`}`}</title>
          </path>
        );
      })}
    </g>
  );
}

interface MarkProps {
  readonly mark: Mark;
  readonly colour: string;
  readonly tonnes: number;
  /** Not part of the step. */
  readonly isOff: boolean;
  readonly isFaded: boolean;
  readonly isMarked: boolean;
  readonly isSelected: boolean;
  readonly events: Record<string, () => void>;
}

function PlaceMark({ mark, colour, tonnes, isOff, isFaded, isMarked, isSelected, events }: MarkProps) {
  const text = describeMark(mark, tonnes);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      events["onClick"]!();
    }
  };
  return (
    <g class={`place ${isOff ? "off" : ""} ${isFaded ? "faded" : ""} ${isSelected ? "selected" : ""}`} role="button" tabIndex={isOff ? -1 : 0}
      aria-label={`${text}${isMarked ? ", part of the question" : ""}`} onKeyDown={onKeyDown} {...events}>
      <title>{text}</title>
      {isMarked && <circle class="mark" cx={mark.point[0]} cy={mark.point[1]} r={mark.radius + 3} />}
      <MarkShape kind={mark.kind} at={mark.point} radius={mark.radius} colour={colour} />
    </g>
  );
}

function describeMark({ node, kind }: Mark, tonnes: number): string {
  const amount = node.tonnes > 0 ? `${formatTonnes(node.tonnes)} a year, ${formatShare(node.tonnes / (tonnes || 1))} of the intake` : "tonnes unknown";
  return `${node.name}, ${stageNames[node.stage].toLowerCase()}${node.country ? ` in ${node.country.name}` : ""}: ${amount}; place: ${placeNames[kind]}`;
}

const labelOf = ({ node }: Mark) => (node.stage === "CONSUMPTION" && node.country ? node.country.name : node.name.length > 34 ? `${node.name.slice(0, 33).trimEnd()}…` : node.name);
