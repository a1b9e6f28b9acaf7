/** How exact a place is: that of the works, that of the town it is in or near, or no more than the country. */
export type PlaceKind = "works" | "town" | "country";

/** The names of the kinds of places, as the legend and the table show them. */
export const placeNames: Readonly<Record<PlaceKind, string>> = {
  works: "coordinates of the works",
  town: "coordinates of the town",
  country: "country alone",
};

// The publisher of the gazetteer that places of towns are read in; seed/README.md says when it is used.
const gazetteer = "GeoNames";

/** How exact the place of a site is: a town where the coordinates come from a gazetteer, the country alone without coordinates. */
export function kindOfPlace(site: {
  latitude: number | null;
  longitude: number | null;
  sources: readonly { publisher: string | null }[];
}): PlaceKind {
  return site.latitude === null || site.longitude === null
    ? "country"
    : site.sources.some((source) => source.publisher === gazetteer)
      ? "town"
      : "works";
}
