import { expect, test } from "vitest";
import { arcLine, arcPath, chooseMiddle, type Point } from "./arcs.ts";

const china = [105, 35] as const;
const california = [-115, 35] as const;
const germany = [10, 51] as const;

test("the map is cut in the Atlantic where more moves over the Pacific", () => {
  expect(
    chooseMiddle([
      { from: california, to: china, weight: 10 },
      { from: germany, to: california, weight: 1 },
    ]),
  ).toBe(150);
});

test("the map is cut in the Bering Strait where more moves over the Atlantic, and where nothing moves", () => {
  expect(
    chooseMiddle([
      { from: california, to: china, weight: 1 },
      { from: germany, to: california, weight: 10 },
    ]),
  ).toBe(11);
  expect(chooseMiddle([])).toBe(11);
});

const numbers = (path: string) => path.match(/-?[\d.]+/g)!.map(Number);
const distance = ([x, y]: Point, [u, v]: Point) => Math.hypot(x - u, y - v);

test("an arc is as wide as asked where it leaves and narrow where it arrives", () => {
  const [x1, y1, , , x2, y2, x3, y3, , , x4, y4] = numbers(arcPath([0, 0], [100, 0], 12)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  expect(distance([x1, y1], [x4, y4])).toBeCloseTo(12, 0);
  expect(distance([x2, y2], [x3, y3])).toBeCloseTo(3, 0);
});

test("arcs there and back bend to different sides", () => {
  const bend = (path: string) => numbers(path)[3]!;
  expect(Math.sign(bend(arcLine([0, 0], [100, 0])))).toBe(-Math.sign(bend(arcLine([100, 0], [0, 0]))));
});
