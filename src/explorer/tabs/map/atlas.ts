import codes from "i18n-iso-countries/codes.json";
import { geoArea, geoCentroid, type GeoPermissibleObjects } from "d3-geo";
import type { Geometry } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** A point on the Earth: degrees east, degrees north. */
export type LonLat = readonly [number, number];

/** The outlines of countries at one degree of detail. */
export interface Atlas {
  /** All land, and the lines between countries. */
  readonly land: GeoPermissibleObjects;
  readonly borders: GeoPermissibleObjects;
  /** The middle of the largest part of a country, by its ISO 3166-1 alpha-3 code; null where the atlas does not have it. */
  readonly middleOf: (code: string) => LonLat | null;
  /** The outline of a country; null where the atlas does not have it. */
  readonly outlineOf: (code: string) => Geometry | null;
}

type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

const numbers = new Map(codes.map(([, code, number]) => [code, number]));

/** Loads an atlas: `110m` is coarse and small, `50m` fine, with small countries. Both are files of this page. */
export async function loadAtlas(detail: "110m" | "50m"): Promise<Atlas> {
  const file = detail === "110m" ? await import("world-atlas/countries-110m.json") : await import("world-atlas/countries-50m.json");
  return readAtlas(file.default as unknown as World);
}

/** Reads a topology of the package world-atlas. */
export function readAtlas(world: World): Atlas {
  const { countries } = world.objects;
  const shapes = new Map(feature(world, countries).features.map((shape) => [String(shape.id), shape]));
  const outlineOf = (code: string) => shapes.get(numbers.get(code) ?? "")?.geometry ?? null;
  const middles = new Map<string, LonLat | null>();
  return {
    land: feature(world, world.objects.land),
    borders: mesh(world, countries, (one, other) => one !== other),
    outlineOf,
    middleOf: (code) => {
      const known = middles.get(code);
      const middle = known === undefined ? findMiddle(outlineOf(code)) : known;
      middles.set(code, middle);
      return middle;
    },
  };
}

// The middle of France is in France and not, drawn there by its islands, in the sea.
function findMiddle(outline: Geometry | null): LonLat | null {
  if (outline?.type !== "MultiPolygon") {
    return outline ? geoCentroid(outline) : null;
  }
  const parts = outline.coordinates.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
  return geoCentroid(parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest)));
}
