import { useAnswer } from "../api/useAnswer.ts";
import { useView } from "../app/router.ts";
import { Figure } from "../parts/Figure.tsx";
import { Errors } from "../parts/Notice.tsx";
import { join, spellCondition, type Namer } from "../text/conditions.ts";
import { formatBounds, formatMany } from "../text/numbers.ts";
import { withoutStop } from "../text/words.ts";
import type { Condition } from "../view/terms.ts";
import { avoidedQuestion, exposureQuestion } from "./exposureQuestion.ts";

interface Props {
  readonly index: number;
  readonly condition: Condition;
  readonly name: Namer;
  /** What ends this part of the sentence: a comma or the full stop. */
  readonly end: string;
}

/** The part of the sentence about a condition that chains shall pass: the share that has, and in how many chains. */
export function Passed({ index, condition, name, end }: Props) {
  const { view } = useView();
  const { data, errors, isPending } = useAnswer(exposureQuestion(view, condition));
  const exposure = data?.exposure;
  const words = spellCondition(condition, name);
  if (errors.length > 0 && !exposure) {
    return <> the share that has passed {words} is unknown ({withoutStop(errors[0]!.message)}){end}</>;
  }
  const count = data?.chains?.totalCount ?? 0;
  const avoided = view.avoid.map((one) => spellCondition(one, name));
  const avoiding = avoided.length > 0 && count > 0 ? ` that avoid ${join(avoided, "and")}` : "";
  return (
    <>
      {" "}
      <Figure show={`through-${index + 1}`}>{exposure && !isPending ? formatBounds(exposure.atLeast, exposure.atMost) : "…"}</Figure> has
      passed {words}
      <Chains count={count} isPending={isPending} end={avoiding === "" ? end : ""} />
      {avoiding !== "" && `${avoiding}${end}`}
    </>
  );
}

/** The part of the sentence about a condition that chains shall avoid: the share that has not passed it, and the chains of the question. */
export function Avoided({ index, condition, name, end }: Props) {
  const { view } = useView();
  const { data, errors, isPending } = useAnswer(avoidedQuestion(view, condition));
  const exposure = data?.exposure;
  const words = spellCondition(condition, name);
  if (errors.length > 0 && !exposure) {
    return <> the share that has not passed {words} is unknown ({withoutStop(errors[0]!.message)}){end}</>;
  }
  const isFirst = view.through.length === 0 && index === 0;
  const share = exposure && !isPending ? formatBounds(1 - exposure.atMost, 1 - exposure.atLeast) : "…";
  return (
    <>
      {" "}
      <Figure show={`avoid-${index + 1}`}>{share}</Figure> has not passed {words}
      <Chains count={isFirst ? (data?.chains?.totalCount ?? 0) : 0} isPending={isPending} end={end} />
    </>
  );
}

// What ends the sentence stays on the line of the number.
function Chains({ count, isPending, end }: { count: number; isPending: boolean; end: string }) {
  const { change } = useView();
  return count === 0 ? <>{end}</> : (
    <>
      , in{" "}
      <span class="together">
        <button class="figure" onClick={() => change({ tab: "chains" })}>
          {isPending ? "…" : formatMany(count, "chain")}
        </button>
        {end}
      </span>
    </>
  );
}

/** What is wrong with the conditions of the question, where no sentence tells their shares. */
export function ConditionErrors() {
  const { view } = useView();
  return (
    <>
      {view.through.map((condition, index) => <ErrorsOf key={`through ${index}`} question={exposureQuestion(view, condition)} />)}
      {view.avoid.map((condition, index) => <ErrorsOf key={`avoid ${index}`} question={avoidedQuestion(view, condition)} />)}
    </>
  );
}

function ErrorsOf({ question }: { question: ReturnType<typeof exposureQuestion> }) {
  return <Errors errors={useAnswer(question).errors} />;
}
