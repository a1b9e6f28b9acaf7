import { expect, test } from "vitest";
import { parseCondition } from "../view/terms.ts";
import { spellCondition, spellConsumers } from "./conditions.ts";
import { formatBounds, formatConfidence, formatIndex, formatShare, formatTonnes, spellShare } from "./numbers.ts";
import { withoutStop } from "./words.ts";

const names: Record<string, string> = { CHN: "China", KOR: "South Korea", JPN: "Japan", "site:a": "Mount Weld mine", "company:b": "Lynas" };
const name = (value: string) => names[value] ?? value;

test.each([
  [7245, "7,245 t"], [0.42, "0.42 t"], [9.96, "10 t"], [0, "0 t"], [null, "unknown"],
])("%f tonnes are written %s", (tonnes, text) => expect(formatTonnes(tonnes)).toBe(text));

test.each([[0.9, "0.9"], [0.95, "0.95"], [0.85, "0.85"], [0.45, "0.45"], [1, "1.0"], [0, "0.0"], [0.42857, "0.43"]])(
  "The confidence %f is written %s", (confidence, text) => expect(formatConfidence(confidence)).toBe(text));

test.each([
  [0, "0 %"], [0.0004, "under 0.1 %"], [0.004, "0.4 %"], [0.844, "84 %"], [0.996, "99.6 %"], [0.9999, "over 99.9 %"], [1, "100 %"],
])("The share %f is written %s", (share, text) => expect(formatShare(share)).toBe(text));

test.each([
  [0.844926769453, 0.846169005478, "84 to 85 %"], [0, 1, "0 to 100 %"], [0.5, 0.5, "50 %"], [0.31, 0.31, "31 %"],
])("Bounds are rounded outwards: %f to %f is %s", (atLeast, atMost, text) => expect(formatBounds(atLeast, atMost)).toBe(text));

test.each([
  [0.1252, 0.1252, "0.13"], [0.1301, 0.1349, "0.13"], [0.121, 0.139, "0.12 to 0.14"], [0, 1, "0.00 to 1.00"], [0, 0, "0.00"],
])("An index from %f to %f is %s", (atLeast, atMost, text) => expect(formatIndex(atLeast, atMost)).toBe(text));

test.each([[0, "none"], [0.02, "almost none"], [0.7, "seven tenths"], [0.99, "almost all"], [1, "all"]])(
  "%f in words is %s", (share, text) => expect(spellShare(share)).toBe(text));

test.each([
  ["refining,control:CHN", "refining that China controls"], ["site:a", "Mount Weld mine"], ["company:b", "sites of Lynas"],
  ["mining,KOR,JPN", "mining in South Korea or Japan"], ["owner:CHN", "sites that China owns"],
])("The condition %s reads: %s", (condition, text) => expect(spellCondition(parseCondition(condition), name)).toBe(text));

test("Consumers that are places are their names", () => {
  expect(spellConsumers(parseCondition("KOR,JPN"), name)).toBe("South Korea and Japan");
});

test("A sentence inside another one has no full stop of its own", () => {
  expect(withoutStop("There is no site ZZZ.")).toBe("There is no site ZZZ");
  expect(withoutStop("It has no 1.5 t")).toBe("It has no 1.5 t");
});
