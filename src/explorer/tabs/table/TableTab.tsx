import { useMemo } from "preact/hooks";
import { useShared } from "../../app/shared.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { ShowLink } from "../../parts/Figure.tsx";
import { buildGraph } from "../../sankey/graph.ts";
import { formatMany, formatShare, formatTonnes } from "../../text/numbers.ts";
import { spellOther } from "../../text/leftOutLinks.ts";
import { stageNames } from "../../text/words.ts";
import { stages } from "../../view/terms.ts";
import { NothingDrawn } from "../NothingDrawn.tsx";
import { LinkTable } from "../flow/FlowTable.tsx";

/** The whole answer as tables: every node, and every link, none of them merged. */
export function TableTab() {
  const { flow } = useShared();
  const graph = useMemo(() => (flow ? buildGraph(flow, Infinity) : null), [flow]);
  if (!flow || !graph) {
    return null;
  }
  if (flow.links.length === 0) {
    return <NothingDrawn day={flow.asOf} />;
  }
  const share = (tonnes: number) => (flow.tonnes > 0 && tonnes > 0 ? formatShare(tonnes / flow.tonnes) : tonnes > 0 ? "unknown" : "–");
  return (
    <>
      <p class="hint">
        {formatMany(flow.nodes.length, "node")} and {formatMany(flow.links.length, "link")} on {flow.asOf}.
        {spellOther(flow)}
      </p>
      <DataTable
        caption="What passes each node of the intake, in tonnes a year"
        rows={flow.nodes}
        keyOf={(node) => node.key}
        columns={[
          {
            name: "Node",
            sort: (node) => node.name,
            cell: (node) => <ShowLink show={node.key}>{node.name}</ShowLink>,
          },
          { name: "Stage", cell: (node) => stageNames[node.stage], sort: (node) => stages.indexOf(node.stage) },
          { name: "Located in", cell: (node) => country(node.country, "several or unknown"), sort: (node) => node.country?.name ?? null },
          {
            name: "Controlled by",
            cell: (node) => country(node.controller, "nobody on record"),
            sort: (node) => node.controller?.name ?? null,
          },
          {
            name: "Tonnes a year",
            isNumber: true,
            cell: (node) => (node.tonnes > 0 ? formatTonnes(node.tonnes) : "unknown"),
            sort: (node) => node.tonnes || null,
          },
          { name: "Share of intake", isNumber: true, cell: (node) => share(node.tonnes), sort: (node) => node.tonnes || null },
          {
            name: "Begins here",
            isNumber: true,
            cell: (node) => (node.origin > 0 ? formatTonnes(node.origin) : "–"),
            sort: (node) => node.origin,
          },
          {
            name: "Not on record",
            isNumber: true,
            cell: (node) => (node.unknown > 0 ? formatTonnes(node.unknown) : "–"),
            sort: (node) => node.unknown,
          },
        ]}
      />
      <LinkTable graph={graph} tonnes={flow.tonnes} />
    </>
  );
}

const country = (place: { code: string; name: string } | null, otherwise: string) =>
  place ? <EntityLink id={`country:${place.code}`} name={place.name} /> : <span class="hint">{otherwise}</span>;
