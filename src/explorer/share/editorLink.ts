import { DisruptionDocument, ExposureDocument, FlowDocument } from "../generated/graphql.ts";
import { toSelector } from "../view/terms.ts";
import { commonVariables } from "../view/variables.ts";
import { isScenario, type View } from "../view/view.ts";
import { toApiScenario } from "../whatif/scenario.ts";

/** The address of the editor with the very questions of a view and their variables. */
export function editorAddress(view: View): string {
  const condition = view.through[0] ?? view.avoid[0];
  const documents = [
    FlowDocument,
    ...(condition ? [ExposureDocument] : []),
    ...(isScenario(view.scenario) ? [DisruptionDocument] : []),
  ].map((document) => String(document).trim());
  const variables = {
    ...commonVariables(view),
    by: view.by,
    ...(condition ? { to: toSelector(condition), through: view.through.map(toSelector), avoid: view.avoid.map(toSelector) } : {}),
    ...(isScenario(view.scenario) ? { scenario: toApiScenario(view.scenario) } : {}),
  };
  const query = encodeURIComponent(documents.join("\n\n"));
  return `/graphiql?query=${query}&variables=${encodeURIComponent(JSON.stringify(variables, null, 2))}`;
}
