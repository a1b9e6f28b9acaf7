import { ExposureDocument } from "../generated/graphql.ts";
import { toSelector, type Condition } from "../view/terms.ts";
import { commonVariables } from "../view/variables.ts";
import type { View } from "../view/view.ts";

/** The question about one condition of a view. */
export const exposureQuestion = (view: View, condition: Condition) => ({
  document: ExposureDocument,
  variables: { ...commonVariables(view), to: toSelector(condition), avoid: view.avoid.map(toSelector) },
});
