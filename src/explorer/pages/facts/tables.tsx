import type { OwnsFragment } from "../../generated/graphql.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { End, EntityLink } from "../../parts/EntityLink.tsx";
import { formatBounds, formatTonnes } from "../../text/numbers.ts";
import { evidenceColumns } from "./evidenceColumns.tsx";
import type { FactEvidence } from "./evidence.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Supply extends FactEvidence {
  readonly from: Named;
  readonly to: Named;
  readonly mineral: Named;
  readonly form: string | null;
  readonly supplied: number | null;
}

const first = 20;

/** Supplies of any day with their evidence; `end` is the end that is shown. Nothing where there are none. */
export function SupplyTable({ title, supplies, end }: { title: string; supplies: readonly Supply[]; end: "from" | "to" }) {
  return supplies.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <DataTable
        caption={`${end === "from" ? "What reaches it" : "What it sends on"}, in tonnes a year, of any time, the largest first`}
        rows={supplies}
        keyOf={(supply) => supply.id}
        first={first}
        columns={[
          {
            name: end === "from" ? "Supplier" : "Customer",
            cell: (supply) => <EntityLink {...supply[end]} />,
            sort: (supply) => supply[end].name,
          },
          {
            name: "Mineral",
            cell: (supply) => (
              <>
                <EntityLink {...supply.mineral} />
                {supply.form && `, ${supply.form}`}
              </>
            ),
            sort: (supply) => supply.mineral.name,
          },
          {
            name: "Tonnes a year",
            isNumber: true,
            cell: (supply) => formatTonnes(supply.supplied),
            sort: (supply) => supply.supplied,
          },
          ...evidenceColumns<Supply>(),
        ]}
      />
    </section>
  );
}

interface Amount extends FactEvidence {
  readonly mineral: Named;
  readonly tonnes: number | null;
}

/** Capacities or stocks with their evidence. Nothing where there are none. */
export function AmountTable({ title, caption, facts }: { title: string; caption: string; facts: readonly Amount[] }) {
  return facts.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <DataTable
        caption={caption}
        rows={facts}
        keyOf={(fact) => fact.id}
        first={first}
        columns={[
          { name: "Mineral", cell: (fact) => <EntityLink {...fact.mineral} />, sort: (fact) => fact.mineral.name },
          { name: "Tonnes", isNumber: true, cell: (fact) => formatTonnes(fact.tonnes), sort: (fact) => fact.tonnes },
          ...evidenceColumns<Amount>(),
        ]}
      />
    </section>
  );
}

type Ownership = OwnsFragment & FactEvidence;

/** Ownerships of any day with their evidence; `end` is the end that is shown. Nothing where there are none. */
export function OwnershipTable({ title, facts, end }: { title: string; facts: readonly Ownership[]; end: "owner" | "owned" }) {
  return facts.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <DataTable
        caption={end === "owner" ? "Who owns it, at any time" : "What it owns, at any time"}
        rows={facts}
        keyOf={(fact) => fact.id}
        first={first}
        columns={[
          {
            name: end === "owner" ? "Owner" : "Owned",
            cell: (fact) => <End end={fact[end]} />,
            sort: (fact) => nameOf(fact[end]),
          },
          {
            name: "Share",
            isNumber: true,
            cell: (fact) => formatBounds(fact.share, fact.shareAtMost),
            sort: (fact) => fact.share,
          },
          { name: "Class", cell: (fact) => fact.class ?? "–", sort: (fact) => fact.class },
          ...evidenceColumns<Ownership>(),
        ]}
      />
    </section>
  );
}

/** The name of an owner or of what is owned. */
export const nameOf = (end: object) => ("name" in end ? String(end.name) : "?");
