import { useAnswer } from "../api/useAnswer.ts";
import { SupplyEvidenceDocument, type SupplyEvidenceQuery } from "../generated/graphql.ts";
import { Confidence } from "../parts/Confidence.tsx";
import { EntityLink } from "../parts/EntityLink.tsx";
import { FromPackage } from "../parts/FromPackage.tsx";
import { Errors } from "../parts/Notice.tsx";
import { SourceList } from "../parts/SourceList.tsx";
import { formatTonnes } from "../text/numbers.ts";

type Supply = Extract<NonNullable<SupplyEvidenceQuery["nodes"][number]>, { from: unknown }>;
const most = 50;

/** Supplies, each with all that is on record about it. */
export function SupplyList({ ids }: { ids: readonly string[] }) {
  const { data, errors, isPending } = useAnswer({ document: SupplyEvidenceDocument, variables: { ids: ids.slice(0, most) } });
  const supplies = (data?.nodes ?? []).filter((node): node is Supply => node !== null && "from" in node);
  return (
    <>
      <Errors errors={errors} />
      {isPending && supplies.length === 0 && <p class="hint">…</p>}
      {!isPending && errors.length === 0 && supplies.length === 0 && <p class="hint">No supply of this id is on record.</p>}
      <ul class="facts">{supplies.map((supply) => <SupplyFact key={supply.id} supply={supply} />)}</ul>
      {ids.length > most && <p class="hint">{ids.length - most} more supplies are in the table under the picture.</p>}
    </>
  );
}

function SupplyFact({ supply }: { supply: Supply }) {
  const dates = supply.since || supply.until ? `${supply.since ?? "…"} to ${supply.until ?? "now"}` : "not dated";
  return (
    <li class="fact">
      <p class="ends"><EntityLink {...supply.from} /> → <EntityLink {...supply.to} /></p>
      <p>
        <strong>{supply.tonnes === null ? "tonnes unknown" : `${formatTonnes(supply.tonnes)} a year`}</strong>{" "}
        of <EntityLink {...supply.mineral} />{supply.form && `, ${supply.form}`}{supply.mineral.basis && ` (${supply.mineral.basis})`}
      </p>
      <p><Confidence value={supply.confidence} /> <span class="dates">{dates}</span> <FromPackage name={supply.package} /></p>
      {supply.note && <p class="note">{supply.note}</p>}
      <SourceList sources={supply.sources} />
    </li>
  );
}
