import { useShared } from "../app/shared.ts";
import { useView } from "../app/router.ts";
import { Figure } from "../parts/Figure.tsx";
import { spellConsumers } from "../text/conditions.ts";
import { capitalize, formatShare, formatTonnes, spellShare } from "../text/numbers.ts";
import { isScenario } from "../view/view.ts";
import { useScenario } from "../whatif/useScenario.ts";
import { shareOfEstimates } from "./estimates.ts";
import { spellNoIntake, useNoIntake } from "./noIntake.ts";
import { Avoided, ConditionErrors, Passed } from "./Passed.tsx";

/** The answer in a sentence; every number leads to its evidence. */
export function Sentence() {
  const { view } = useView();
  const { flow, bySites, isPending, names, countryNames } = useShared();
  const name = (value: string) => names.get(value) ?? countryNames.get(value) ?? value;
  const noIntake = useNoIntake();
  if (!flow) {
    return null;
  }
  const consumers = capitalize(spellConsumers(view.into, name));
  const mineral = name(view.mineral).toLowerCase();
  const conditions = view.through.length + view.avoid.length;
  const endOf = (index: number) => (index + 1 < conditions ? "," : ".");
  if (flow.tonnes === 0 && !isPending) {
    return (
      <>
        <p class="sentence">{noIntake ? spellNoIntake({ mineral, consumers, day: flow.asOf, relying: view.relying }, noIntake) : "…"}</p>
        <ConditionErrors />
      </>
    );
  }
  return (
    <p class="sentence">
      {consumers} takes in <Figure show="intake">{isPending ? "…" : formatTonnes(flow.tonnes)}</Figure> of {mineral} a year
      {conditions === 0 ? "." : ";"}
      {view.through.map((condition, index) => (
        <Passed key={index} index={index} condition={condition} name={name} end={endOf(index)} />
      ))}
      {view.avoid.map((condition, index) => (
        <Avoided key={index} index={index} condition={condition} name={name} end={endOf(view.through.length + index)} />
      ))}{" "}
      <Figure show="estimates">{isPending || !bySites ? "…" : capitalize(spellShare(shareOfEstimates(bySites)))}</Figure> of the tonnes
      are estimates.
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
      In this what-if, {consumers} {answer.loss < 0 ? "gains" : "loses"} <span class="together">{figure}.</span>
    </>
  );
}
