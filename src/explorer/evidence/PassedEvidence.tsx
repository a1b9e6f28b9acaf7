import { useView } from "../app/router.ts";
import { useShared } from "../app/shared.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { DataTable } from "../parts/DataTable.tsx";
import { exposureQuestion } from "../sentence/exposureQuestion.ts";
import { spellCondition } from "../text/conditions.ts";
import { formatBounds, formatMany, formatTonnes } from "../text/numbers.ts";

/** The share that has passed a condition: how it is computed, and which supplies it rests on. */
export function PassedEvidence({ index }: { index: number }) {
  const { view, change } = useView();
  const condition = view.through[index];
  const { names, countryNames } = useShared();
  const { data } = useAnswer(condition ? exposureQuestion(view, condition) : null);
  const exposure = data?.exposure;
  if (!condition || !exposure) {
    return <p class="hint">{condition ? "…" : "The question has no such condition."}</p>;
  }
  const name = (value: string) => names.get(value) ?? countryNames.get(value) ?? value;
  return (
    <>
      <h3>{formatBounds(exposure.atLeast, exposure.atMost)} has passed {spellCondition(condition, name)}</h3>
      <p>Every supply is traced back in proportion to its tonnes, from {formatMany(exposure.supplies, "supply", "supplies")} into the
        consumers ({exposure.unknownSupplies} without tonnes). What is not on record may or may not have passed: it lies between the
        bounds. {data.sites?.totalCount ?? 0} sites match, {data.chains?.totalCount ?? "very many"} chains pass them.</p>
      <DataTable caption="What is most worth knowing better: the bounds if the tonnes of one supply were unknown"
        rows={exposure.drivers} keyOf={(driver) => driver.supply.id} columns={[
          { name: "Supply", cell: (driver) => (
            <button class="link" onClick={() => change({ show: driver.supply.id })}>{driver.supply.from.name} → {driver.supply.to.name}</button>) },
          { name: "Carries", isNumber: true, cell: (driver) => formatTonnes(driver.carries), sort: (driver) => driver.carries },
          { name: "Bounds", isNumber: true, cell: (driver) => formatBounds(driver.atLeast, driver.atMost),
            sort: (driver) => driver.atMost - driver.atLeast },
        ]} />
    </>
  );
}
