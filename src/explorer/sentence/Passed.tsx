import { useAnswer } from "../api/useAnswer.ts";
import { useView } from "../app/router.ts";
import { Figure } from "../parts/Figure.tsx";
import { join, spellCondition, type Namer } from "../text/conditions.ts";
import { formatBounds, formatMany } from "../text/numbers.ts";
import type { Condition } from "../view/terms.ts";
import { avoidedQuestion, exposureQuestion } from "./exposureQuestion.ts";

interface Props {
  readonly index: number;
  readonly condition: Condition;
  readonly name: Namer;
}

/** The part of the sentence about a condition that chains shall pass: the share that has, and in how many chains. */
export function Passed({ index, condition, name }: Props) {
  const { view } = useView();
  const { data, errors, isPending } = useAnswer(exposureQuestion(view, condition));
  if (errors.length > 0 && !data?.exposure) {
    return <> ({errors[0]!.message})</>;
  }
  const exposure = data?.exposure;
  const avoided = view.avoid.map((one) => spellCondition(one, name));
  return (
    <>
      {index === 0 ? "; " : ", "}
      <Figure show={`through-${index + 1}`}>{exposure && !isPending ? formatBounds(exposure.atLeast, exposure.atMost) : "…"}</Figure> has
      passed {spellCondition(condition, name)}
      <Chains count={data?.chains?.totalCount ?? null} isPending={isPending} />
      {avoided.length > 0 && (data?.chains?.totalCount ?? 0) > 0 && ` that avoid ${join(avoided, "and")}`}
    </>
  );
}

/** The part of the sentence about a condition that chains shall avoid: the share that has not passed it, and the chains of the question. */
export function Avoided({ index, condition, name }: Props) {
  const { view } = useView();
  const { data, errors, isPending } = useAnswer(avoidedQuestion(view, condition));
  if (errors.length > 0 && !data?.exposure) {
    return <> ({errors[0]!.message})</>;
  }
  const exposure = data?.exposure;
  const isFirst = view.through.length === 0 && index === 0;
  return (
    <>
      {isFirst ? "; " : ", "}
      <Figure show={`avoid-${index + 1}`}>{exposure && !isPending ? formatBounds(1 - exposure.atMost, 1 - exposure.atLeast) : "…"}</Figure>{" "}
      has not passed {spellCondition(condition, name)}
      {isFirst && <Chains count={data?.chains?.totalCount ?? null} isPending={isPending} />}
    </>
  );
}

function Chains({ count, isPending }: { count: number | null; isPending: boolean }) {
  const { change } = useView();
  return count === null || count === 0 ? null : (
    <>
      , in{" "}
      <button class="figure" onClick={() => change({ tab: "chains" })}>
        {isPending ? "…" : formatMany(count, "chain")}
      </button>
    </>
  );
}
