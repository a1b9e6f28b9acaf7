import { expect, test } from "vitest";
import { formatView, parseView } from "./address.ts";
import { parseCondition, toSelector } from "./terms.ts";
import { defaultView, type View } from "./view.ts";

test("The address without keys is the default view", () => {
  expect(parseView("")).toEqual(defaultView);
});

test("What is written is read again", () => {
  const view: View = {
    ...defaultView,
    mineral: "mineral:dysprosium",
    into: parseCondition("JPN,alliance:pax-silica"),
    through: [parseCondition("refining,control:CHN"), parseCondition("site:mt-weld-mine")],
    avoid: [parseCondition("owner:RUS"), parseCondition("company:lynas")],
    day: "2026-02-01", relying: 0.4, by: "COUNTRY", colour: "control", alliance: "alliance:quad", tab: "map", step: "REFINING", show: "a>b",
    scenario: {
      measures: ["measure:chn-dual-use-jpn-2026-01"], stop: [parseCondition("refining,CHN")], cut: ["CHN>JPN", "RUS>*"], keep: 0.4,
      open: ["site:matawinie-mine"],
    },
    data: "abc", then: { tonnes: 7245, bounds: [0.8449, 0.8462] }, embed: true,
  };
  expect(parseView(formatView(view))).toEqual(view);
});

test("A day that no calendar has is none", () => {
  expect(parseView("?day=2026-02-30").day).toBeNull();
  expect(parseView("?day=2024-02-29").day).toBe("2024-02-29");
});

test("The keys are readable", () => {
  expect(formatView({ ...defaultView, day: "2026-11-24", data: "v1" }))
    .toBe("?mineral=rare-earths&into=KOR&through=refining,control:CHN&day=2026-11-24&data=v1");
});

test("A question without conditions has none", () => {
  expect(parseView("?mineral=gallium&into=KOR").through).toEqual([]);
});

test.each([
  ["?relying=7&keep=-1&day=tomorrow&by=x&colour=y&cut=CHN&then=x"],
  ["?mineral=&into=&through=&show="],
  ["?into=%F0%9F%98%80&through=<script>,,:"],
])("What is not understood has the value of the default view: %s", (search) => {
  const view = parseView(search);
  expect(view).toMatchObject({ relying: 0, day: null, by: "SITE", colour: "location", into: defaultView.into, then: null });
  expect(view.scenario).toEqual(defaultView.scenario);
});

test("A condition is a selector of the API", () => {
  expect(toSelector(parseCondition("refining,processing,control:CHN")))
    .toEqual({ stages: ["REFINING", "PROCESSING"], controlledBy: ["CHN"] });
  expect(toSelector(parseCondition("owner:CHN,KOR"))).toEqual({ countries: ["KOR"], controlledBy: ["CHN"], control: "OWNERSHIP" });
  expect(toSelector(parseCondition("site:a,company:b,alliance:c"))).toEqual({
    ids: ["site:a"], companies: ["company:b"], alliances: ["alliance:c"] });
});
