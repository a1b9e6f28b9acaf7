import type { MapFlowQuery } from "../../generated/graphql.ts";
import type { Atlas, LonLat } from "./atlas.ts";

type Flow = NonNullable<MapFlowQuery["flow"]>;
/** A node of the flow with the place of its site. */
export type SiteNode = Flow["nodes"][number];

/** How exact a place is: that of the works, that of the town it is in or near, or no more than the country. */
export type PlaceKind = "works" | "town" | "country";

/** A node with its place. */
export interface Place {
  readonly node: SiteNode;
  readonly kind: PlaceKind;
  readonly at: LonLat;
}

/** The names of the kinds of places, as the legend and the table show them. */
export const placeNames: Readonly<Record<PlaceKind, string>> = {
  works: "coordinates of the works", town: "coordinates of the town", country: "country alone",
};

// The publisher of the gazetteer that places of towns are read in; docs/data.md says when it is used.
const gazetteer = "GeoNames";

/** How exact the place of a site is: a town where the coordinates come from a gazetteer, the country alone without coordinates. */
export function kindOfPlace(site: { latitude: number | null; longitude: number | null; sources: readonly { publisher: string | null }[] }): PlaceKind {
  return site.latitude === null || site.longitude === null ? "country"
    : site.sources.some((source) => source.publisher === gazetteer) ? "town" : "works";
}

/** The places of nodes, and the nodes whose country the atlas does not have. What stands for many sites is at its country. */
export function placeNodes(nodes: readonly SiteNode[], middleOf: Atlas["middleOf"]): { places: Place[]; missing: SiteNode[] } {
  const places: Place[] = [];
  const missing: SiteNode[] = [];
  for (const node of nodes) {
    const kind = node.site && !node.aggregate ? kindOfPlace(node.site) : "country";
    const at = kind !== "country" ? [node.site!.longitude!, node.site!.latitude!] as const
      : node.country ? middleOf(node.country.code) : null;
    if (at) {
      places.push({ node, kind, at });
    } else {
      missing.push(node);
    }
  }
  return { places, missing };
}
