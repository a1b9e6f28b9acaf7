import { expect, test } from "vitest";
import { wrapPixels, wrapText } from "./labels.ts";

const hasHalf = /[\ud800-\udfff]/u;

test.each([1, 2, 3, 4, 5, 6])("A label of %i letters never ends in half of a letter", (width) => {
  const lines = wrapText("🎉".repeat(20), width, 3);
  expect(lines.length).toBe(3);
  expect(lines.every((line) => line.length > 0 && !hasHalf.test(line))).toBe(true);
});

test("What does not fit ends in an ellipsis", () => {
  expect(wrapText("Mount Weld mine", 7, 2)).toEqual(["Mount", "Weld m…"]);
});

test("Letters are as wide as they are measured, wherever in the name they are", () => {
  const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter === "W" ? 11 : 3), 0);
  const lines = wrapText(`${"W".repeat(40)}${"i".repeat(400)}`, 100, 3, widthOf);
  expect(lines).toEqual(["W".repeat(9), "W".repeat(9), `${"W".repeat(8)}…`]);
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(100);
});

test("Wide letters at the beginning of a name are counted as wide", () => {
  const [line] = wrapPixels(`${"鉱".repeat(20)}${"i".repeat(60)}`, 128, 1);
  expect(line).toBe(`${"鉱".repeat(9)}…`);
});
