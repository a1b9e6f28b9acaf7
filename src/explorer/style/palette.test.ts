import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Colour = readonly [number, number, number];

// Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
const blindness: Record<string, readonly Colour[]> = {
  none: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
};

const tokens = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const series = [1, 2, 3, 4, 5, 6, 7].map((number) => `--series-${number}: (#\\w{6})`).join(".*?");
const palettes = [...tokens.matchAll(new RegExp(series, "gs"))]
  .map((match) => match.slice(1));

const linear = (hex: string): Colour => [1, 3, 5].map((start) => {
  const value = parseInt(hex.slice(start, start + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}) as unknown as Colour;

const times = (matrix: readonly Colour[], colour: Colour) =>
  matrix.map((row) => row.reduce((sum, value, index) => sum + value * colour[index]!, 0)) as unknown as Colour;

// Ottosson's OKLab, in which distances are about as large as they look.
function oklab(colour: Colour): Colour {
  const cone = times([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005]], colour).map((value) => Math.cbrt(Math.max(0, value))) as unknown as Colour;
  return times([[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766]], cone);
}

test("Both themes are there, and the dark one twice: by the system and by the switch", () => {
  expect(palettes).toHaveLength(3);
  expect(palettes[1]).toEqual(palettes[2]);
});

test.each(Object.keys(blindness))("Any two countries differ in colour (colour blindness: %s)", (kind) => {
  for (const palette of palettes) {
    const seen = palette.map((hex) => oklab(times(blindness[kind]!, linear(hex))));
    seen.forEach((one, index) => seen.slice(index + 1).forEach((two, offset) => {
      const distance = Math.hypot(...one.map((value, axis) => value - two[axis]!));
      expect(distance, `${palette[index]} and ${palette[index + 1 + offset]}`).toBeGreaterThan(0.06);
    }));
  }
});
