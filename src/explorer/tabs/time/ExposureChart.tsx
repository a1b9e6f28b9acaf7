import { useMemo } from "preact/hooks";
import { useView } from "../../app/router.ts";
import { useShared } from "../../app/shared.ts";
import { useAnswers } from "../../api/useAnswer.ts";
import { YearDocument } from "../../generated/graphql.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { spellCondition } from "../../text/conditions.ts";
import { capitalize, formatBounds, formatShare, formatTonnes } from "../../text/numbers.ts";
import { toSelector, type Condition } from "../../view/terms.ts";
import { commonVariables } from "../../view/variables.ts";
import type { View } from "../../view/view.ts";
import { LineChart, type Series } from "./LineChart.tsx";
import { marksOf, type NumberedMeasure } from "./measures.ts";
import { isDrawn, secondsOf, valueYears, yearDays, type YearValue } from "./years.ts";

const years = 11;
const colours = ["--series-1", "--series-2", "--series-3", "--series-4", "--series-5", "--series-6"];

const yearQuestion = (view: View, condition: Condition, asOf: string) => ({
  document: YearDocument,
  variables: { ...commonVariables(view), to: toSelector(condition), asOf },
});

/** The share of the intake that passes each condition of the question, year by year. */
export function ExposureChart({ day, width, measures }: { day: string; width: number; measures: readonly NumberedMeasure[] }) {
  const { view, change } = useView();
  const { names, countryNames } = useShared();
  const name = (value: string) => names.get(value) ?? countryNames.get(value) ?? value;
  const days = useMemo(() => yearDays(day, years), [day]);
  const answers = useAnswers(view.through.flatMap((condition) => days.map((one) => yearQuestion(view, condition, one.day))));
  if (answers.some((answer) => answer === null)) {
    return <p class="hint">…</p>;
  }
  const values = view.through.map((_, index) => valueYears(days, answers.slice(index * years, (index + 1) * years)));
  const series = view.through.map((condition, index): Series => ({
    name: spellCondition(condition, name),
    colour: colours[index % colours.length]!,
    low: values[index]!.map((value) => (isDrawn(value) ? value.atLeast : null)),
    high: values[index]!.map((value) => (isDrawn(value) ? value.atMost : null)),
  }));
  const first = values[0]!;
  const describe = (index: number) =>
    first[index] === undefined
      ? ""
      : `${first[index].day}: ${values
          .map((list, place) => `${formatBounds(list[index]!.atLeast, list[index]!.atMost)} has passed ${series[place]!.name}`)
          .join("; ")}. ${explain(first[index], first)}`;
  return (
    <section>
      <h3>Exposure by year</h3>
      <LineChart
        label="The share of the intake that has passed what the question asks for, on the last day of each year"
        days={first.map((value) => secondsOf(value.day))}
        series={series}
        most={1}
        format={(value) => `${Math.round(100 * value)} %`}
        width={width}
        marks={marksOf(measures)}
        describe={describe}
        grey={first.filter((value) => value.isGrey).map((value) => ({ from: secondsOf(`${value.year}-01-01`), to: secondsOf(value.day) }))}
        onPick={(index) => change({ day: first[index]!.day })}
      />
      <p class="hint">
        Most facts hold since the day that their source describes, not since trade began. In hatched years less than half of the intake is
        on record, or less than half of it is dated: the true exposure is unknown there, and no line is drawn. Click a year to see the
        whole view on its last day.
      </p>
      <details class="numbers">
        <summary>The same numbers as a table</summary>
        {values.map((list, index) => (
          <DataTable
            key={index}
            caption={`${capitalize(series[index]!.name)}: share of the intake that has passed it`}
            rows={[...list].reverse()}
            keyOf={(value) => value.day}
            columns={[
              {
                name: "Day",
                cell: (value) => (
                  <button class="link" onClick={() => change({ day: value.day })}>
                    {value.day}
                  </button>
                ),
                sort: (value) => value.day,
              },
              {
                name: "Share",
                isNumber: true,
                cell: (value) => formatBounds(value.atLeast, value.atMost),
                sort: (value) => value.atLeast,
              },
              {
                name: "Intake on record",
                isNumber: true,
                cell: (value) => formatTonnes(value.supplies > 0 ? value.tonnes : null),
                sort: (value) => value.tonnes,
              },
              { name: "Supplies", isNumber: true, cell: (value) => value.supplies, sort: (value) => value.supplies },
              { name: "Dated", isNumber: true, cell: (value) => formatShare(value.dated), sort: (value) => value.dated },
              { name: "How much is known", cell: (value) => explain(value, list) },
            ]}
          />
        ))}
      </details>
    </section>
  );
}

// Why a day cannot be compared with others, in words; nothing where it can.
function explain(value: YearValue, all: readonly YearValue[]): string {
  const largest = Math.max(...all.map((other) => other.tonnes));
  return value.supplies === 0
    ? "Nothing is on record of this year."
    : value.tonnes === 0
      ? "No tonnes are on record of this year."
      : value.recorded < 0.5
        ? `Only ${formatShare(value.recorded)} of the largest intake, ${formatTonnes(largest)}, is on record.`
        : value.dated < 0.5
          ? `${formatShare(1 - value.dated)} of the tonnes rest on facts without a day.`
          : "";
}
