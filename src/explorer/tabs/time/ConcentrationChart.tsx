import type { HistoryQuery } from "../../generated/graphql.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { formatCount, formatShare, formatTonnes } from "../../text/numbers.ts";
import { LineChart, type Series } from "./LineChart.tsx";
import { marksOf, type NumberedMeasure } from "./measures.ts";
import { isKnown, secondsOf } from "./years.ts";

type Mineral = NonNullable<HistoryQuery["mineral"]>;
type Year = NonNullable<Mineral["production"]>[number];

const kinds = [
  { key: "production", name: "mining, by production", colour: "--series-2" },
  { key: "refining", name: "refining", colour: "--series-1" },
] as const;

/** How concentrated mining and refining are among countries, year by year, by the statistics on record. */
export function ConcentrationChart({
  mineral,
  width,
  measures,
}: {
  mineral: Mineral;
  width: number;
  measures: readonly NumberedMeasure[];
}) {
  const ofKind = (key: "production" | "refining") => (mineral[key] ?? []).filter((value) => value.year !== null);
  const years = [...new Set(kinds.flatMap(({ key }) => ofKind(key).map((value) => value.year!)))].sort((a, b) => a - b);
  if (years.length === 0) {
    return (
      <section>
        <h3>Concentration by year</h3>
        <p class="hint">No statistic of production or refining is on record.</p>
      </section>
    );
  }
  const series = kinds
    .map(({ key, name, colour }): Series => {
      const at = (year: number) => ofKind(key).find((value) => value.year === year && isKnown(value));
      return {
        name,
        colour,
        low: years.map((year) => at(year)?.hhi ?? null),
        high: years.map((year) => at(year)?.hhiAtMost ?? null),
      };
    })
    .filter((one) => one.low.some((value) => value !== null));
  const describe = (index: number) =>
    `${years[index]}: ${kinds
      .map(({ key, name }) => {
        const value = ofKind(key).find((one) => one.year === years[index]);
        return value ? `${name} ${formatHhi(value)}, ${largest(value)}` : `${name} not on record`;
      })
      .join("; ")}`;
  return (
    <section>
      <h3>Concentration by year</h3>
      <LineChart
        label="The Herfindahl-Hirschman index of countries' shares, 0 to 10,000; over 2,500 counts as highly concentrated"
        days={years.map((year) => secondsOf(`${year}-12-31`))}
        series={series}
        most={10000}
        format={formatCount}
        width={width}
        grey={[]}
        marks={marksOf(measures)}
        describe={describe}
      />
      <p class="hint">
        Each year has the statistic with the most countries. A year is left out of the line where its countries are too few to say more than
        wide bounds.
      </p>
      <details class="numbers">
        <summary>The same numbers as a table</summary>
        {kinds.map(({ key, name }) => (
          <DataTable
            key={key}
            caption={`Concentration of ${name}`}
            rows={[...ofKind(key)].reverse()}
            keyOf={(value) => String(value.year)}
            columns={[
              {
                name: "Year",
                cell: (value) => (value.fromYear ? `${value.fromYear} to ${value.year}` : String(value.year)),
                sort: (value) => value.year,
              },
              { name: "Index", isNumber: true, cell: formatHhi, sort: (value) => value.hhi },
              { name: "Largest", cell: largest },
              { name: "World", isNumber: true, cell: (value) => formatTonnes(value.tonnes), sort: (value) => value.tonnes },
              {
                name: "Source",
                cell: (value) => value.source && <EntityLink id={value.source.id} name={value.source.title} />,
                sort: (value) => value.source?.title ?? "",
              },
            ]}
          />
        ))}
      </details>
    </section>
  );
}

function formatHhi(value: Year): string {
  const [low, high] = [Math.round(value.hhi), Math.round(value.hhiAtMost)];
  return low === high ? formatCount(low) : `${formatCount(low)} to ${formatCount(high)}`;
}

const largest = (value: Year) =>
  value.shares
    .slice(0, 3)
    .map((share) => `${share.country?.name ?? "?"} ${formatShare(share.share)}`)
    .join(", ");
