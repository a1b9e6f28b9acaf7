import { expect, test } from "vitest";
import { commonYear } from "./riskYear.ts";

const known = (...years: number[]) => years.map((year) => ({ year, imports: 1 }));

test("the rows of a table are of the year that most minerals have, of several the last", () => {
  expect(commonYear([known(2022, 2023, 2024), known(2023, 2024), known(2025), null])).toBe(2024);
});

test("a year without known imports does not count", () => {
  expect(commonYear([[{ year: 2025, imports: 0 }], [{ year: 2025, imports: 0 }, ...known(2020)]])).toBe(2020);
  expect(commonYear([[], undefined])).toBeNull();
});
