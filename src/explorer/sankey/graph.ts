import type { FlowQuery, Stage } from "../generated/graphql.ts";
import { stageNames } from "../text/words.ts";

type FlowAnswer = NonNullable<FlowQuery["flow"]>;
/** A node of the answer. */
export type FlowNode = FlowAnswer["nodes"][number];
/** A link of the answer; under a scenario `before` and `after` are what it carries without and with it, and `tonnes` is the larger. */
export type FlowLink = FlowAnswer["links"][number] & { readonly before?: number; readonly after?: number };
/** An answer that can be drawn. */
export type Flow = Omit<FlowAnswer, "links"> & { readonly links: readonly FlowLink[] };

/** A box of the picture: a node of the answer, several small ones together, or what no supply on record explains. */
export interface Box {
  readonly key: string;
  readonly kind: "node" | "other" | "unknown";
  readonly name: string;
  readonly stage: Stage;
  /** The number of the column, from the left. */
  readonly column: number;
  /** What flows out of it, at a consumer what flows in; the larger of both for several nodes together. */
  readonly tonnes: number;
  /** What begins here: from the ground, a recycler or a stockpile. */
  readonly origin: number;
  /** What passes it without and with the scenario; null where there is none. */
  readonly change: { readonly before: number; readonly after: number } | null;
  /** The nodes of the answer that the box stands for; none for what is unknown. */
  readonly nodes: readonly FlowNode[];
}

/** A band of the picture. Unknown tonnes are null; `isUnrecorded` marks what no supply on record explains. */
export interface Band {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly tonnes: number | null;
  /** The mean confidence of the facts, weighted by what each carries; null where nothing is on record. */
  readonly confidence: number | null;
  readonly isUnrecorded: boolean;
  /** What it carries without and with the scenario; null where there is none. */
  readonly change: { readonly before: number; readonly after: number } | null;
  readonly supplies: readonly { readonly id: string; readonly tonnes: number | null; readonly confidence: number }[];
}

/** The picture before it has a layout. */
export interface Graph {
  /** The stages of each column, from the left; the first may have several. */
  readonly columns: readonly (readonly Stage[])[];
  readonly boxes: readonly Box[];
  readonly bands: readonly Band[];
}

const columnStages: readonly (readonly Stage[])[] = [
  ["MINING", "RECYCLING", "STOCKPILING"],
  ["REFINING"],
  ["PROCESSING"],
  ["MANUFACTURING"],
  ["CONSUMPTION"],
];

/**
 * Makes boxes and bands of an answer. A column has at most `most` nodes; the smaller ones become one box "other". What is unknown
 * becomes a box in the column before, so that what flows into a box flows out of it. Boxes of one name in a column say their stage.
 */
export function buildGraph(flow: Flow, most: number): Graph {
  const columns = columnStages
    .map((stages) => stages.filter((stage) => flow.nodes.some((node) => node.stage === stage)))
    .filter((stages) => stages.length > 0);
  const columnOf = (stage: Stage) => columns.findIndex((stages) => stages.includes(stage));
  const boxOf = new Map<string, string>();
  const merged: Box[] = [];
  columns.forEach((stages, column) => {
    const nodes = flow.nodes.filter((node) => stages.includes(node.stage)).sort((a, b) => b.tonnes - a.tonnes);
    const shown = nodes.length > most ? nodes.slice(0, most - 1) : nodes;
    const rest = nodes.slice(shown.length);
    shown.forEach((node) => {
      boxOf.set(node.key, node.key);
      const isAlone = !nodes.some((other) => other !== node && other.name === node.name);
      merged.push(boxOfNode(node, column, isAlone ? node.name : `${node.name}, ${stageNames[node.stage].toLowerCase()}`));
    });
    if (rest.length > 0) {
      const key = `other:${column}`;
      rest.forEach((node) => boxOf.set(node.key, key));
      merged.push(boxOfRest(key, rest, column));
    }
  });
  const bands = mergeBands(flow.links, boxOf);
  const unknown = addUnknown(merged, bands, columns, columnOf);
  return { columns, boxes: [...merged.map((box) => weigh(box, unknown.bands)), ...unknown.boxes], bands: unknown.bands };
}

const boxOfNode = (node: FlowNode, column: number, name: string): Box => ({
  key: node.key,
  kind: "node",
  name,
  stage: node.stage,
  column,
  tonnes: node.tonnes,
  origin: node.origin,
  change: null,
  nodes: [node],
});

