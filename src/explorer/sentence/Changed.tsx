import { useView } from "../app/router.ts";
import { useShared } from "../app/shared.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { Notice } from "../parts/Notice.tsx";
import { formatBounds, formatTonnes } from "../text/numbers.ts";
import { exposureQuestion } from "./exposureQuestion.ts";

/** Says what has changed where a link was made with another version of the data. */
export function Changed() {
  const { view } = useView();
  const { lists, flow } = useShared();
  const first = view.through[0];
  const exposure = useAnswer(first && view.then?.bounds ? exposureQuestion(view, first) : null).data?.exposure;
  if (view.data === null || view.data === lists.dataset.version || !flow) {
    return null;
  }
  const then = view.then;
  const parts = then === null ? [] : [
    `then ${formatTonnes(then.tonnes)}, now ${formatTonnes(flow.tonnes)}`,
    ...(then.bounds && exposure
      ? [`then ${formatBounds(then.bounds[0], then.bounds[1])}, now ${formatBounds(exposure.atLeast, exposure.atMost)}`] : []),
  ];
  return (
    <Notice>
      This link was made with version {view.data} of the data; here is version {lists.dataset.version}.{" "}
      {parts.length > 0 ? `What changed: ${parts.join("; ")}.` : "The numbers may differ from those that were shared."}
    </Notice>
  );
}
