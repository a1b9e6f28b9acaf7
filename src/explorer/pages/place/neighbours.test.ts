import { expect, test } from "vitest";
import { placeNeighbours, sumNeighbours } from "./neighbours.ts";

const supply = (id: string, supplied: number | null) => ({ supplied, end: { id, name: id } });

test("supplies of one neighbour are added up, and unknown tonnes come last", () => {
  expect(sumNeighbours([supply("c", null), supply("a", 2), supply("b", 5), supply("a", 4), supply("a", null)], 10)).toEqual([
    { id: "a", name: "a", tonnes: 6, supplies: 3 },
    { id: "b", name: "b", tonnes: 5, supplies: 1 },
    { id: "c", name: "c", tonnes: null, supplies: 1 },
  ]);
});

test("the smallest neighbours become one, and nothing is lost", () => {
  const all = Array.from({ length: 8 }, (_, index) => supply(`s${index}`, index));
  const shown = sumNeighbours(all, 4);
  expect(shown.map(({ name }) => name)).toEqual(["s7", "s6", "s5", "5 others"]);
  expect(shown.reduce((sum, { tonnes }) => sum + tonnes!, 0)).toBe(28);
});

test("rows do not overlap, and bands fill the box without gaps", () => {
  const { neighbours, height, boxHeight } = placeNeighbours(sumNeighbours([supply("a", 100), supply("b", 10), supply("c", null)], 10), 1);
  const [a, b, c] = neighbours;
  expect(b!.y - a!.y).toBeGreaterThanOrEqual(a!.height / 2 + b!.height / 2);
  expect(c!.y + c!.height / 2).toBeLessThanOrEqual(height);
  expect(a!.boxY - a!.height / 2).toBe(0);
  expect(b!.boxY - b!.height / 2).toBeCloseTo(a!.height);
  expect(c!.boxY + c!.height / 2).toBeCloseTo(boxHeight);
});
