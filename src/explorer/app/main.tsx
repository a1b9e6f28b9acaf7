import { render } from "preact";
import { askAhead } from "../api/client.ts";
import { flowQuestion } from "../sankey/flowQuestion.ts";
import { exposureQuestion } from "../sentence/exposureQuestion.ts";
import { App } from "./App.tsx";
import { parseRoute } from "./router.ts";
import { consumersQuestion } from "./useBeginning.ts";

// The questions of the first picture leave at once, beside those for the lists of names.
const route = parseRoute(location);
if (route.page === "view") {
  const { view, open } = route;
  if (open.into) {
    askAhead(consumersQuestion(view.mineral));
  }
  askAhead(flowQuestion(view));
  view.through.forEach((condition) => askAhead(exposureQuestion(view, condition)));
}
const root = document.getElementById("explorer")!;
root.textContent = "";
render(<App />, root);
