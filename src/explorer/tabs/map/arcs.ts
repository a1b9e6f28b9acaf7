import type { LonLat } from "./atlas.ts";

/** A point of the picture, in pixels. */
export type Point = readonly [number, number];

/** What moves between two places. */
export interface Move {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly weight: number;
}

/** The meridians that the map may have in its middle: the usual one, cut in the Bering Strait, and one that is cut in the Atlantic. */
const middles = [11, 150] as const;

/** The meridian to have in the middle so that what moves takes the shorter way: its tonnes times degrees are the least. */
export function chooseMiddle(moves: readonly Move[]): number {
  const cost = (middle: number) =>
    moves.reduce((sum, move) => sum + move.weight * Math.abs(fromMiddle(move.from[0], middle) - fromMiddle(move.to[0], middle)), 0);
  return cost(middles[1]) < cost(middles[0]) ? middles[1] : middles[0];
}

const fromMiddle = (longitude: number, middle: number) => ((longitude - middle + 540) % 360) - 180;

/**
 * The outline of an arc between two points, as wide as `width` where it leaves and a quarter of it where it arrives; it bends to the
 * left of its direction, so that ways there and back are apart.
 */
export function arcPath(from: Point, to: Point, width: number): string {
  const [left, up] = normal([to[0] - from[0], to[1] - from[1]]);
  const middle = middleOf(from, to);
  // The sides are moved along the normals of the curve at its ends and in its middle.
  const out = normal([middle[0] - from[0], middle[1] - from[1]]);
  const into = normal([to[0] - middle[0], to[1] - middle[1]]);
  const at = (point: Point, away: Point, distance: number) =>
    `${round(point[0] + away[0] * distance)},${round(point[1] + away[1] * distance)}`;
  const [start, half, end] = [width / 2, 0.3 * width, Math.max(0.3, width / 8)];
  return (
    `M${at(from, out, start)}Q${at(middle, [left, up], half)} ${at(to, into, end)}` +
    `L${at(to, into, -end)}Q${at(middle, [left, up], -half)} ${at(from, out, -start)}Z`
  );
}

/** The middle line of an arc, for what has no known width. */
export function arcLine(from: Point, to: Point): string {
  const write = ([x, y]: Point) => `${round(x)},${round(y)}`;
  return `M${write(from)}Q${write(middleOf(from, to))} ${write(to)}`;
}

// The point that an arc bends towards.
function middleOf(from: Point, to: Point): Point {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const [left, up] = normal([x, y]);
  const bend = Math.min(0.22 * Math.hypot(x, y), 120);
  return [(from[0] + to[0]) / 2 + left * bend, (from[1] + to[1]) / 2 + up * bend];
}

// The unit vector to the left of a direction.
function normal([x, y]: Point): Point {
  const length = Math.hypot(x, y) || 1;
  return [y / length, -x / length];
}

const round = (value: number) => Math.round(10 * value) / 10;
