import { useState } from "preact/hooks";
import { useAnswer, useAnswers } from "../../api/useAnswer.ts";
import { DependenceDocument, MarketsDocument } from "../../generated/graphql.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { formatBounds, formatTonnes } from "../../text/numbers.ts";
import { viewAddress } from "../../view/address.ts";
import { toSelector, type Condition } from "../../view/terms.ts";
import { defaultView } from "../../view/view.ts";

interface Props {
  /** What is asked about, as a condition of a view. */
  readonly condition: Condition;
  readonly minerals: readonly { readonly id: string; readonly name: string }[];
  readonly day: string | null;
}

/** Which countries' intake passes a place, and how much of it, mineral by mineral; each leads to its picture. */
export function Dependents({ condition, minerals, day }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const mineral = minerals.find(({ id }) => id === chosen) ?? minerals[0];
  return (
    <section>
      <h2>Who depends on it</h2>
      {mineral ? (
        <>
          <label class="field">
            <span>mineral</span>
            <select value={mineral.id} onChange={(event) => setChosen(event.currentTarget.value)}>
              {minerals.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Markets key={mineral.id} condition={condition} mineral={mineral} day={day} />
        </>
      ) : (
        <p class="hint">No mineral is on record for it.</p>
      )}
    </section>
  );
}

function Markets({ condition, mineral, day }: { condition: Condition; mineral: { id: string; name: string }; day: string | null }) {
  const { data } = useAnswer({ document: MarketsDocument, variables: { mineral: mineral.id, asOf: day } });
  const countries = [...new Map(data?.sites?.nodes.map(({ country }) => [country.code, country])).values()];
  const answers = useAnswers(
    countries.map((country) => ({
      document: DependenceDocument,
      variables: { mineral: mineral.id, country: country.code, to: toSelector(condition), asOf: day },
    })),
  );
  if (!data || answers.includes(null)) {
    return <p class="hint">…</p>;
  }
  const rows = countries
    .flatMap((country, index) => {
      const exposure = answers[index]?.exposure;
      return exposure && exposure.tonnes > 0 && exposure.atMost > 0 ? [{ country, ...exposure }] : [];
    })
    .sort((a, b) => b.tonnes * b.atLeast - a.tonnes * a.atLeast || b.atMost - a.atMost);
  const picture = (code: string) =>
    viewAddress({
      ...defaultView,
      mineral: mineral.id,
      into: [{ kind: "in", value: code }],
      through: [condition],
      day,
    });
  return rows.length === 0 ? (
    <p class="hint">
      No intake of known tonnes on record passes here: of {countries.length} countries whose demand of {mineral.name.toLowerCase()} is on
      record, none.
    </p>
  ) : (
    <DataTable
      caption={`The share of each country's intake of ${mineral.name.toLowerCase()} that has passed here`}
      rows={rows}
      keyOf={({ country }) => country.code}
      first={12}
      columns={[
        { name: "Country", cell: ({ country }) => <EntityLink {...country} />, sort: ({ country }) => country.name },
        {
          name: "Share",
          isNumber: true,
          cell: ({ atLeast, atMost }) => formatBounds(atLeast, atMost),
          sort: ({ atLeast }) => atLeast,
        },
        {
          name: "At least",
          isNumber: true,
          cell: ({ atLeast, tonnes }) => formatTonnes(atLeast * tonnes),
          sort: ({ atLeast, tonnes }) => atLeast * tonnes,
        },
        { name: "Intake", isNumber: true, cell: ({ tonnes }) => formatTonnes(tonnes), sort: ({ tonnes }) => tonnes },
        { name: "Picture", cell: ({ country }) => <a href={picture(country.code)}>show the chains</a> },
      ]}
    />
  );
}
