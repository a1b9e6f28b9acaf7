import { useView } from "../app/router.ts";
import { Errors } from "../parts/Notice.tsx";
import { isScenario, noScenario } from "../view/view.ts";
import { ScenarioResult } from "./ScenarioResult.tsx";
import { ScenarioWords } from "./ScenarioWords.tsx";
import { Suggestions } from "./Suggestions.tsx";
import { useScenario } from "./useScenario.ts";

/** What if: what is cut or stopped, what is left of it, and what that costs. */
export function WhatIf() {
  const { view, change } = useView();
  const { scenario, errors } = useScenario();
  const isActive = isScenario(scenario);
  return (
    <section class="card whatif" aria-label="What if">
      <header>
        <h2>What if</h2>
        {isActive && <button onClick={() => change({ scenario: noScenario })}>as it is</button>}
      </header>
      {!isActive && <Suggestions />}
      <ScenarioWords />
      {isActive && <KeepSlider />}
      <Errors errors={errors} />
      {isActive && view.tab !== undefined && <ScenarioResult />}
    </section>
  );
}

function KeepSlider() {
  const { view, change } = useView();
  const { scenario, slide } = useScenario();
  const finish = (keep: number) => {
    slide(null);
    change({ scenario: { ...view.scenario, keep } }, true);
  };
  return (
    <label class="keep">
      <span>what is left of it: <output>{Math.round(100 * scenario.keep)} %</output></span>
      <input type="range" min={0} max={100} step={1} value={Math.round(100 * scenario.keep)}
        onInput={(event) => slide(Number(event.currentTarget.value) / 100)}
        onChange={(event) => finish(Number(event.currentTarget.value) / 100)} />
    </label>
  );
}
