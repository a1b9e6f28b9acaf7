import { describe, expect, test } from "vitest";
import type { Stage } from "../generated/graphql.ts";
import { buildGraph, type Flow, type FlowNode, type Graph } from "./graph.ts";
import { layOut, type Layout } from "./layout.ts";
import { orderGraph, countCrossing } from "./order.ts";
import { bandPath } from "./paths.ts";

const space = { width: 900, height: 600, top: 26, right: 120, box: 12, label: 15 };

const node = (key: string, stage: Stage, tonnes: number, more: Partial<FlowNode> = {}): FlowNode => ({
  key,
  id: key,
  name: key,
  stage,
  tonnes,
  origin: 0,
  unknown: 0,
  aggregate: false,
  country: null,
  controller: null,
  ...more,
});
const link = (from: string, to: string, tonnes: number | null, confidence = 0.5) => ({
  from,
  to,
  tonnes,
  share: null,
  recorded: tonnes,
  confidence,
  supplies: [{ id: `supply:${from}:${to}`, tonnes, confidence }],
});
const flow = (nodes: readonly FlowNode[], links: Flow["links"]): Flow => ({
  tonnes: 10,
  otherTonnes: 0,
  asOf: "2026-01-01",
  nodes: [...nodes],
  links,
});

// mine 6 -> refinery -> market; old works 4, of which nothing is on record; a loop of 1 between the refinery and a second one.
const small = flow(
  [
    node("mine", "MINING", 6, { origin: 6 }),
    node("refinery", "REFINING", 7),
    node("second", "REFINING", 1),
    node("works", "PROCESSING", 4, { unknown: 4 }),
    node("market", "CONSUMPTION", 10),
  ],
  [
    link("mine", "refinery", 6),
    link("refinery", "second", 1),
    link("second", "refinery", 1),
    link("refinery", "market", 6),
    link("works", "market", 4),
  ],
);

// Random flows: each node passes on what enters it, and the rest begins there.
function randomFlow(seed: number): Flow {
  let state = seed;
  const random = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const stages: Stage[] = ["MINING", "REFINING", "PROCESSING", "MANUFACTURING", "CONSUMPTION"];
  const keys = stages.flatMap((stage, column) =>
    Array.from({ length: column === 4 ? 1 : 1 + random(12) }, (_, index) => ({ key: `${stage}-${index}`, stage, column })),
  );
  const links = keys
    .flatMap((from) =>
      from.column === 4
        ? []
        : Array.from({ length: 1 + random(3) }, () => {
            const later = keys.filter((to) => to.column > from.column || (to.column === from.column && to.key > from.key));
            const to = later[random(later.length)]!;
            return link(from.key, to.key, random(10) === 0 ? null : 1 + random(1000), random(10) / 10);
          }),
    )
    .filter((one, index, all) => all.findIndex((two) => two.from === one.from && two.to === one.to) === index);
  const sum = (key: string, end: "from" | "to") => links.reduce((total, one) => total + (one[end] === key ? (one.tonnes ?? 0) : 0), 0);
  return flow(
    keys.map(({ key, stage }) => {
      const [into, out] = [sum(key, "to"), sum(key, "from")];
      const missing = stage === "CONSUMPTION" ? 0 : Math.max(0, out - into);
      return node(
        key,
        stage,
        stage === "CONSUMPTION" ? into : Math.max(into, out),
        stage === "MINING" ? { origin: missing } : { unknown: missing },
      );
    }),
    links,
  );
}

const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);

const boxOf = (layout: Layout, key: string) => layout.boxes.find((box) => box.key === key)!;
const sumOf = (graph: Graph, key: string, end: "from" | "to") =>
  graph.bands.reduce((total, band) => total + (band[end] === key ? (band.tonnes ?? 0) : 0), 0);

describe("The columns", () => {
  test("A box is in the column of its stage, also where a link stays inside the stage", () => {
    const layout = layOut(buildGraph(small, 10), space);
    expect(boxOf(layout, "refinery").x).toBe(boxOf(layout, "second").x);
    expect(["mine", "refinery", "works", "market"].map((key) => boxOf(layout, key).column)).toEqual([0, 1, 2, 3]);
  });

  test("Recyclers and stockpiles are in the first column, beside mines", () => {
    const graph = buildGraph(
      flow(
        [node("a", "MINING", 1), node("b", "RECYCLING", 1), node("c", "STOCKPILING", 1), node("m", "CONSUMPTION", 3)],
        [link("a", "m", 1), link("b", "m", 1), link("c", "m", 1)],
      ),
      10,
    );
    expect(graph.columns).toEqual([["MINING", "RECYCLING", "STOCKPILING"], ["CONSUMPTION"]]);
  });

  test("A country that mines and recycles has two boxes that say which is which", () => {
    const graph = buildGraph(
      flow(
        [
          node("a", "MINING", 2, { name: "China" }),
          node("b", "RECYCLING", 1, { name: "China" }),
          node("m", "CONSUMPTION", 3, { name: "Korea" }),
        ],
        [link("a", "m", 2), link("b", "m", 1)],
      ),
      10,
    );
    expect(graph.boxes.map((box) => box.name)).toEqual(["China, mining", "China, recycling", "Korea"]);
  });

  test("A link inside a stage is a loop, and so is one to an earlier stage", () => {
    const layout = layOut(buildGraph(flow([...small.nodes], [...small.links, link("works", "refinery", 1)]), 10), space);
    expect(
      layout.bands
        .filter((band) => band.isLoop)
        .map((band) => band.key)
        .sort(),
    ).toEqual(["refinery>second", "second>refinery", "works>refinery"]);
  });
});

