import { useState } from "preact/hooks";
import { useAnswer } from "../../api/useAnswer.ts";
import { IndicatorPageDocument, IndicatorScoresDocument, type IndicatorScoresQuery } from "../../generated/graphql.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { Errors } from "../../parts/Notice.tsx";
import { SourceList } from "../../parts/SourceList.tsx";
import { formatMany } from "../../text/numbers.ts";
import { evidenceColumns } from "../facts/evidenceColumns.tsx";
import { PageHead } from "../PageHead.tsx";
import { usePage } from "../usePage.tsx";

type Score = NonNullable<IndicatorScoresQuery["scores"]>["nodes"][number];

/** The page of an indicator: what it measures, and its scores of one year. */
export function IndicatorPage({ id }: { id: string }) {
  const { data, notice } = usePage({ document: IndicatorPageDocument, variables: { id } });
  const [chosen, setChosen] = useState<number | null>(null);
  if (!data?.indicator) {
    return <>{notice}</>;
  }
  const { indicator } = data;
  const year = chosen ?? data.newest?.nodes[0]?.year ?? null;
  return (
    <article class="page">
      <PageHead kind="indicator" id={id} name={indicator.name}>
        <p>{indicator.description}</p>
        <p>
          A score is from {indicator.worst} (worst) to {indicator.best} (best).
        </p>
        <details>
          <summary>{formatMany(indicator.sources.length, "source")}</summary>
          <SourceList sources={indicator.sources} />
        </details>
      </PageHead>
      {notice}
      <section>
        <h2>Scores</h2>
        {year === null ? <p class="hint">None on record.</p> : <ScoreTable id={id} year={year} onChange={setChosen} />}
      </section>
    </article>
  );
}

function ScoreTable({ id, year, onChange }: { id: string; year: number; onChange: (year: number) => void }) {
  const { data, errors, isPending } = useAnswer({ document: IndicatorScoresDocument, variables: { id, years: [year] } });
  const scores = data?.scores?.nodes ?? [];
  return (
    <div class={isPending ? "pending" : ""} aria-busy={isPending}>
      <p class="choices-row">
        <button onClick={() => onChange(year - 1)}>← {year - 1}</button>
        <strong>{year}</strong>
        <button onClick={() => onChange(year + 1)}>{year + 1} →</button>
      </p>
      <Errors errors={errors} />
      {data && scores.length === 0 && <p class="hint">No score of {year} is on record.</p>}
      {scores.length > 0 && (
        <DataTable
          caption={`Scores of ${year}, by country`}
          rows={scores}
          keyOf={(fact) => fact.id}
          columns={[
            { name: "Country", cell: (fact) => <EntityLink {...fact.scored} />, sort: (fact) => fact.scored.name },
            { name: "Score", isNumber: true, cell: (fact) => String(fact.value), sort: (fact) => fact.value },
            ...evidenceColumns<Score>().filter((column) => column.name !== "Holds"),
          ]}
        />
      )}
    </div>
  );
}
