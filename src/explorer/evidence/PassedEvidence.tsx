import { useView } from "../app/router.ts";
import { useShared } from "../app/shared.ts";
import { useAnswer, type AnswerState } from "../api/useAnswer.ts";
import type { ExposureQuery } from "../generated/graphql.ts";
import { DataTable } from "../parts/DataTable.tsx";
import { Errors } from "../parts/Notice.tsx";
import { avoidedQuestion, exposureQuestion } from "../sentence/exposureQuestion.ts";
import { spellCondition } from "../text/conditions.ts";
import { formatBounds, formatMany, formatTonnes } from "../text/numbers.ts";
import type { Condition } from "../view/terms.ts";

type Exposure = NonNullable<ExposureQuery["exposure"]>;

/** The share that has passed a condition: how it is computed, and which supplies it rests on. */
export function PassedEvidence({ index }: { index: number }) {
  const { view } = useView();
  const condition = view.through[index];
  const answer = useAnswer(condition ? exposureQuestion(view, condition) : null);
  return (
    <Passing
      condition={condition}
      answer={answer}
      head={({ atLeast, atMost }, words) => `${formatBounds(atLeast, atMost)} has passed ${words}`}
      chains="pass them"
    />
  );
}

/** The share that has not passed a condition to be avoided: the rest of what has. */
export function AvoidedEvidence({ index }: { index: number }) {
  const { view } = useView();
  const condition = view.avoid[index];
  const answer = useAnswer(condition ? avoidedQuestion(view, condition) : null);
  return (
    <Passing
      condition={condition}
      answer={answer}
      head={({ atLeast, atMost }, words) =>
        `${formatBounds(1 - atMost, 1 - atLeast)} has not passed ${words}; ${formatBounds(atLeast, atMost)} has`
      }
      chains="match the question and avoid them"
    />
  );
}

interface PassingProps {
  readonly condition: Condition | undefined;
  readonly answer: AnswerState<ExposureQuery>;
  readonly head: (exposure: Exposure, words: string) => string;
  readonly chains: string;
}

function Passing({ condition, answer, head, chains }: PassingProps) {
  const { change } = useView();
  const { names, countryNames } = useShared();
  const exposure = answer.data?.exposure;
  if (!condition || !exposure) {
    return !condition ? <p class="hint">The question has no such condition.</p>
      : answer.errors.length > 0 ? <Errors errors={answer.errors} /> : <p class="hint">…</p>;
  }
  const name = (value: string) => names.get(value) ?? countryNames.get(value) ?? value;
  return (
    <>
      <h3>{head(exposure, spellCondition(condition, name))}</h3>
      <p>
        Every supply is traced back in proportion to its tonnes, from {formatMany(exposure.supplies, "supply", "supplies")} into the
        consumers ({exposure.unknownSupplies} without tonnes). What is not on record may or may not have passed: it lies between the
        bounds. {formatMany(answer.data?.sites?.totalCount ?? 0, "site")} match; {chainCount(answer.data?.chains?.totalCount)} {chains}.
      </p>
      <DataTable
        caption="What is most worth knowing better: the bounds if the tonnes of one supply were unknown"
        rows={exposure.drivers}
        keyOf={(driver) => driver.supply.id}
        columns={[
          {
            name: "Supply",
            cell: ({ supply }) => (
              <button class="link" onClick={() => change({ show: supply.id })}>
                {supply.from.name} → {supply.to.name}
              </button>
            ),
          },
          { name: "Carries", isNumber: true, cell: (driver) => formatTonnes(driver.carries), sort: (driver) => driver.carries },
          {
            name: "Bounds",
            isNumber: true,
            cell: (driver) => formatBounds(driver.atLeast, driver.atMost),
            sort: (driver) => driver.atMost - driver.atLeast,
          },
        ]}
      />
    </>
  );
}

const chainCount = (count: number | null | undefined) =>
  count === null || count === undefined ? "very many chains" : formatMany(count, "chain");
