import { expect, test } from "vitest";
import { fit, moveBy, place, wholeWorld, zoomAbout, type Zoom } from "./zoom.ts";

const [width, height] = [800, 400];

test("what is under the pointer stays there when the map is enlarged", () => {
  const zoom = zoomAbout(wholeWorld, 3, [600, 100], width, height);
  expect(place(zoom, [600, 100])).toEqual([600, 100]);
});

test("the map cannot be moved beyond the end of the world, nor made smaller than it", () => {
  const inside = (zoom: Zoom) => {
    const [left, top] = place(zoom, [0, 0]);
    const [right, bottom] = place(zoom, [width, height]);
    expect([left <= 0, top <= 0, right >= width, bottom >= height]).toEqual([true, true, true, true]);
  };
  inside(moveBy(zoomAbout(wholeWorld, 2, [0, 0], width, height), [-5000, 5000], width, height));
  expect(zoomAbout(wholeWorld, 0.1, [10, 10], width, height)).toEqual(wholeWorld);
});

test("all points fit into the picture", () => {
  const points = [
    [600, 100],
    [700, 180],
    [650, 150],
  ] as const;
  const zoom = fit(points, width, height);
  expect(zoom.scale).toBeGreaterThan(2);
  for (const point of points) {
    const [x, y] = place(zoom, point);
    expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
  }
  expect(fit([], width, height)).toEqual(wholeWorld);
});
