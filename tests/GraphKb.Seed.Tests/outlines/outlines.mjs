// Reads [{ id, country, latitude, longitude }] and prints the ids that lie outside their country, one a line. A location counts as inside
// if it or one of eight points around it lies inside: outlines are coarse, and the coordinates may be those of the nearest town.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoContains } from "d3-geo";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const codes = require("i18n-iso-countries");
const world = JSON.parse(readFileSync(require.resolve("world-atlas/countries-10m.json"), "utf8"));
const outlines = new Map();
for (const country of feature(world, world.objects.countries).features) {
  // Kosovo has no number; Australia has two outlines.
  const code = country.id ? codes.numericToAlpha3(country.id) : country.properties.name === "Kosovo" ? "XKX" : undefined;
  if (code) outlines.set(code, [...(outlines.get(code) ?? []), country]);
}

const toleranceDegrees = 0.15;
const offsets = [[0, 0], [0, 1], [1, 1], [1, 0], [1, -1], [0, -1], [-1, -1], [-1, 0], [-1, 1]];
for (const site of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const inside = (outlines.get(site.country) ?? []).some((outline) => offsets.some(([north, east]) =>
    geoContains(outline, [site.longitude + east * toleranceDegrees, site.latitude + north * toleranceDegrees])));
  if (!inside) console.log(site.id);
}
