import { useShared } from "../app/shared.ts";
import { useView } from "../app/router.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { Figure } from "../parts/Figure.tsx";
import { join, spellCondition, spellConsumers } from "../text/conditions.ts";
import { capitalize, formatBounds, formatMany, formatShare, formatTonnes, spellShare } from "../text/numbers.ts";
import type { Condition } from "../view/terms.ts";
import { isScenario } from "../view/view.ts";
import { useScenario } from "../whatif/useScenario.ts";
import { shareOfEstimates } from "./estimates.ts";
import { exposureQuestion } from "./exposureQuestion.ts";

/** The answer in a sentence; every number leads to its evidence. */
export function Sentence() {
  const { view } = useView();
  const { flow, isPending, names, countryNames } = useShared();
  const name = (value: string) => names.get(value) ?? countryNames.get(value) ?? value;
  if (!flow) {
    return null;
  }
  const consumers = capitalize(spellConsumers(view.into, name));
  const mineral = name(view.mineral).toLowerCase();
  if (flow.tonnes === 0 && !isPending) {
    return (
      <p class="sentence">
        No supply of {mineral} into {consumers} has tonnes on record on {flow.asOf}: the intake is unknown, not zero.
      </p>
    );
  }
  const estimates = shareOfEstimates(flow);
  return (
    <p class="sentence">
      {consumers} takes in <Figure show="intake">{isPending ? "…" : formatTonnes(flow.tonnes)}</Figure> of {mineral} a year
      {view.through.map((condition, index) => (
        <Passed key={index} index={index} condition={condition} name={name} />
      ))}
      . <Figure show="estimates">{isPending ? "…" : capitalize(spellShare(estimates))}</Figure> of the tonnes are estimates.
      <Loss consumers={consumers} />
    </p>
  );
}

function Loss({ consumers }: { consumers: string }) {
  const { answer, scenario } = useScenario();
  if (!answer || !isScenario(scenario)) {
    return null;
  }
  const figure = (
    <Figure show="what-if">
      {formatTonnes(Math.abs(answer.loss))} ({formatShare(Math.abs(answer.lossShare))})
    </Figure>
  );
  return (
    <>
      {" "}
      In this what-if, {consumers} {answer.loss < 0 ? "gains" : "loses"} {figure}.
    </>
  );
}

function Passed({ index, condition, name }: { index: number; condition: Condition; name: (value: string) => string }) {
  const { view, change } = useView();
  const { data, errors, isPending } = useAnswer(exposureQuestion(view, condition));
  if (errors.length > 0 && !data?.exposure) {
    return <> ({errors[0]!.message})</>;
  }
  const exposure = data?.exposure;
  const chains = data?.chains?.totalCount;
  return (
    <>
      {index === 0 ? "; " : ", "}
      <Figure show={`through-${index + 1}`}>{exposure && !isPending ? formatBounds(exposure.atLeast, exposure.atMost) : "…"}</Figure> has
      passed {spellCondition(condition, name)}
      {chains !== undefined && chains !== null && chains > 0 && (
        <>
          , in{" "}
          <button class="figure" onClick={() => change({ tab: "chains" })}>
            {isPending ? "…" : formatMany(chains, "chain")}
          </button>
          {view.avoid.length > 0 &&
            ` that avoid ${join(
              view.avoid.map((avoided) => spellCondition(avoided, name)),
              "and",
            )}`}
        </>
      )}
    </>
  );
}
