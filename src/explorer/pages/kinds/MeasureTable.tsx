import type { MeasureLineFragment } from "../../generated/graphql.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { spellKind } from "../../text/words.ts";
import { spellSpan } from "../facts/evidenceColumns.tsx";

/** Measures of any time. Nothing where there are none. */
export function MeasureTable({ title, measures }: { title: string; measures: readonly MeasureLineFragment[] }) {
  return measures.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <DataTable
        caption="Measures of any time, lapsed ones too"
        rows={measures}
        keyOf={(measure) => measure.id}
        first={15}
        columns={[
          { name: "Measure", cell: (measure) => <EntityLink {...measure} />, sort: (measure) => measure.name },
          { name: "Kind", cell: (measure) => spellKind(measure.kind), sort: (measure) => measure.kind },
          {
            name: "Of",
            cell: (measure) => measure.issuer && <EntityLink {...measure.issuer} />,
            sort: (measure) => measure.issuer?.name ?? null,
          },
          { name: "Towards", cell: (measure) => <Links entities={measure.targets} otherwise="every country" /> },
          { name: "Minerals", cell: (measure) => <Links entities={measure.minerals} otherwise="all" /> },
          {
            name: "In force",
            cell: (measure) => <span class="nowrap">{spellSpan(measure)}</span>,
            sort: (measure) => measure.since,
          },
        ]}
      />
    </section>
  );
}

/** Entities in a row, each a link. */
export function Links({ entities, otherwise }: { entities: readonly { id: string; name: string }[]; otherwise: string }) {
  return entities.length === 0 ? (
    <>{otherwise}</>
  ) : (
    <>
      {entities.map((entity, index) => (
        <span key={entity.id}>
          {index > 0 && ", "}
          <EntityLink {...entity} />
        </span>
      ))}
    </>
  );
}
