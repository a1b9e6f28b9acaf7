import { ScenarioChoicesDocument } from "../generated/graphql.ts";

/** The question for the measures and planned sites of the mineral that a scenario can use. */
export const choicesQuestion = (view: { mineral: string; day: string | null }) => ({
  document: ScenarioChoicesDocument,
  variables: { mineral: view.mineral, asOf: view.day },
});
