import { DataTable } from "../../parts/DataTable.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import type { Graph } from "../../sankey/graph.ts";
import { formatMany, formatShare, formatTonnes } from "../../text/numbers.ts";
import { placeNames } from "../../text/places.ts";
import { stageNames } from "../../text/words.ts";
import { FlowTable } from "../flow/FlowTable.tsx";
import type { Scene } from "./scene.ts";

/** The places and the arcs of the map as tables. */
export function MapTables({ scene, graph, tonnes }: { scene: Scene; graph: Graph; tonnes: number }) {
  return (
    <>
      <details class="numbers">
        <summary>The places as a table ({formatMany(scene.places.length, "place")})</summary>
        <DataTable
          caption="What passes each place on its way to the consumers, in tonnes a year"
          rows={scene.places}
          keyOf={({ node }) => node.key}
          columns={[
            {
              name: "Site",
              cell: ({ node }) => (node.id ? <EntityLink id={node.id} name={node.name} /> : node.name),
              sort: ({ node }) => node.name,
            },
            { name: "Stage", cell: ({ node }) => stageNames[node.stage], sort: ({ node }) => node.stage },
            {
              name: "Country",
              cell: ({ node }) => node.country && <EntityLink id={`country:${node.country.code}`} name={node.country.name} />,
              sort: ({ node }) => node.country?.name ?? "",
            },
            { name: "Place", cell: ({ kind }) => placeNames[kind], sort: ({ kind }) => kind },
            {
              name: "Latitude",
              isNumber: true,
              cell: ({ kind, at }) => (kind === "country" ? "–" : at[1].toFixed(2)),
              sort: ({ at }) => at[1],
            },
            {
              name: "Longitude",
              isNumber: true,
              cell: ({ kind, at }) => (kind === "country" ? "–" : at[0].toFixed(2)),
              sort: ({ at }) => at[0],
            },
            {
              name: "Tonnes a year",
              isNumber: true,
              cell: ({ node }) => (node.tonnes > 0 ? formatTonnes(node.tonnes) : "unknown"),
              sort: ({ node }) => node.tonnes,
            },
            {
              name: "Share of intake",
              isNumber: true,
              cell: ({ node }) => (tonnes > 0 && node.tonnes > 0 ? formatShare(node.tonnes / tonnes) : "unknown"),
              sort: ({ node }) => node.tonnes,
            },
          ]}
        />
      </details>
      <FlowTable graph={graph} tonnes={tonnes} />
    </>
  );
}
