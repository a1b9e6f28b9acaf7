import { geoEqualEarth, geoPath, type GeoProjection } from "d3-geo";
import type { Band, Graph } from "../../sankey/graph.ts";
import type { Stage } from "../../generated/graphql.ts";
import { chooseMiddle, type Point } from "./arcs.ts";
import type { Atlas } from "./atlas.ts";
import { spread } from "./marks.ts";
import { placeNodes, type Place, type SiteNode } from "./places.ts";
import { place, type Zoom } from "./zoom.ts";

/** What the map draws before it is enlarged: the outlines as SVG paths, and the places with their points. */
export interface Scene {
  readonly sphere: string;
  readonly land: string;
  readonly borders: string;
  /** The outlines of the countries of consumers. */
  readonly consumers: readonly string[];
  /** The largest first. */
  readonly places: readonly (Place & { readonly point: Point })[];
  /** Sites whose country the atlas does not have. */
  readonly missing: readonly SiteNode[];
}

/** Draws the world into a frame, in the Equal Earth projection, with the meridian in the middle that suits what moves. */
export function makeScene(atlas: Atlas, nodes: readonly SiteNode[], bands: readonly Band[], width: number, height: number): Scene {
  const { places, missing } = placeNodes(nodes, atlas.middleOf);
  const projection = project(places, bands, width, height);
  const path = geoPath(projection).digits(1);
  const draw = (outline: Parameters<typeof path>[0] | null) => (outline && path(outline)) ?? "";
  const consumers = new Set(nodes.filter((node) => node.stage === "CONSUMPTION").map((node) => node.country?.code ?? ""));
  return {
    sphere: draw({ type: "Sphere" }),
    land: draw(atlas.land),
    borders: draw(atlas.borders),
    consumers: [...consumers].map((code) => draw(atlas.outlineOf(code))),
    places: places.map((one) => ({ ...one, point: projection([...one.at])! })).sort((a, b) => b.node.tonnes - a.node.tonnes),
    missing,
  };
}

function project(places: readonly Place[], bands: readonly Band[], width: number, height: number): GeoProjection {
  const at = new Map(places.map((one) => [one.node.key, one.at]));
  const moves = bands.flatMap((band) => {
    const [from, to] = [at.get(band.from), at.get(band.to)];
    return from && to ? [{ from, to, weight: band.tonnes ?? 0 }] : [];
  });
  return geoEqualEarth()
    .rotate([-chooseMiddle(moves), 0])
    .fitExtent(
      [
        [1, 1],
        [width - 1, height - 1],
      ],
      { type: "Sphere" },
    );
}

/** A mark of a place, in pixels. */
export interface Mark extends Place {
  readonly key: string;
  readonly point: Point;
  readonly radius: number;
}

const smallest = 3.5;

/**
 * The marks of the places: their area is what passes the place, at most that of a disc of radius `largest`. Those that share a place
 * are beside each other.
 */
export function makeMarks(scene: Scene, zoom: Zoom, largest: number): Mark[] {
  const most = scene.places[0]?.node.tonnes || 1;
  const points = spread(
    scene.places.map((one) => place(zoom, one.point)),
    9,
  );
  return scene.places.map((one, index) => ({
    ...one,
    key: one.node.key,
    point: points[index]!,
    radius: Math.max(smallest, largest * Math.sqrt(one.node.tonnes / most)),
  }));
}

/** The bands that a step shows: those that leave its stage, for consumers those that arrive; all without a step. */
export function bandsOfStep(graph: Graph, step: Stage | null): readonly Band[] {
  const stageOf = new Map(graph.boxes.map((box) => [box.key, box.stage]));
  return step === null
    ? graph.bands.filter((band) => !band.isUnrecorded)
    : graph.bands.filter((band) => !band.isUnrecorded && stageOf.get(step === "CONSUMPTION" ? band.to : band.from) === step);
}
