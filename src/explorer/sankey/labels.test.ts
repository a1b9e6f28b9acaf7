import { expect, test } from "vitest";
import { wrapText } from "./labels.ts";

const hasHalf = /[\ud800-\udfff]/u;

test.each([1, 2, 3, 4, 5, 6])("A label of %i letters never ends in half of a letter", (width) => {
  const lines = wrapText("🎉".repeat(20), width, 3);
  expect(lines.length).toBe(3);
  expect(lines.every((line) => line.length > 0 && !hasHalf.test(line))).toBe(true);
});

test("What does not fit ends in an ellipsis", () => {
  expect(wrapText("Mount Weld mine", 7, 2)).toEqual(["Mount", "Weld m…"]);
});
