import type { SiteLineFragment } from "../../generated/graphql.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { formatTonnes } from "../../text/numbers.ts";
import { stageNames } from "../../text/words.ts";
import { stages } from "../../view/terms.ts";
import { LeftOut } from "../facts/LeftOut.tsx";

interface Props {
  readonly title: string;
  readonly caption: string;
  readonly sites: readonly SiteLineFragment[];
  /** How many there are, where the list is cut. */
  readonly total: number | null;
}

/** Sites with their stage, control and capacities. */
export function SiteTable({ title, caption, sites, total }: Props) {
  return (
    <section>
      <h2>{title}</h2>
      {sites.length === 0 ? (
        <p class="hint">None on record.</p>
      ) : (
        <DataTable
          caption={caption}
          rows={sites}
          keyOf={(site) => site.id}
          first={25}
          columns={[
            { name: "Site", cell: (site) => <EntityLink {...site} />, sort: (site) => site.name },
            { name: "Stage", cell: (site) => stageNames[site.stage], sort: (site) => stages.indexOf(site.stage) },
            { name: "Country", cell: (site) => <EntityLink {...site.country} />, sort: (site) => site.country.name },
            {
              name: "Controlled by",
              cell: (site) =>
                site.control.country ? <EntityLink {...site.control.country} /> : <span class="hint">nobody on record</span>,
              sort: (site) => site.control.country?.name ?? null,
            },
            { name: "Status", cell: (site) => site.status.toLowerCase(), sort: (site) => site.status },
            {
              name: "Capacity a year",
              cell: (site) => (
                <>
                  {site.capacities.map((capacity, index) => (
                    <span key={capacity.id}>
                      {index > 0 && "; "}
                      {formatTonnes(capacity.tonnes)} of <EntityLink {...capacity.mineral} />
                    </span>
                  ))}
                </>
              ),
              sort: (site) => Math.max(-1, ...site.capacities.map((capacity) => capacity.tonnes ?? -1)),
            },
          ]}
        />
      )}
      <LeftOut what="site" count={sites.length} total={total} />
    </section>
  );
}
