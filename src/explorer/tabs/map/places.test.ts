import coarse from "world-atlas/countries-110m.json";
import fine from "world-atlas/countries-50m.json";
import { expect, test } from "vitest";
import { readAtlas } from "./atlas.ts";
import { kindOfPlace } from "../../text/places.ts";
import { placeNodes, type SiteNode } from "./places.ts";

const atlas = readAtlas(coarse as unknown as Parameters<typeof readAtlas>[0]);

test("coordinates from a gazetteer are those of a town, others of the works, and without any the country alone is known", () => {
  const at = { latitude: 1, longitude: 2 };
  expect(kindOfPlace({ ...at, sources: [{ publisher: "GeoNames" }, { publisher: null }] })).toBe("town");
  expect(kindOfPlace({ ...at, sources: [{ publisher: "USGS" }] })).toBe("works");
  expect(kindOfPlace({ latitude: null, longitude: null, sources: [{ publisher: "GeoNames" }] })).toBe("country");
});

const node = (parts: Partial<SiteNode>): SiteNode => ({
  key: "site:a",
  id: "site:a",
  name: "A",
  stage: "MINING",
  tonnes: 1,
  origin: 1,
  unknown: 0,
  aggregate: false,
  controller: null,
  country: { code: "FRA", name: "France" },
  site: { latitude: 46.2, longitude: -1.2, sources: [] },
  ...parts,
});

test("a site is at its coordinates, and what stands for many at its country although it has coordinates", () => {
  const { places } = placeNodes([node({}), node({ key: "site:rest", aggregate: true })], atlas.middleOf);
  expect(places.map((place) => place.kind)).toEqual(["works", "country"]);
  expect(places[0]!.at).toEqual([-1.2, 46.2]);
});

test("the middle of a country is in its largest part: France is not in the sea towards Guiana", () => {
  const [longitude, latitude] = atlas.middleOf("FRA")!;
  expect(longitude).toBeGreaterThan(0);
  expect(longitude).toBeLessThan(5);
  expect(latitude).toBeGreaterThan(44);
  expect(latitude).toBeLessThan(49);
});

test("a country that the coarse outlines lack is missing there and found in the fine ones", () => {
  const singapore = node({ country: { code: "SGP", name: "Singapore" }, site: { latitude: null, longitude: null, sources: [] } });
  expect(placeNodes([singapore], atlas.middleOf).missing).toEqual([singapore]);
  expect(placeNodes([singapore], readAtlas(fine as unknown as Parameters<typeof readAtlas>[0]).middleOf).missing).toEqual([]);
});
