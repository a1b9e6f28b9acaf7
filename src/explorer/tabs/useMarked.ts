import { useMemo } from "preact/hooks";
import { useAnswers } from "../api/useAnswer.ts";
import { useView } from "../app/router.ts";
import type { ExposureQuery } from "../generated/graphql.ts";
import { avoidedQuestion, exposureQuestion } from "../sentence/exposureQuestion.ts";
import type { Marks } from "../view/marks.ts";

/** The marks of the question that is shown. */
export function useMarked(): Marks {
  const { view } = useView();
  const passed = idsOf(useAnswers(view.through.map((condition) => exposureQuestion(view, condition))));
  const avoided = idsOf(useAnswers(view.avoid.map((condition) => avoidedQuestion(view, condition))));
  return useMemo(() => ({ passed: new Set(passed), avoided: new Set(avoided) }), [passed.join(), avoided.join()]);
}

const idsOf = (answers: readonly (ExposureQuery | null)[]) =>
  answers.flatMap((answer) => answer?.sites?.nodes.map((site) => site.id) ?? []);
