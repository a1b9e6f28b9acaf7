import { createContext } from "preact";
import { useContext, useState } from "preact/hooks";
import { useStream } from "../api/useStream.ts";
import { keyOf, type ApiError } from "../api/client.ts";
import { DisruptionDocument, type DisruptionQuery } from "../generated/graphql.ts";
import { commonVariables } from "../view/variables.ts";
import { isScenario, type Scenario, type View } from "../view/view.ts";
import { toApiScenario } from "./scenario.ts";

/** The scenario as it is at this moment, while the slider moves too, and its answer. */
export interface ScenarioState {
  readonly scenario: Scenario;
  readonly answer: DisruptionQuery["disruption"];
  readonly errors: readonly ApiError[];
  /** Follows the slider: shown at once; the address changes when the slider is let go. */
  readonly slide: (keep: number | null) => void;
}

export const ScenarioContext = createContext<ScenarioState | null>(null);

/** The scenario of the view and its answer. */
export function useScenario(): ScenarioState {
  const state = useContext(ScenarioContext);
  if (state === null) {
    throw new Error("There is no scenario here.");
  }
  return state;
}

/** The question that a scenario is. */
export const disruptionQuestion = (view: View, scenario: Scenario) => ({
  document: DisruptionDocument,
  variables: { ...commonVariables(view), scenario: toApiScenario(scenario) },
});

/** Asks the scenario of a view, with the present place of the slider. */
export function useScenarioState(view: View): ScenarioState {
  const [keep, slide] = useState<number | null>(null);
  const scenario = keep === null ? view.scenario : { ...view.scenario, keep };
  const family = keyOf(disruptionQuestion(view, { ...scenario, keep: 0 }));
  const answer = useStream(isScenario(scenario) ? disruptionQuestion(view, scenario) : null, family);
  return { scenario, answer: answer?.data?.disruption ?? null, errors: answer?.errors ?? [], slide };
}
