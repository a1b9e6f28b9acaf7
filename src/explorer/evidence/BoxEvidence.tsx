import { useView } from "../app/router.ts";
import { useShared } from "../app/shared.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { BoxEvidenceDocument } from "../generated/graphql.ts";
import { EntityLink } from "../parts/EntityLink.tsx";
import { Errors } from "../parts/Notice.tsx";
import type { Box } from "../sankey/graph.ts";
import { useGraph } from "../sankey/useGraph.ts";
import { formatShare, formatTonnes } from "../text/numbers.ts";
import { stageNames } from "../text/words.ts";
import type { Condition } from "../view/terms.ts";
import { EntityFacts } from "./EntityFacts.tsx";

/** A box of the picture: what passes it, what can be asked about it, and what is on record about it. */
export function BoxEvidence({ box: key }: { box: string }) {
  const box = useGraph()?.boxes.find((candidate) => candidate.key === key);
  const { flow } = useShared();
  if (!box && key.startsWith("site:")) {
    return <SiteEvidence id={key} />;
  }
  if (!box || !flow) {
    return <p class="hint">The picture has no such box.</p>;
  }
  if (box.kind === "unknown") {
    return <><h3>Not on record</h3><p>{formatTonnes(box.tonnes)} a year that no supply on record explains.</p></>;
  }
  return (
    <>
      <h3>{box.name}</h3>
      <p>{stageNames[box.stage]}: {box.tonnes > 0
        ? <><strong>{formatTonnes(box.tonnes)}</strong> a year of the intake, {formatShare(box.tonnes / (flow.tonnes || 1))} of it.</>
        : "part of it passes here, of unknown tonnes."}</p>
      {box.kind === "other" ? <OtherNodes box={box} /> : <><BoxActions box={box} /><NodeFacts id={box.nodes[0]!.id} /></>}
    </>
  );
}

function OtherNodes({ box }: { box: Box }) {
  return (
    <ul class="facts">
      {box.nodes.map((node) => (
        <li key={node.key}>
          {node.id ? <EntityLink id={node.id} name={node.name} /> : node.name},{" "}
          {node.tonnes > 0 ? formatTonnes(node.tonnes) : "tonnes unknown"}
        </li>
      ))}
    </ul>
  );
}

// A site of the map or of a chain that the picture shows only together with others.
function SiteEvidence({ id }: { id: string }) {
  const { view } = useView();
  const { data } = useAnswer({ document: BoxEvidenceDocument, variables: { id, asOf: view.day } });
  return <>{data?.node && "name" in data.node && <h3>{data.node.name}</h3>}<NodeFacts id={id} /></>;
}

function NodeFacts({ id }: { id: string | null }) {
  const { view } = useView();
  const { data, errors } = useAnswer(id === null ? null : { document: BoxEvidenceDocument, variables: { id, asOf: view.day } });
  return (
    <>
      <Errors errors={errors} />
      {data?.node && data.node.id === id && <EntityFacts node={data.node} />}
    </>
  );
}

function BoxActions({ box }: { box: Box }) {
  const { view, change } = useView();
  const condition = conditionOf(box);
  if (condition === null) {
    return null;
  }
  const stop = [...view.scenario.stop, condition];
  return (
    <p class="actions">
      <button onClick={() => change({ through: [...view.through, condition] })}>through here</button>
      <button onClick={() => change({ avoid: [...view.avoid, condition] })}>avoid it</button>
      <button onClick={() => change({ into: condition, show: null })}>end here</button>
      <button onClick={() => change({ scenario: { ...view.scenario, stop } })}>what if it stopped?</button>
    </p>
  );
}

/** The condition that selects the sites of a box; null where none does. */
export function conditionOf(box: Box): Condition | null {
  const id = box.nodes[0]?.id ?? null;
  if (box.kind !== "node" || id === null) {
    return null;
  }
  const stage = { kind: "stage", value: box.stage } as const;
  return id.startsWith("site:") ? [{ kind: "site", value: id }]
    : id.startsWith("company:") ? [stage, { kind: "company", value: id }]
    : id.startsWith("country:") ? [stage, { kind: "in", value: id.slice("country:".length) }] : null;
}
