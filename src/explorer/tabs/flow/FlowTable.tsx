import { useState } from "preact/hooks";
import { DataTable } from "../../parts/DataTable.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { ShowLink } from "../../parts/Figure.tsx";
import type { Band, Box, Graph } from "../../sankey/graph.ts";
import { useGraph } from "../../sankey/useGraph.ts";
import { formatMany, formatShare, formatTonnes } from "../../text/numbers.ts";

/** The bands of the picture as a table, folded. */
export function FlowTable({ graph, tonnes }: { graph: Graph; tonnes: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="numbers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same numbers as a table ({formatMany(graph.bands.length, "link")})</summary>
      {isOpen && <LinkTable graph={graph} tonnes={tonnes} />}
    </details>
  );
}

/** The bands of a picture as a table, the largest first. */
export function LinkTable({ graph, tonnes }: { graph: Graph; tonnes: number }) {
  const shown = useGraph();
  const boxes = new Map(graph.boxes.map((box) => [box.key, box]));
  const name = (key: string) => boxes.get(key)?.name ?? key;
  // The band where the picture has it, else its supplies.
  const subject = (band: Band) => (shown?.bands.some(({ key }) => key === band.key) ? band.key : band.supplies.map(({ id }) => id).join());
  const bands = [...graph.bands].sort((a, b) => (b.tonnes ?? -1) - (a.tonnes ?? -1));
  return (
    <DataTable
      caption="What each link carries of the intake, in tonnes a year"
      rows={bands}
      keyOf={(band) => band.key}
      columns={[
        { name: "From", cell: (band) => <BoxName box={boxes.get(band.from)} />, sort: (band) => name(band.from) },
        { name: "To", cell: (band) => <BoxName box={boxes.get(band.to)} />, sort: (band) => name(band.to) },
        { name: "Tonnes a year", isNumber: true, cell: (band) => formatTonnes(band.tonnes), sort: (band) => band.tonnes },
        {
          name: "Share of intake",
          isNumber: true,
          sort: (band) => band.tonnes,
          cell: (band) => (band.tonnes === null || tonnes === 0 ? "unknown" : formatShare(band.tonnes / tonnes)),
        },
        {
          name: "Confidence",
          isNumber: true,
          cell: (band) => band.confidence?.toFixed(2) ?? "not on record",
          sort: (band) => band.confidence,
        },
        {
          name: "Evidence",
          cell: (band) => <ShowLink show={subject(band)}>{formatMany(band.supplies.length, "supply", "supplies")}</ShowLink>,
        },
      ]}
    />
  );
}

function BoxName({ box }: { box: Box | undefined }) {
  const id = box?.kind === "node" ? box.nodes[0]?.id : null;
  return id ? <EntityLink id={id} name={box!.name} /> : <>{box?.name}</>;
}
