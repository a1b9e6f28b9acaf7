import { expect, test } from "vitest";
import type { YearQuery } from "../../generated/graphql.ts";
import { groupMarks } from "./chartMarks.ts";
import { isDrawn, shareOfDated, valueYears, yearDays } from "./years.ts";

test("the days are the last of the years before, and the day itself", () => {
  expect(yearDays("2026-11-28", 3)).toEqual([
    { year: 2024, day: "2024-12-31" },
    { year: 2025, day: "2025-12-31" },
    { year: 2026, day: "2026-11-28" },
  ]);
});

const answer = (tonnes: number, since: string | null, share = 0): YearQuery => ({
  exposure: { atLeast: share, atMost: share, tonnes, supplies: tonnes > 0 ? 1 : 0, unknownSupplies: 0, asOf: "2026-11-28" },
  flow: { links: [{ tonnes, supplies: [{ id: "supply:a", tonnes, since }] }] },
});

test("a year of which little is on record is grey and has no line, although its exposure reads 0", () => {
  const values = valueYears(yearDays("2026-11-28", 3), [answer(0, null), answer(57, "2017-01-01"), answer(680, "2024-01-01", 0.74)]);
  expect(values.map((value) => value.isGrey)).toEqual([true, true, false]);
  expect(values.map(isDrawn)).toEqual([false, false, true]);
});

test("a year whose facts have no day is grey and has no line, because undated facts count on every day", () => {
  const values = valueYears(yearDays("2026-11-28", 2), [answer(680, null), answer(680, "2024-01-01")]);
  expect(values.map((value) => value.isGrey)).toEqual([true, false]);
  expect(values.map(isDrawn)).toEqual([false, true]);
});

test("the share of what is dated goes by the tonnes that the links carry", () => {
  const links = [
    {
      tonnes: 30,
      supplies: [
        { id: "a", tonnes: 100, since: "2024-01-01" },
        { id: "b", tonnes: 200, since: null },
      ],
    },
    { tonnes: 10, supplies: [{ id: "c", tonnes: 5, since: "2024-01-01" }] },
    { tonnes: null, supplies: [{ id: "d", tonnes: null, since: null }] },
  ];
  expect(shareOfDated(links)).toBeCloseTo(20 / 40);
  expect(shareOfDated([])).toBe(0);
});

const mark = (x: number, number: number, isStrict = false) => ({ x, number, isStrict });

test("marks whose badges would overlap share one, with the first and the last number", () => {
  const badges = groupMarks([mark(0, 1), mark(100, 2), mark(104, 3, true), mark(112, 4), mark(300, 5)], (text) => 8 * text.length + 8);
  expect(badges.map((badge) => badge.text)).toEqual(["1", "2–4", "5"]);
  expect(badges.map((badge) => badge.isStrict)).toEqual([false, true, false]);
});

test("no two badges overlap", () => {
  const widthOf = (text: string) => 8 * text.length + 8;
  const places = Array.from({ length: 60 }, (_, index) => (index * index * 7) % 400).sort((a, b) => a - b);
  const badges = groupMarks(
    places.map((x, index) => mark(x, index + 1)),
    widthOf,
  );
  for (const [index, badge] of badges.slice(1).entries()) {
    expect(badge.x - badges[index]!.x).toBeGreaterThanOrEqual((widthOf(badge.text) + widthOf(badges[index]!.text)) / 2);
  }
});
