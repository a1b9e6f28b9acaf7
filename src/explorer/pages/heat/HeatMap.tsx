import { useAnswer } from "../../api/useAnswer.ts";
import { HeatDocument, type HeatQuery, type Stage } from "../../generated/graphql.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { Errors } from "../../parts/Notice.tsx";
import { formatShare, formatTonnes } from "../../text/numbers.ts";
import { stageNames } from "../../text/words.ts";
import { stages } from "../../view/terms.ts";
import { useEntityOptions } from "../options.ts";
import { heatStep, heatSteps } from "./steps.ts";

type Row = NonNullable<HeatQuery["minerals"]>["nodes"][number];
type Basis = "byLocation" | "byOwnership";

/** The share of each stage's known capacity that an alliance has, mineral by mineral: a table whose cells are coloured. */
export function HeatMap({ alliance, name }: { alliance: string; name: string }) {
  const { options, change, day } = useEntityOptions();
  const basis: Basis = options.get("basis") === "ownership" ? "byOwnership" : "byLocation";
  const { data, errors } = useAnswer({ document: HeatDocument, variables: { alliance, asOf: day } });
  const rows = (data?.minerals?.nodes ?? []).filter((row) => (row.coverage?.stages.length ?? 0) > 0);
  const shown = stages.filter((stage) => rows.some((row) => at(row, stage)));
  return (
    <section>
      <h2>What {name} can do itself</h2>
      <div class="choices-row" role="group" aria-label="What counts as the alliance's">
        <span class="label">capacity that its members</span>
        <button class="choice" aria-pressed={basis === "byLocation"} onClick={() => change({ basis: null })}>
          have on their ground
        </button>
        <button class="choice" aria-pressed={basis === "byOwnership"} onClick={() => change({ basis: "ownership" })}>
          control through ownership
        </button>
      </div>
      <Errors errors={errors} />
      <ul class="keys heat-keys">
        {heatSteps.map(({ step, text }) => (
          <li key={step}>
            <span class={`heat heat-${step}`}> </span>
            {text}
          </li>
        ))}
        <li>
          <span class="heat heat-none"> </span>no capacity on record
        </li>
        <li>
          <span class="weakest-key">underlined</span>: the weakest stage of the mineral, mining to manufacturing
        </li>
      </ul>
      <DataTable
        caption={`The share of the world's known capacity that ${name} has`}
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          { name: "Mineral", cell: (row) => <EntityLink id={row.id} name={row.name} />, sort: (row) => row.name },
          ...shown.map((stage) => ({
            name: stageNames[stage],
            isNumber: true,
            sort: (row: Row) => at(row, stage)?.[basis] ?? null,
            cell: (row: Row) => <Cell row={row} stage={stage} basis={basis} />,
          })),
        ]}
      />
    </section>
  );
}

const at = (row: Row, stage: Stage) => row.coverage?.stages.find((one) => one.stage === stage);

function Cell({ row, stage, basis }: { row: Row; stage: Stage; basis: Basis }) {
  const value = at(row, stage);
  if (!value || value.worldTonnes === 0) {
    return (
      <span class="heat heat-none" title="no capacity on record">
        –
      </span>
    );
  }
  const isWeakest = row.coverage?.weakest === stage && basis === "byLocation";
  return (
    <span
      class={`heat heat-${heatStep(value[basis])} ${isWeakest ? "weakest" : ""}`}
      title={describe(row, value)}>
      {formatShare(value[basis])}
    </span>
  );
}

const describe = (row: Row, { stage, tonnes, worldTonnes }: NonNullable<ReturnType<typeof at>>) =>
  `${row.name}, ${stageNames[stage].toLowerCase()}: ${formatTonnes(tonnes)} of ${formatTonnes(worldTonnes)} a year are on their ground`;
