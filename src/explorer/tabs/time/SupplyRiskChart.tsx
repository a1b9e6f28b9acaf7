import { useAnswer } from "../../api/useAnswer.ts";
import { RiskHistoryDocument, type RiskHistoryQuery } from "../../generated/graphql.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { Errors } from "../../parts/Notice.tsx";
import { formatIndex, formatMany, formatShare, formatTonnes } from "../../text/numbers.ts";
import { LineChart, type Series } from "./LineChart.tsx";
import { marksOf, type NumberedMeasure } from "./measures.ts";
import { secondsOf } from "./years.ts";

type Risk = NonNullable<NonNullable<RiskHistoryQuery["mineral"]>["supplyRisks"]>[number];

interface Props {
  readonly mineral: string;
  /** The codes of the countries, at least one. */
  readonly region: readonly string[];
  readonly minConfidence: number;
  readonly width: number;
  readonly measures: readonly NumberedMeasure[];
}

const lines: readonly { name: string; colour: string; get: (risk: Risk) => Risk["score"] }[] = [
  { name: "supply risk", colour: "--series-1", get: (risk) => risk.score },
  { name: "import risk: how unstable the sellers are", colour: "--series-3", get: (risk) => risk.importRisk },
  { name: "concentration of the world's production", colour: "--series-2", get: (risk) => risk.hhi },
];

/** The supply risk of the countries of the question, year by year, and its two factors. */
export function SupplyRiskChart({ mineral, region, minConfidence, width, measures }: Props) {
  const { data, errors } = useAnswer({ document: RiskHistoryDocument, variables: { mineral, region: [...region], minConfidence } });
  const all = data?.mineral?.supplyRisks ?? [];
  // A year without known imports has no line: it must not look like a year without risk.
  const known = all.filter((risk) => risk.imports > 0);
  return (
    <section>
      <h3>Supply risk by year</h3>
      <Errors errors={errors} />
      {data && known.length === 0 && <p class="hint">No trade into them with tonnes is on record.</p>}
      {known.length > 0 && (
        <>
          <LineChart
            label="The GeoPolRisk score and its two factors, 0 to 1"
            days={known.map((risk) => secondsOf(`${risk.year}-12-31`))}
            series={lines.map((line): Series => ({
              name: line.name,
              colour: line.colour,
              low: known.map((risk) => line.get(risk).atLeast),
              high: known.map((risk) => line.get(risk).atMost),
            }))}
            most={1}
            format={(value) => value.toFixed(1)}
            width={width}
            grey={[]}
            marks={marksOf(measures)}
            describe={(index) => describe(known[index]!)}
          />
          <p class="hint">
            The score is the concentration of the world's production times the instability of the countries that sell to the consumers,
            weighted by tonnes. It looks one step up, at who sells, not at where that came from; the exposure does that. A year
            without known imports is left out.
          </p>
          <details class="numbers">
            <summary>The same numbers as a table</summary>
            <RiskTable risks={[...known].reverse()} />
          </details>
        </>
      )}
    </section>
  );
}

function RiskTable({ risks }: { risks: readonly Risk[] }) {
  return (
    <DataTable
      caption="Supply risk by year"
      rows={risks}
      keyOf={(risk) => String(risk.year)}
      columns={[
        { name: "Year", cell: (risk) => String(risk.year), sort: (risk) => risk.year },
        ...lines.map((line, index) => ({
          name: ["Supply risk", "Import risk", "Concentration"][index]!,
          isNumber: true,
          cell: (risk: Risk) => formatIndex(line.get(risk).atLeast, line.get(risk).atMost),
          sort: (risk: Risk) => line.get(risk).atLeast,
        })),
        { name: "Imports", isNumber: true, cell: (risk) => formatTonnes(risk.imports), sort: (risk) => risk.imports },
        { name: "Own production", isNumber: true, cell: (risk) => formatTonnes(risk.production), sort: (risk) => risk.production },
        { name: "Largest parts", cell: largest },
        {
          name: "Left out",
          cell: (risk) => (risk.unknownTrades > 0 ? `${formatMany(risk.unknownTrades, "trade")} without tonnes` : "–"),
          sort: (risk) => risk.unknownTrades,
        },
        {
          name: "Source of production",
          cell: (risk) => (risk.source ? <EntityLink id={risk.source.id} name={risk.source.title} /> : "not on record"),
          sort: (risk) => risk.source?.title ?? "",
        },
      ]}
    />
  );
}

const largest = (risk: Risk) =>
  risk.partners
    .slice(0, 3)
    .map(({ country, share }) => `${country.name} ${formatShare(share)}`)
    .join(", ");

const describe = (risk: Risk) =>
  `${risk.year}: ${lines.map((line) => `${line.name} ${formatIndex(line.get(risk).atLeast, line.get(risk).atMost)}`).join("; ")}. `
  + `${formatTonnes(risk.imports)} imported, most of the risk from ${largest(risk)}`;
