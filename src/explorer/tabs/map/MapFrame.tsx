import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { Scene } from "./scene.ts";
import { moveBy, zoomAbout, type Zoom } from "./zoom.ts";

interface Props {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly children: ComponentChildren;
}

const label =
  "Where the intake comes from and passes. Arrow keys move the map, plus and minus change its size; the same numbers are in the " +
  "tables below.";

/** The world under the marks; it can be dragged, and moved and enlarged with the keys. */
export function MapFrame({ scene, width, height, zoom, onZoom, children }: Props) {
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
    <svg
      class={`map ${zoom.scale > 1 ? "movable" : ""}`}
      width={width}
      height={height}
      role="group"
      tabindex={0}
      onKeyDown={onKeyDown}
      aria-label={label}
      onPointerDown={(event) => {
        drag.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerLeave={() => {
        drag.current = null;
      }}
      onDblClick={(event) => onZoom(zoomAbout(zoom, 2, [event.offsetX, event.offsetY], width, height))}>
      <g transform={`translate(${zoom.move[0]} ${zoom.move[1]}) scale(${zoom.scale})`}>
        <path class="sea" d={scene.sphere} />
        <path class="land" d={scene.land} />
        {scene.consumers.map((outline) => (
          <path key={outline} class="land consumer" d={outline} />
        ))}
        <path class="borders" vector-effect="non-scaling-stroke" d={scene.borders} />
      </g>
      {children}
    </svg>
  );
}
