import { useMemo } from "preact/hooks";
import { useAnswers } from "../api/useAnswer.ts";
import { useView } from "../app/router.ts";
import { exposureQuestion } from "../sentence/exposureQuestion.ts";

/** The ids of the sites that the conditions of the question select. */
export function useMarked(): ReadonlySet<string> {
  const { view } = useView();
  const answers = useAnswers(view.through.map((condition) => exposureQuestion(view, condition)));
  const ids = answers.flatMap((answer) => answer?.sites?.nodes.map((site) => site.id) ?? []);
  return useMemo(() => new Set(ids), [ids.join()]);
}
