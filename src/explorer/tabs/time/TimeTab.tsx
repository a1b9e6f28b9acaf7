import { useMemo, useState } from "preact/hooks";
import { useView } from "../../app/router.ts";
import { useShared } from "../../app/shared.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { HistoryDocument } from "../../generated/graphql.ts";
import { Errors, Notice } from "../../parts/Notice.tsx";
import { useWidth } from "../../parts/useWidth.ts";
import { today } from "../../view/today.ts";
import { ConcentrationChart } from "./ConcentrationChart.tsx";
import { ExposureChart } from "./ExposureChart.tsx";
import { MeasureList } from "./MeasureList.tsx";
import { SupplyRiskChart } from "./SupplyRiskChart.tsx";
import { isStrict, numberMeasures } from "./measures.ts";

/** Exposure and concentration by year, with the measures on record as marks. */
export function TimeTab() {
  const { view } = useView();
  const { flow } = useShared();
  const [frame, width] = useWidth<HTMLDivElement>();
  const { data, errors } = useAnswer({ document: HistoryDocument, variables: { mineral: view.mineral, minConfidence: view.relying } });
  const mineral = data?.mineral ?? null;
  const region = view.into.filter((term) => term.kind === "in").map((term) => term.value);
  const [isStrictOnly, setStrictOnly] = useState(true);
  const all = mineral?.measures.nodes ?? [];
  const measures = useMemo(() => numberMeasures(all.filter((measure) => !isStrictOnly || isStrict(measure))), [mineral, isStrictOnly]);
  return (
    <div ref={frame} class="time">
      <Errors errors={errors} />
      {view.through.length === 0 && (
        <Notice>Add a condition “through” to the question to see how the share that passes it has changed.</Notice>
      )}
      {flow && width > 0 && view.through.length > 0 && (
        <ExposureChart day={flow.asOf > today() ? flow.asOf : today()} width={width} measures={measures} />
      )}
      {region.length > 0 && width > 0 && (
        <SupplyRiskChart mineral={view.mineral} region={region} minConfidence={view.relying} width={width} measures={measures} />
      )}
      {mineral && width > 0 && <ConcentrationChart mineral={mineral} width={width} measures={measures} />}
      {all.length > 0 && (
        <section>
          <h3>Measures on record</h3>
          <label>
            <input type="checkbox" checked={isStrictOnly} onChange={(event) => setStrictOnly(event.currentTarget.checked)} /> only those
            that limit trade ({all.filter(isStrict).length} of {all.length})
          </label>
          <MeasureList measures={measures} />
        </section>
      )}
    </div>
  );
}
