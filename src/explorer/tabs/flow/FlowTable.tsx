import { useView } from "../../app/router.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import type { Graph } from "../../sankey/graph.ts";
import { formatMany, formatShare, formatTonnes } from "../../text/numbers.ts";

/** The bands of the picture as a table. */
export function FlowTable({ graph, tonnes }: { graph: Graph; tonnes: number }) {
  const { change } = useView();
  const name = new Map(graph.boxes.map((box) => [box.key, box.name]));
  const bands = [...graph.bands].sort((a, b) => (b.tonnes ?? -1) - (a.tonnes ?? -1));
  return (
    <details class="numbers">
      <summary>The same numbers as a table ({formatMany(bands.length, "link")})</summary>
      <DataTable caption="What each link carries of the intake, in tonnes a year" rows={bands} keyOf={(band) => band.key} columns={[
        { name: "From", cell: (band) => name.get(band.from), sort: (band) => name.get(band.from) ?? "" },
        { name: "To", cell: (band) => name.get(band.to), sort: (band) => name.get(band.to) ?? "" },
        { name: "Tonnes a year", isNumber: true, cell: (band) => formatTonnes(band.tonnes), sort: (band) => band.tonnes },
        { name: "Share of intake", isNumber: true, sort: (band) => band.tonnes,
          cell: (band) => (band.tonnes === null || tonnes === 0 ? "unknown" : formatShare(band.tonnes / tonnes)) },
        { name: "Confidence", isNumber: true, cell: (band) => band.confidence?.toFixed(2) ?? "not on record", sort: (band) => band.confidence },
        { name: "Evidence", cell: (band) => (
          <button class="link" onClick={() => change({ show: band.key })}>{formatMany(band.supplies.length, "supply", "supplies")}</button>) },
      ]} />
    </details>
  );
}
