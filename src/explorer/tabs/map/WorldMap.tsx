import { useMemo, useState } from "preact/hooks";
import { wrapPixels } from "../../sankey/labels.ts";
import { traceChains } from "../../sankey/trace.ts";
import type { Colours } from "../../sankey/colours.ts";
import type { Graph } from "../../sankey/graph.ts";
import type { Stage } from "../../generated/graphql.ts";
import { markOf, type Marks } from "../../view/marks.ts";
import { ArcLayer } from "./ArcLayer.tsx";
import { MapFrame } from "./MapFrame.tsx";
import { placeLabels } from "./marks.ts";
import { PlaceMark } from "./PlaceMark.tsx";
import { bandsOfStep, makeMarks, type Mark, type Scene } from "./scene.ts";
import type { Zoom } from "./zoom.ts";

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
  readonly questionMarks: Marks;
  readonly selected: string | null;
  /** Null where nothing can be shown. */
  readonly onSelect: ((show: string) => void) | null;
}

const labels = 9;
const labelWidth = 215;

/** The map: countries, arcs of what moves, and marks of the places. Hover traces the chains through a place or an arc. */
export function WorldMap(props: Props) {
  const { scene, graph, colours, width, height, zoom, step, tonnes, questionMarks, selected, onSelect } = props;
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
    onMouseEnter: () => setHovered(key),
    onMouseLeave: () => setHovered(null),
    ...(onSelect && { onClick: () => onSelect(show) }),
  });
  const important = marks.filter((mark) => isOn(mark.key));
  const byImportance = new Set([...important.filter((mark) => mark.node.stage === "CONSUMPTION"), ...important]);
  const texts = placeLabels(
    [...byImportance].slice(0, 3 * labels).map((mark) => ({ key: mark.key, text: labelOf(mark), at: mark.point, radius: mark.radius })),
    width,
    height,
  ).slice(0, labels);
  return (
    <MapFrame scene={scene} width={width} height={height} zoom={zoom} onZoom={props.onZoom}>
      <ArcLayer
        bands={bands}
        marks={marks}
        boxes={boxes}
        colours={colours}
        tonnes={tonnes}
        isFaded={(key) => isTraced && !traced.has(key)}
        events={events}
      />
      {[...marks]
        .sort((a, b) => Number(isOfStep(a.key)) - Number(isOfStep(b.key)))
        .map((mark) => (
          <PlaceMark
            key={mark.key}
            mark={mark}
            colour={colours.ofBox(boxes.get(mark.key)!)}
            tonnes={tonnes}
            isOff={!isOfStep(mark.key)}
            isFaded={!isOn(mark.key)}
            asked={markOf([mark.node.id], questionMarks)}
            isSelected={selected === mark.key}
            events={{ ...events(mark.key, mark.key), onFocus: () => setHovered(mark.key), onBlur: () => setHovered(null) }}
          />
        ))}
      {texts.map((label) => (
        <text key={label.key} class="place-name" x={label.x} y={label.y + 4} text-anchor={label.anchor}>
          {label.text}
        </text>
      ))}
    </MapFrame>
  );
}

const labelOf = ({ node }: Mark) =>
  wrapPixels(node.stage === "CONSUMPTION" && node.country ? node.country.name : node.name, labelWidth, 1)[0]!;
