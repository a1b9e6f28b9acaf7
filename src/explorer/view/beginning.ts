import type { ListsQuery } from "../generated/graphql.ts";
import type { Open } from "./address.ts";
import type { Condition } from "./terms.ts";
import { defaultView, type View } from "./view.ts";

type Lists = Pick<ListsQuery, "minerals" | "countries" | "alliances">;

const idsOf = (list: { readonly nodes: readonly { readonly id: string }[] } | null) => list?.nodes.map(({ id }) => id) ?? [];
const hasCountry = (lists: Lists, code: string) => lists.countries?.nodes.some((country) => country.code === code) ?? false;

/** Whether the data has the mineral of the default view. */
export const hasDefaultMineral = (lists: Lists) => idsOf(lists.minerals).includes(defaultView.mineral);

/** The mineral of an address that names none: rare earths, else the first that is consumed somewhere, else the first. */
export const chooseMineral = (lists: Lists, consumed: readonly string[]): string =>
  hasDefaultMineral(lists) ? defaultView.mineral : (consumed[0] ?? idsOf(lists.minerals)[0] ?? defaultView.mineral);

/** The consumers of an address that names none, among the countries with consumers of its mineral: South Korea, else the first. */
export const chooseConsumers = (countries: readonly string[]): Condition =>
  countries.length === 0 || countries.includes("KOR") ? defaultView.into : [{ kind: "in", value: countries[0]! }];

/** A view with all that its address leaves open, or that the data does not have, chosen from the data. */
export function completeView(view: View, open: Open, lists: Lists, mineral: string, into: Condition): View {
  const isDefault = mineral === defaultView.mineral && into === defaultView.into && hasCountry(lists, "CHN");
  const alliances = idsOf(lists.alliances);
  const alliance = [view.alliance, defaultView.alliance, ...alliances].find((id) => alliances.includes(id)) ?? view.alliance;
  return { ...view, mineral, into, through: open.through && !isDefault ? [] : view.through, alliance };
}

/** The view that links to the picture begin with: the default view, or one that leaves open what the data does not have. */
export const linkView = (lists: Lists): View =>
  hasDefaultMineral(lists) && hasCountry(lists, "KOR") && hasCountry(lists, "CHN")
    ? defaultView
    : { ...defaultView, mineral: "", into: [], through: [] };
