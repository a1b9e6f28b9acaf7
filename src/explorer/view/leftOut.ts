import { colourings, groupings, isCut, isDay, isShare, withKind, withoutKind } from "./address.ts";
import { isTerm, stages } from "./terms.ts";
import { tabIds } from "./view.ts";

const conditions = ["into", "through", "avoid", "stop"];
const repeated = ["through", "avoid", "stop", "measure", "cut", "open"];
const anything = () => true;
const terms = "a stage (refining), a country (KOR), control:CHN, owner:CHN, alliance:…, company:… or site:…";

/** What each key of an address takes: the test of a value, and its description. */
const keys: Readonly<Record<string, readonly [(value: string) => boolean, string]>> = {
  ...Object.fromEntries(conditions.map((key) => [key, [isTerm, terms] as const])),
  mineral: [anything, ""],
  day: [isDay, "a day such as 2026-11-24"],
  relying: [isShare, "a number from 0 to 1"],
  keep: [isShare, "a number from 0 to 1"],
  by: [(value) => Object.hasOwn(groupings, value), Object.keys(groupings).join(", ")],
  colour: [(value) => colourings.some((name) => name === value), colourings.join(", ")],
  tab: [(value) => tabIds.some((id) => id === value), tabIds.join(", ")],
  step: [(value) => stages.some((stage) => stage === value.toUpperCase()), "a stage (refining)"],
  cut: [isCut, "trade such as CHN>KOR or CHN>*"],
  embed: [(value) => value === "1", "1"],
  ...Object.fromEntries(["alliance", "measure", "open", "show", "data", "then"].map((key) => [key, [anything, ""] as const])),
};

const allianceOf = (alliances: readonly string[]): readonly [(value: string) => boolean, string] => [
  (value) => alliances.includes(withKind("alliance", value)),
  alliances.map(withoutKind).join(", ") || "none, because this data has no alliances",
];

/**
 * What of the query part of an address means nothing to the explorer, each in a sentence that says what would. Minerals and what
 * conditions name are not looked up: the API names those.
 */
export function findLeftOut(search: string, alliances: readonly string[]): string[] {
  return [...new URLSearchParams(search)].flatMap(([key, value], index, all) => {
    const known = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (known === undefined) {
      return [`The address has the key “${key}”, which the explorer does not know; it was left out.`];
    }
    if (!repeated.includes(key) && all.findIndex(([other]) => other === key) < index) {
      return [`The address has ${key} more than once; “${value}” was left out, because the first one counts.`];
    }
    const [isRight, expected] = key === "alliance" ? allianceOf(alliances) : known;
    const values = conditions.includes(key) ? value.split(",").map((word) => word.trim()) : [value];
    return values
      .filter((one) => one !== "" && !isRight(one))
      .map((one) => `The address has “${one}” for ${key}, which was left out; expected ${expected}.`);
  });
}
