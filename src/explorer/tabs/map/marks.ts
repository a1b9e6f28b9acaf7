import { textWidth } from "../../sankey/labels.ts";
import type { Point } from "./arcs.ts";

/** Moves marks that share a point onto a spiral around it, so that each can be seen and clicked; the first stays. */
export function spread(points: readonly Point[], step: number): Point[] {
  const counts = new Map<string, number>();
  return points.map(([x, y]) => {
    const key = `${Math.round(x)} ${Math.round(y)}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    const [angle, distance] = [count * 2.399963, step * Math.sqrt(count)];
    return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)];
  });
}

/** A text beside a point, with its place; `anchor` is the side of the text that is at the point. */
export interface Label {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

interface Wish {
  readonly key: string;
  readonly text: string;
  readonly at: Point;
  /** The radius of the mark that the text stands beside. */
  readonly radius: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const line = 13;

/** Places labels in the order of their importance: right of their mark or left of it, and not at all where there is no room. */
export function placeLabels(wishes: readonly Wish[], width: number, height: number): Label[] {
  const taken: Box[] = [];
  const labels: Label[] = [];
  for (const {
    key,
    text,
    at: [x, y],
    radius,
  } of wishes) {
    const length = textWidth(text);
    const options: readonly { anchor: "start" | "end"; x: number }[] = [
      { anchor: "start", x: x + radius + 4 },
      { anchor: "end", x: x - radius - 4 },
    ];
    for (const option of options) {
      const left = option.anchor === "start" ? option.x : option.x - length;
      const box = { left, right: left + length, top: y - line / 2, bottom: y + line / 2 };
      const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      if (isInside && !taken.some((other) => meets(box, other))) {
        taken.push(box);
        labels.push({ key, text, x: option.x, y, anchor: option.anchor });
        break;
      }
    }
  }
  return labels;
}

const meets = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
