import { ExposureDocument } from "../generated/graphql.ts";
import { toSelector, type Condition } from "../view/terms.ts";
import { commonVariables } from "../view/variables.ts";
import type { View } from "../view/view.ts";

/** The question about one condition that chains shall pass; its chains are those that pass it. */
export const exposureQuestion = (view: View, condition: Condition) => questionOf(view, condition, [condition]);

/** The question about one condition that chains shall avoid; its chains are those of the whole question. */
export const avoidedQuestion = (view: View, condition: Condition) => questionOf(view, condition, view.through);

const questionOf = (view: View, condition: Condition, through: readonly Condition[]) => ({
  document: ExposureDocument,
  variables: {
    ...commonVariables(view),
    to: toSelector(condition),
    through: through.map(toSelector),
    avoid: view.avoid.map(toSelector),
  },
});
