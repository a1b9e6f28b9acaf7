import type { ListsQuery } from "../../generated/graphql.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { LeagueDocument, type Stage } from "../../generated/graphql.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { Errors } from "../../parts/Notice.tsx";
import { formatBounds, formatIndex, formatMany, formatShare, formatTonnes } from "../../text/numbers.ts";
import { stageNames } from "../../text/words.ts";
import { viewAddress } from "../../view/address.ts";
import { stages, toSelector, type Condition } from "../../view/terms.ts";
import { defaultView } from "../../view/view.ts";
import { useEntityOptions } from "../options.ts";
import { commonYear } from "./riskYear.ts";

interface Props {
  /** The consumers, as a condition of a view. */
  readonly into: Condition;
  /** The codes of the countries that the consumers are in, for the supply risk; it is left out where there are none. */
  readonly region: readonly string[];
  readonly name: string;
  readonly lists: ListsQuery;
}

const [defaultStage, defaultController] = ["REFINING", "CHN"] as const;

/** What consumers are most exposed to, mineral by mineral, for a stage and a controlling country that can be chosen. */
export function League({ into, region, name, lists }: Props) {
  const { options, change, day } = useEntityOptions();
  const stage = stages.find((one) => one === options.get("stage")?.toUpperCase()) ?? defaultStage;
  const countries = [...(lists.countries?.nodes ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
  const controller =
    countries.find(({ code }) => code === options.get("control")) ??
    countries.find(({ code }) => code === defaultController) ??
    countries[0];
  const code = controller?.code ?? defaultController;
  const through: Condition = [
    { kind: "stage", value: stage },
    { kind: "control", value: code },
  ];
  const { data, errors, isPending } = useAnswer({
    document: LeagueDocument,
    variables: {
      of: toSelector(into), to: toSelector(through), where: { stages: [stage] }, minConfidence: 0, asOf: day,
      region: [...region], hasRegion: region.length > 0,
    },
  });
  const all = data?.minerals?.nodes ?? [];
  const rows = all
    .filter((row) => (row.exposure?.supplies ?? 0) > 0)
    .sort((a, b) => (b.exposure?.atLeast ?? 0) - (a.exposure?.atLeast ?? 0) || (b.exposure?.atMost ?? 0) - (a.exposure?.atMost ?? 0));
  const riskYear = commonYear(rows.map((row) => row.supplyRisks));
  const risk = (row: { readonly supplyRisks?: readonly Risk[] | null }) =>
    row.supplyRisks?.find(({ year, imports }) => year === riskYear && imports > 0);
  const picture = (mineral: string) => viewAddress({ ...defaultView, mineral, into, through: [through], day });
  return (
    <section class={isPending ? "pending" : ""} aria-busy={isPending}>
      <h2>What {name} is most exposed to</h2>
      <p class="choices-row">
        <StageChoice stage={stage} onChange={(next) => change({ stage: next === defaultStage ? null : next.toLowerCase() })} />
        <label class="label">
          controlled by{" "}
          <select
            value={code}
            onChange={(event) => change({ control: event.currentTarget.value === defaultController ? null : event.currentTarget.value })}>
            {countries.map((country) => (
              <option key={country.code} value={country.code}>
                {country.name}
              </option>
            ))}
          </select>
        </label>
      </p>
      <Errors errors={errors} />
      {data && rows.length === 0 && <p class="hint">No supply into {name} is on record.</p>}
      {rows.length > 0 && (
        <DataTable
          caption={`The share of the intake of ${name} that has passed ${stageNames[stage].toLowerCase()} controlled by `
            + `${controller?.name ?? code}, and who controls most of that stage on the way`}
          rows={rows}
          keyOf={(row) => row.id}
          columns={[
            { name: "Mineral", cell: (row) => <EntityLink id={row.id} name={row.name} />, sort: (row) => row.name },
            {
              name: "Intake a year",
              isNumber: true,
              cell: ({ exposure }) => (exposure!.tonnes > 0 ? formatTonnes(exposure!.tonnes) : "unknown"),
              sort: ({ exposure }) => exposure!.tonnes || null,
            },
            {
              name: `Through ${controller?.name ?? code}`,
              isNumber: true,
              sort: ({ exposure }) => exposure!.atLeast,
              cell: ({ exposure, id }) => <a href={picture(id)}>{formatBounds(exposure!.atLeast, exposure!.atMost)}</a>,
            },
            { name: "As a bar", cell: ({ exposure }) => <BoundsBar {...exposure!} /> },
            {
              name: "Largest controller",
              sort: (row) => top(row)?.country?.name ?? null,
              cell: (row) => (top(row)?.country ? <EntityLink {...top(row)!.country!} /> : <span class="hint">nobody on record</span>),
            },
            {
              name: "Its part",
              isNumber: true,
              cell: (row) => (top(row) ? formatShare(top(row)!.throughShare) : "–"),
              sort: (row) => top(row)?.throughShare ?? null,
            },
            {
              name: "Lost without it",
              isNumber: true,
              cell: (row) => (top(row) ? formatShare(top(row)!.lossShare) : "–"),
              sort: (row) => top(row)?.lossShare ?? null,
            },
            ...(riskYear === null ? [] : [{
              name: `Supply risk ${riskYear}`,
              isNumber: true,
              cell: (row: (typeof rows)[number]) => formatScore(risk(row)),
              sort: (row: (typeof rows)[number]) => risk(row)?.score.atLeast ?? null,
            }]),
          ]}
        />
      )}
      {rows.length > 0 && (
        <p class="hint">
          Control is by location or ownership in the third column, by ownership alone in those of the largest controller; what is lost
          without it is what no other route on record can replace.
        </p>
      )}
      {riskYear !== null && (
        <p class="hint">
          The supply risk is the GeoPolRisk score, 0 to 1: how concentrated the world's production is, times how unstable the countries are
          that sell to {name}. It looks one step up, at who sells, not at where that came from; the other columns do that. It reads
          figures of trade, for the year that most minerals have, and a star marks trades without tonnes that it leaves out.
        </p>
      )}
      {data && rows.length < all.length && (
        <p class="hint">
          {formatMany(all.length - rows.length, "mineral")} without a supply into {name} on record{" "}
          {all.length - rows.length === 1 ? "is" : "are"} left out: nothing is known of them.
        </p>
      )}
    </section>
  );
}

/** Chooses a stage from mining to manufacturing. */
export function StageChoice({ stage, onChange }: { stage: Stage; onChange: (stage: Stage) => void }) {
  return (
    <label class="label">
      stage{" "}
      <select value={stage} onChange={(event) => onChange(event.currentTarget.value as Stage)}>
        {stages
          .filter((one) => one !== "CONSUMPTION")
          .map((one) => (
            <option key={one} value={one}>
              {stageNames[one].toLowerCase()}
            </option>
          ))}
      </select>
    </label>
  );
}

interface Risk {
  readonly year: number;
  readonly imports: number;
  readonly unknownTrades: number;
  readonly score: { readonly atLeast: number; readonly atMost: number };
}

const formatScore = (risk: Risk | undefined) =>
  risk ? `${formatIndex(risk.score.atLeast, risk.score.atMost)}${risk.unknownTrades > 0 ? " *" : ""}` : <span class="hint">unknown</span>;

const top = (row: {
  chokepoints: { nodes: readonly { throughShare: number; lossShare: number; country: { id: string; name: string } | null }[] } | null;
}) => row.chokepoints?.nodes[0];

// What is sure is solid, what is possible is pale.
function BoundsBar({ atLeast, atMost }: { atLeast: number; atMost: number }) {
  return (
    <svg class="bar-mark" width="110" height="8" aria-hidden="true">
      <rect class="track" width="110" height="8" rx="4" />
      <rect class="possible" width={110 * atMost} height="8" rx="4" />
      <rect class="fill" width={110 * atLeast} height="8" rx="4" />
    </svg>
  );
}
