// Reads [{ id, country, latitude, longitude }] and prints the ids that lie outside their country, one a line: neither the place nor any
// of eight places around it, so far away as the coarseness of the outline and of a town's coordinates calls for, is inside.
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

const degrees = 0.15;
const around = [[0, 0], [0, 1], [1, 1], [1, 0], [1, -1], [0, -1], [-1, -1], [-1, 0], [-1, 1]];
for (const site of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const inside = (outlines.get(site.country) ?? []).some((outline) => around.some(([north, east]) =>
    geoContains(outline, [site.longitude + east * degrees, site.latitude + north * degrees])));
  if (!inside) console.log(site.id);
}
