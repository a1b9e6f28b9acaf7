import { useView } from "../../app/router.ts";
import type { Stage } from "../../generated/graphql.ts";
import { stageNames } from "../../text/words.ts";

/** Steps through the stages of the chains, one at a time, in their order. */
export function StageStepper({ stages }: { stages: readonly Stage[] }) {
  const { view, change } = useView();
  const steps: readonly (Stage | null)[] = [null, ...stages];
  const index = Math.max(0, steps.indexOf(view.step));
  const go = (next: number) => change({ step: steps[(next + steps.length) % steps.length]! }, true);
  return (
    <div class="choices-row" role="group" aria-label="Stages on the map">
      <button aria-label="the stage before" onClick={() => go(index - 1)}>
        ←
      </button>
      {steps.map((step) => (
        <button key={step ?? "all"} class="choice" aria-pressed={step === steps[index]} onClick={() => change({ step }, true)}>
          {step === null ? "all stages" : stageNames[step]}
        </button>
      ))}
      <button aria-label="the next stage" onClick={() => go(index + 1)}>
        →
      </button>
    </div>
  );
}
