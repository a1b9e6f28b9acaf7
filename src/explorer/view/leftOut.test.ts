import { expect, test } from "vitest";
import { formatView } from "./address.ts";
import { findLeftOut } from "./leftOut.ts";
import { parseCondition } from "./terms.ts";
import { defaultView } from "./view.ts";

const alliances = ["alliance:pax-silica", "alliance:quad"];

test("An address that the explorer writes has nothing to leave out", () => {
  const address = formatView({
    ...defaultView, avoid: [parseCondition("owner:RUS,processing")], day: "2026-02-01", relying: 0.4, by: "COUNTRY", tab: "time",
    alliance: "alliance:quad",
    scenario: { ...defaultView.scenario, cut: ["CHN>*"], keep: 0.4 }, data: "abc", embed: true,
  });
  expect(findLeftOut(address, alliances)).toEqual([]);
});

test("A term that is none is named with what would be one", () => {
  expect(findLeftOut("?avoid=refining,controlled:CHN", alliances)).toEqual([
    "The address has “controlled:CHN” for avoid, which was left out; expected a stage (refining), a country (KOR), control:CHN, owner:CHN, "
      + "alliance:…, company:… or site:….",
  ]);
});

test.each([
  ["?day=tomorrow", "day"], ["?day=2026-02-30", "day"], ["?day=0000-01-01", "day"], ["?into=KOR&into=JPN", "into"],
  ["?relying=7", "relying"], ["?by=toString", "by"], ["?tab=graph", "tab"], ["?cut=CHN", "cut"], ["?mineal=nickel", "mineal"],
])("%s is named", (search, key) => {
  expect(findLeftOut(search, alliances)).toEqual([expect.stringContaining(key)]);
});

test("An alliance that the data does not have is named with those that it has", () => {
  expect(findLeftOut("?colour=alliance&alliance=nope", alliances)).toEqual([
    "The address has “nope” for alliance, which was left out; expected pax-silica, quad.",
  ]);
  expect(findLeftOut("?alliance=alliance:quad", alliances)).toEqual([]);
  expect(findLeftOut("?alliance=quad", [])).toEqual([expect.stringContaining("no alliances")]);
});
