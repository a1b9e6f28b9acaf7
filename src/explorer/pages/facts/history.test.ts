import { expect, test } from "vitest";
import { countUndated, eventsOf } from "./history.ts";

const fact = (id: string, since: string | null, until: string | null, key = id) => ({ id, since, until, key });
const spell = ({ id }: { id: string }, isEnd: boolean) => `${isEnd ? "end of " : ""}${id}`;
const texts = (facts: ReturnType<typeof fact>[]) =>
  eventsOf(facts, ({ key }) => key, spell).map((event) => `${event.day} ${String(event.text)}`);

test("facts begin and end, the newest event first", () => {
  expect(texts([fact("a", "2020-01-01", "2022-01-01"), fact("b", "2021-01-01", null)])).toEqual([
    "2022-01-01 end of a",
    "2021-01-01 b",
    "2020-01-01 a",
  ]);
});

test("a fact that is replaced on the day of its end does not end", () => {
  expect(texts([fact("old", "2020-01-01", "2022-01-01", "supply"), fact("new", "2022-01-01", null, "supply")])).toEqual([
    "2022-01-01 new",
    "2020-01-01 old",
  ]);
});

test("facts without a day are no events but counted", () => {
  expect(texts([fact("a", null, null)])).toEqual([]);
  expect(countUndated([fact("a", null, null), fact("b", "2020-01-01", null), fact("c", null, "2021-01-01")])).toBe(1);
});
