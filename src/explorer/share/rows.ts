import type { Graph } from "../sankey/graph.ts";
import type { Cell } from "./csv.ts";

/** The columns of the numbers of a picture. */
export const pictureHeader = [
  "from", "from_id", "from_stage", "to", "to_id", "to_stage", "tonnes", "share_of_intake", "confidence", "tonnes_before",
  "tonnes_after", "supplies",
] as const;

/** The bands of a picture as rows: what they carry is in tonnes a year, empty where unknown. */
export function pictureRows(graph: Graph, tonnes: number): Cell[][] {
  const boxes = new Map(graph.boxes.map((box) => [box.key, box]));
  return graph.bands.map((band) => {
    const [from, to] = [boxes.get(band.from)!, boxes.get(band.to)!];
    const id = (box: typeof from) => (box.nodes.length === 1 ? box.nodes[0]!.id : null);
    return [
      from.name, id(from), from.stage, to.name, id(to), to.stage, band.tonnes,
      band.tonnes === null || tonnes === 0 ? null : band.tonnes / tonnes, band.confidence,
      band.change?.before ?? null, band.change?.after ?? null, band.supplies.map((supply) => supply.id).join(" "),
    ];
  });
}
