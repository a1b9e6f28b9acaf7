import { expect, test } from "vitest";
import { findOpen, formatView, parseView } from "./address.ts";
import { chooseConsumers, chooseMineral, completeView, linkView } from "./beginning.ts";
import { parseCondition } from "./terms.ts";
import { defaultView } from "./view.ts";

const listsOf = (minerals: string[], codes: string[], alliances: string[]) => ({
  minerals: { nodes: minerals.map((id) => ({ id, name: id, symbol: null, basis: null, parent: null })) },
  countries: { nodes: codes.map((code) => ({ id: `country:${code}`, code, name: code })) },
  alliances: { nodes: alliances.map((id) => ({ id, name: id, members: [] })) },
});
const seed = listsOf(["mineral:gallium", "mineral:rare-earths"], ["CHN", "JPN", "KOR"], ["alliance:pax-silica", "alliance:quad"]);
const mine = listsOf(["mineral:a", "mineral:b"], ["AUS", "JPN"], ["alliance:x"]);

test("An address leaves open what it does not name", () => {
  expect(findOpen("")).toEqual({ mineral: true, into: true, through: true });
  expect(findOpen("?mineral=gallium")).toEqual({ mineral: false, into: true, through: false });
  expect(findOpen("?into=nonsense&day=2026-01-01")).toEqual({ mineral: true, into: true, through: false });
  expect(findOpen("?through=mining")).toEqual({ mineral: true, into: true, through: false });
  expect(findOpen(formatView(defaultView))).toEqual({ mineral: false, into: false, through: false });
});

test("The mineral is rare earths where they are, else the first that is consumed, else the first", () => {
  expect(chooseMineral(seed, [])).toBe("mineral:rare-earths");
  expect(chooseMineral(mine, ["mineral:b"])).toBe("mineral:b");
  expect(chooseMineral(mine, [])).toBe("mineral:a");
});

test("The consumers are those of South Korea where there are some, else of the first country with some", () => {
  expect(chooseConsumers(["JPN", "KOR"])).toEqual(parseCondition("KOR"));
  expect(chooseConsumers(["JPN", "USA"])).toEqual(parseCondition("JPN"));
  expect(chooseConsumers([])).toEqual(parseCondition("KOR"));
});

test("The first page of the seed is the default view", () => {
  expect(completeView(parseView(""), findOpen(""), seed, chooseMineral(seed, []), chooseConsumers(["KOR"]))).toEqual(defaultView);
});

test("The first page of other data asks only for what it has", () => {
  const view = completeView(parseView(""), findOpen(""), mine, "mineral:b", chooseConsumers(["JPN"]));
  expect(view).toEqual({ ...defaultView, mineral: "mineral:b", into: parseCondition("JPN"), through: [], alliance: "alliance:x" });
});

test("What an address names stays, but for an alliance that the data does not have", () => {
  const search = "?mineral=gallium&into=JPN&through=refining,control:RUS&alliance=nope";
  const view = parseView(search);
  expect(completeView(view, findOpen(search), seed, view.mineral, view.into)).toEqual({ ...view, alliance: "alliance:pax-silica" });
});

test("Links leave open what the data does not have", () => {
  expect(linkView(seed)).toBe(defaultView);
  expect(formatView({ ...linkView(mine), mineral: "mineral:b", day: "2026-01-01" })).toBe("?mineral=b&day=2026-01-01");
  expect(formatView({ ...linkView(mine), into: parseCondition("JPN") })).toBe("?into=JPN");
});
