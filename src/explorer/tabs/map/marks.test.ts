import { expect, test } from "vitest";
import { placeLabels, spread } from "./marks.ts";

test("marks at one point are moved apart, the first stays", () => {
  const points = spread(
    Array.from({ length: 12 }, () => [50, 50] as const),
    9,
  );
  expect(points[0]).toEqual([50, 50]);
  for (const [index, one] of points.entries()) {
    for (const other of points.slice(index + 1)) {
      expect(Math.hypot(one[0] - other[0], one[1] - other[1])).toBeGreaterThan(6);
    }
  }
});

test("marks at points of their own stay", () => {
  expect(
    spread(
      [
        [1, 1],
        [30, 40],
      ],
      9,
    ),
  ).toEqual([
    [1, 1],
    [30, 40],
  ]);
});

const wish = (text: string, x: number, y: number) => ({ key: text, text, at: [x, y] as const, radius: 4 });

test("labels do not cover each other: the more important one is shown", () => {
  const labels = placeLabels([wish("Bayan Obo mine", 200, 50), wish("Baotou", 205, 52), wish("Far away", 200, 150)], 400, 200);
  expect(labels.map((label) => label.key)).toEqual(["Bayan Obo mine", "Baotou", "Far away"]);
  expect(labels.map((label) => label.anchor)).toEqual(["start", "end", "start"]);
  expect(placeLabels([wish("one", 200, 50), wish("two", 202, 50), wish("three", 201, 50)], 400, 200).map((label) => label.key)).toEqual([
    "one",
    "two",
  ]);
});

test("a label that would leave the picture stands left of its mark", () => {
  expect(placeLabels([wish("South Korea", 395, 50)], 400, 100)[0]!.anchor).toBe("end");
});
