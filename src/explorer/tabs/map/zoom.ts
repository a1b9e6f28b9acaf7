import type { Point } from "./arcs.ts";

/** How the map is enlarged and moved: a point p of the whole world is drawn at `scale * p + move`. */
export interface Zoom {
  readonly scale: number;
  readonly move: Point;
}

export const wholeWorld: Zoom = { scale: 1, move: [0, 0] };

const most = 24;

/** Enlarges about a point of the picture, which stays where it is. */
export function zoomAbout(zoom: Zoom, factor: number, [x, y]: Point, width: number, height: number): Zoom {
  const scale = Math.min(most, Math.max(1, zoom.scale * factor));
  const ratio = scale / zoom.scale;
  return keepInside({ scale, move: [x - ratio * (x - zoom.move[0]), y - ratio * (y - zoom.move[1])] }, width, height);
}

/** Moves the map, and no farther than to the end of the world. */
export function moveBy(zoom: Zoom, [x, y]: Point, width: number, height: number): Zoom {
  return keepInside({ scale: zoom.scale, move: [zoom.move[0] + x, zoom.move[1] + y] }, width, height);
}

/** The zoom at which all points can be seen, with room around them. */
export function fit(points: readonly Point[], width: number, height: number): Zoom {
  if (points.length === 0) {
    return wholeWorld;
  }
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(6, Math.max(1, Math.min((0.84 * width) / (right - left || 1), (0.78 * height) / (bottom - top || 1))));
  return keepInside({ scale, move: [width / 2 - (scale * (left + right)) / 2, height / 2 - (scale * (top + bottom)) / 2] }, width, height);
}

/** Where a point of the whole world is drawn. */
export const place = (zoom: Zoom, [x, y]: Point): Point => [zoom.scale * x + zoom.move[0], zoom.scale * y + zoom.move[1]];

function keepInside({ scale, move: [x, y] }: Zoom, width: number, height: number): Zoom {
  const within = (value: number, size: number) => Math.min(0, Math.max(size - scale * size, value));
  return { scale, move: [within(x, width), within(y, height)] };
}