describe("What flows in flows out", () => {
  test("What no supply explains comes out of a box for it, one column earlier", () => {
    const graph = buildGraph(small, 10);
    expect(graph.bands.filter((band) => band.isUnrecorded)).toEqual([
      expect.objectContaining({
        from: "unknown:1",
        to: "works",
        tonnes: 4,
        confidence: null,
      }),
    ]);
    expect(graph.boxes.find((box) => box.key === "unknown:1")).toMatchObject({ kind: "unknown", column: 1, tonnes: 4 });
  });

  test.each(seeds)("Bands in, what begins and what is unknown make up the bands out (seed %i)", (seed) => {
    const answer = randomFlow(seed);
    const graph = buildGraph(answer, 100);
    for (const box of graph.boxes.filter((candidate) => candidate.kind === "node" && candidate.stage !== "CONSUMPTION")) {
      const into = sumOf(graph, box.key, "to") + box.origin;
      expect(into).toBeGreaterThanOrEqual(sumOf(graph, box.key, "from") - 1e-9);
      expect(box.tonnes).toBeCloseTo(Math.max(into, sumOf(graph, box.key, "from")), 9);
    }
  });

  test.each(seeds)("Small boxes together keep the tonnes into the market (seed %i)", (seed) => {
    const answer = randomFlow(seed);
    const intake = (most: number) => sumOf(buildGraph(answer, most), "CONSUMPTION-0", "to");
    expect(intake(4)).toBeCloseTo(intake(100), 9);
    for (const column of [0, 1, 2, 3]) {
      expect(buildGraph(answer, 4).boxes.filter((box) => box.column === column && box.kind !== "unknown").length).toBeLessThanOrEqual(4);
    }
  });
});

describe("The layout", () => {
  test.each(seeds)("Labels of a column never overlap, and boxes stay inside the picture (seed %i)", (seed) => {
    const layout = layOut(buildGraph(randomFlow(seed), 13), space);
    for (const column of layout.columns.keys()) {
      const boxes = layout.boxes.filter((box) => box.column === column).sort((a, b) => a.y - b.y);
      boxes.slice(1).forEach((box, index) => {
        const above = boxes[index]!;
        expect(box.y).toBeGreaterThanOrEqual(above.y + above.tonnes * layout.scale - 1e-6);
        expect(box.y + (box.tonnes * layout.scale) / 2 - (above.y + (above.tonnes * layout.scale) / 2)).toBeGreaterThanOrEqual(
          space.label - 1e-6,
        );
      });
      boxes.forEach((box) => {
        expect(box.y).toBeGreaterThanOrEqual(space.top);
        expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
      });
    }
  });

  test.each(seeds.slice(0, 20))("Bands at the side of a box lie on it, one below the other (seed %i)", (seed) => {
    const layout = layOut(buildGraph(randomFlow(seed), 13), space);
    for (const box of layout.boxes) {
      const out = layout.bands
        .filter((band) => band.from === box.key)
        .map((band) => [band.stops[0]!.y, band.thickness] as const)
        .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      out.forEach(([y, thickness], index) => {
        expect(y).toBeGreaterThanOrEqual(box.y - 1e-6);
        expect(y + thickness).toBeLessThanOrEqual(box.y + box.height + 1e-6);
        expect(index === 0 || y >= out[index - 1]![0] + out[index - 1]![1] - 1e-6).toBe(true);
      });
    }
  });

  test.each(seeds.slice(0, 20))("Sweeps never make more tonnes cross than the order by tonnes does (seed %i)", (seed) => {
    const graph = buildGraph(randomFlow(seed), 13);
    const ordered = orderGraph(graph);
    const byTonnes = ordered.columns.map((column) => [...column].sort((a, b) => a.rank - b.rank || b.tonnes - a.tonnes));
    expect(countCrossing(ordered.columns, ordered.steps)).toBeLessThanOrEqual(countCrossing(byTonnes, ordered.steps));
  });

  test("The same graph has the same layout", () => {
    expect(layOut(buildGraph(randomFlow(7), 13), space)).toEqual(layOut(buildGraph(randomFlow(7), 13), space));
  });

  test("A band is as thick as its tonnes, and one of unknown tonnes is a line", () => {
    const layout = layOut(buildGraph(flow([...small.nodes], [...small.links, link("mine", "market", null)]), 10), space);
    const band = (key: string) => layout.bands.find((candidate) => candidate.key === key)!;
    expect(band("mine>refinery").thickness).toBeCloseTo(6 * layout.scale, 9);
    expect(bandPath(band("mine>refinery"))).toMatch(/^M[^M]+Z$/);
    expect(bandPath(band("mine>market"))).not.toContain("Z");
  });

  test("2,000 nodes become at most 13 in a column", () => {
    const many = Array.from({ length: 2000 }, (_, index) => node(`mine ${index}`, "MINING", 1 + (index % 7), { origin: 1 + (index % 7) }));
    const graph = buildGraph(
      flow(
        [...many, node("market", "CONSUMPTION", 8000)],
        many.map((mine) => link(mine.key, "market", mine.tonnes)),
      ),
      13,
    );
    expect(graph.boxes.filter((box) => box.column === 0)).toHaveLength(13);
    expect(graph.boxes.find((box) => box.kind === "other")?.name).toBe("1988 others");
  });
});