function boxOfRest(key: string, rest: readonly FlowNode[], column: number): Box {
  const sum = (value: (node: FlowNode) => number) => rest.reduce((total, node) => total + value(node), 0);
  const name = sum((node) => node.tonnes) > 0 ? `${rest.length} others` : `${rest.length} more, tonnes unknown`;
  return {
    key,
    kind: "other",
    name,
    stage: rest[0]!.stage,
    column,
    tonnes: 0,
    origin: sum((node) => node.origin),
    change: null,
    nodes: rest,
  };
}

// Several nodes together send each other some of their tonnes, so such a box is as high as its bands.
function weigh(box: Box, bands: readonly Band[]): Box {
  const sum = (end: "from" | "to", value: (band: Band) => number) =>
    bands.reduce((total, band) => (band[end] === box.key ? total + value(band) : total), 0);
  const larger = (value: (band: Band) => number) => Math.max(sum("from", value), sum("to", value));
  return {
    ...box,
    tonnes: Math.max(
      sum("from", (band) => band.tonnes ?? 0),
      sum("to", (band) => band.tonnes ?? 0) + box.origin,
    ),
    change: bands.some((band) => band.change)
      ? { before: larger((band) => band.change?.before ?? 0), after: larger((band) => band.change?.after ?? 0) }
      : null,
  };
}

function mergeBands(links: readonly FlowLink[], boxOf: ReadonlyMap<string, string>): Band[] {
  const bands = new Map<string, Band>();
  for (const link of links) {
    const [from, to] = [boxOf.get(link.from), boxOf.get(link.to)];
    if (from === undefined || to === undefined || from === to) {
      continue;
    }
    const key = `${from}>${to}`;
    bands.set(key, mergeBand(bands.get(key), link, { key, from, to }));
  }
  return [...bands.values()];
}

function mergeBand(band: Band | undefined, link: FlowLink, ends: { key: string; from: string; to: string }): Band {
  if (!band) {
    return {
      ...ends,
      tonnes: link.tonnes,
      confidence: link.confidence,
      isUnrecorded: false,
      change: changeOf(link),
      supplies: link.supplies,
    };
  }
  const [mine, its] = [band.tonnes ?? 0, link.tonnes ?? 0];
  const tonnes = band.tonnes === null && link.tonnes === null ? null : mine + its;
  const weights = mine + its > 0 ? ([mine, its] as const) : ([1, 1] as const);
  const confidence =
    band.confidence === null || link.confidence === null
      ? (band.confidence ?? link.confidence)
      : (band.confidence * weights[0] + link.confidence * weights[1]) / (weights[0] + weights[1]);
  const added = changeOf(link);
  const change = band.change && added && { before: band.change.before + added.before, after: band.change.after + added.after };
  return {
    ...band,
    tonnes: change ? Math.max(change.before, change.after) : tonnes,
    confidence,
    change,
    supplies: [...band.supplies, ...link.supplies],
  };
}

const changeOf = (link: FlowLink) =>
  link.before === undefined || link.after === undefined ? null : { before: link.before, after: link.after };

function addUnknown(
  boxes: readonly Box[],
  bands: readonly Band[],
  columns: readonly (readonly Stage[])[],
  columnOf: (stage: Stage) => number,
): { boxes: Box[]; bands: Band[] } {
  const sources = new Map<number, Band[]>();
  for (const box of boxes) {
    const tonnes = box.nodes.reduce((total, node) => total + node.unknown, 0);
    const column = Math.max(0, columnOf(box.stage) - 1);
    if (tonnes > 0 && column < box.column) {
      const from = `unknown:${column}`;
      const band = {
        key: `${from}>${box.key}`,
        from,
        to: box.key,
        tonnes,
        confidence: null,
        isUnrecorded: true,
        change: null,
        supplies: [],
      };
      sources.set(column, [...(sources.get(column) ?? []), band]);
    }
  }
  const unknown = [...sources].map(([column, out]): Box => ({
    key: `unknown:${column}`,
    kind: "unknown",
    name: "Not on record",
    stage: columns[column]![0]!,
    column,
    tonnes: out.reduce((total, band) => total + (band.tonnes ?? 0), 0),
    origin: 0,
    change: null,
    nodes: [],
  }));
  return { boxes: unknown, bands: [...bands, ...[...sources.values()].flat()] };
}
