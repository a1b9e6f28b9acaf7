import { FlowDocument } from "../generated/graphql.ts";
import { commonVariables } from "../view/variables.ts";
import type { View } from "../view/view.ts";

/** The question for the picture of a view. */
export const flowQuestion = (view: View) => ({ document: FlowDocument, variables: { ...commonVariables(view), by: view.by } });
