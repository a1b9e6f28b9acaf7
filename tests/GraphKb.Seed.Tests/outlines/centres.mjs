// Prints the table src/GraphKb.Exports/Places/countries.csv: for each country its two codes of ISO 3166-1 and the centre of its largest
// part, in degrees north and east with two decimals. Outlines: Natural Earth (public domain), as the package world-atlas has them.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoArea, geoCentroid } from "d3-geo";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const codes = require("i18n-iso-countries");
const world = JSON.parse(readFileSync(require.resolve("world-atlas/countries-10m.json"), "utf8"));
const parts = new Map();
for (const { id, properties, geometry } of feature(world, world.objects.countries).features) {
  // Kosovo has no number; Australia has two outlines.
  const code = id ? codes.numericToAlpha3(id) : properties.name === "Kosovo" ? "XKX" : undefined;
  if (!code || !geometry) continue;
  const polygons = geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates];
  parts.set(code, [...(parts.get(code) ?? []), ...polygons.map((coordinates) => ({ type: "Polygon", coordinates }))]);
}

const twoLetters = { XKX: "XK", ...Object.fromEntries(Object.entries(codes.getAlpha3Codes())) };
console.log("code,code2,latitude,longitude");
// XKK is another code of the package for Kosovo.
for (const code of Object.keys(twoLetters).filter((name) => name !== "XKK").sort()) {
  const polygons = parts.get(code);
  const [longitude, latitude] = polygons ? geoCentroid(polygons.reduce((one, two) => (geoArea(two) > geoArea(one) ? two : one))) : [];
  console.log([code, twoLetters[code], latitude?.toFixed(2) ?? "", longitude?.toFixed(2) ?? ""].join(","));
}
