import type { MapFlowQuery } from "../../generated/graphql.ts";
import { kindOfPlace, type PlaceKind } from "../../text/places.ts";
import type { Atlas, LonLat } from "./atlas.ts";

type Flow = NonNullable<MapFlowQuery["flow"]>;
/** A node of the flow with the place of its site. */
export type SiteNode = Flow["nodes"][number];

/** A node with its place. */
export interface Place {
  readonly node: SiteNode;
  readonly kind: PlaceKind;
  readonly at: LonLat;
}

/** The places of nodes, and the nodes whose country the atlas does not have. What stands for many sites is at its country. */
export function placeNodes(nodes: readonly SiteNode[], middleOf: Atlas["middleOf"]): { places: Place[]; missing: SiteNode[] } {
  const places: Place[] = [];
  const missing: SiteNode[] = [];
  for (const node of nodes) {
    const kind = node.site && !node.aggregate ? kindOfPlace(node.site) : "country";
    const at =
      kind !== "country" ? ([node.site!.longitude!, node.site!.latitude!] as const) : node.country ? middleOf(node.country.code) : null;
    if (at) {
      places.push({ node, kind, at });
    } else {
      missing.push(node);
    }
  }
  return { places, missing };
}
