import { useView } from "../app/router.ts";
import { DataTable } from "../parts/DataTable.tsx";
import { formatTonnes } from "../text/numbers.ts";
import { useScenario } from "../whatif/useScenario.ts";

/** What differs in the scenario, supply by supply. */
export function ChangesEvidence() {
  const { change } = useView();
  const { answer } = useScenario();
  if (!answer) {
    return <p class="hint">The question has no scenario.</p>;
  }
  const rows = answer.changes.filter((row) => row.baseline !== row.afterwards);
  return (
    <>
      <h3>{formatTonnes(answer.baseline)} before, {formatTonnes(answer.afterwards)} in the scenario</h3>
      <p>The most that can reach the consumers over the supplies and capacities on record, without the scenario and with it, after all
        that can be rerouted is. Of several ways to carry as much, one is shown.</p>
      <DataTable caption="Supplies that carry more or less, in tonnes a year" rows={rows}
        keyOf={(row) => `${row.from.id}>${row.to.id} ${row.supply?.id ?? ""}`} columns={[
          { name: "Supply", cell: (row) => (row.supply
            ? <button class="link" onClick={() => change({ show: row.supply!.id })}>{row.from.name} → {row.to.name}</button>
            : `${row.from.name} → ${row.to.name}`) },
          { name: "Before", isNumber: true, cell: (row) => formatTonnes(row.baseline), sort: (row) => row.baseline },
          { name: "After", isNumber: true, cell: (row) => formatTonnes(row.afterwards), sort: (row) => row.afterwards },
        ]} />
    </>
  );
}
