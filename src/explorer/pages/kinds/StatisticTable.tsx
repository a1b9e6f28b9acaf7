import type { StatisticLineFragment, TradeLineFragment } from "../../generated/graphql.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { formatCount, formatShare, formatTonnes } from "../../text/numbers.ts";
import { spellKind } from "../../text/words.ts";
import { evidenceColumns } from "../facts/evidenceColumns.tsx";
import type { FactEvidence } from "../facts/evidence.ts";
import { LeftOut } from "../facts/LeftOut.tsx";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A statistic with the end that its table shows: the mineral on the page of a country, the country on that of a mineral. */
type Statistic = StatisticLineFragment & { readonly mineral?: Named; readonly reporter?: Named | null };

// Figures are of years, which have a column of their own.
const evidenceOfYears = <T extends FactEvidence>() => evidenceColumns<T>().filter((column) => column.name !== "Holds");

/** Statistics, the newest first. Nothing where there are none. */
export function StatisticTable({ facts, total }: { facts: readonly Statistic[]; total: number | null }) {
  const rows = [...facts].sort((a, b) => b.year - a.year || (b.ofWorld ?? -1) - (a.ofWorld ?? -1));
  return facts.length === 0 ? null : (
    <section>
      <h2>Statistics</h2>
      <DataTable
        caption="Figures of a year; several sources may give different ones"
        rows={rows}
        keyOf={(fact) => fact.id}
        first={15}
        columns={[
          ...(rows[0]!.mineral
            ? [
                {
                  name: "Mineral",
                  cell: (fact: Statistic) => fact.mineral && <EntityLink {...fact.mineral} />,
                  sort: (fact: Statistic) => fact.mineral?.name ?? null,
                },
              ]
            : [
                {
                  name: "Country",
                  cell: (fact: Statistic) => (fact.reporter ? <EntityLink {...fact.reporter} /> : "the world"),
                  sort: (fact: Statistic) => fact.reporter?.name ?? null,
                },
              ]),
          { name: "Of", cell: (fact) => spellKind(fact.measure), sort: (fact) => fact.measure },
          {
            name: "Year",
            cell: (fact) => (fact.fromYear ? `${fact.fromYear} to ${fact.year}` : fact.year),
            sort: (fact) => fact.year,
          },
          { name: "Tonnes", isNumber: true, cell: (fact) => formatTonnes(fact.counted), sort: (fact) => fact.counted },
          {
            name: "Share of the world",
            isNumber: true,
            cell: (fact) => (fact.ofWorld === null ? "–" : formatShare(fact.ofWorld)),
            sort: (fact) => fact.ofWorld,
          },
          ...evidenceOfYears<Statistic>(),
        ]}
      />
      <LeftOut what="fact" count={facts.length} total={total} />
    </section>
  );
}

/** Trade between countries. Nothing where there is none. */
export function TradeTable({ facts, total }: { facts: readonly TradeLineFragment[]; total: number | null }) {
  return facts.length === 0 ? null : (
    <section>
      <h2>Trade</h2>
      <DataTable
        caption="What one country exports to another in a year, the largest first"
        rows={facts}
        keyOf={(fact) => fact.id}
        first={15}
        columns={[
          { name: "From", cell: (fact) => <EntityLink {...fact.exporter} />, sort: (fact) => fact.exporter.name },
          { name: "To", cell: (fact) => <EntityLink {...fact.importer} />, sort: (fact) => fact.importer.name },
          {
            name: "Mineral",
            cell: (fact) => (
              <>
                <EntityLink {...fact.mineral} />
                {fact.hs && `, HS ${fact.hs}`}
              </>
            ),
            sort: (fact) => fact.mineral.name,
          },
          { name: "Year", cell: (fact) => fact.year, sort: (fact) => fact.year },
          { name: "Tonnes", isNumber: true, cell: (fact) => formatTonnes(fact.traded), sort: (fact) => fact.traded },
          {
            name: "US dollars",
            isNumber: true,
            cell: (fact) => (fact.usd === null ? "unknown" : formatCount(fact.usd)),
            sort: (fact) => fact.usd,
          },
          {
            name: "Share of imports",
            isNumber: true,
            cell: (fact) => (fact.importerShare === null ? "–" : formatShare(fact.importerShare)),
            sort: (fact) => fact.importerShare,
          },
          ...evidenceOfYears<TradeLineFragment>(),
        ]}
      />
      <LeftOut what="fact" count={facts.length} total={total} />
    </section>
  );
}
