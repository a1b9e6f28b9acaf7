import { DisruptionDocument, ExposureDocument, FlowDocument } from "../generated/graphql.ts";
import { toSelector } from "../view/terms.ts";
import { commonVariables } from "../view/variables.ts";
import { isScenario, type View } from "../view/view.ts";
import { toApiScenario } from "../whatif/scenario.ts";

/** The address of the editor with the very questions of a view and their variables. */
export function editorAddress(view: View): string {
  const through = view.through[0];
  const documents = [FlowDocument, ...(through ? [ExposureDocument] : []), ...(isScenario(view.scenario) ? [DisruptionDocument] : [])].map(
    (document) => String(document).trim(),
  );
  const variables = {
    ...commonVariables(view),
    by: view.by,
    ...(through ? { to: toSelector(through), avoid: view.avoid.map(toSelector) } : {}),
    ...(isScenario(view.scenario) ? { scenario: toApiScenario(view.scenario) } : {}),
  };
  return `/graphiql?query=${encodeURIComponent(documents.join("\n\n"))}&variables=${encodeURIComponent(JSON.stringify(variables, null, 2))}`;
}
