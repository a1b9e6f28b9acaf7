import { useView } from "../app/router.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { AlternativesDocument } from "../generated/graphql.ts";
import { Figure } from "../parts/Figure.tsx";
import { formatBounds, formatCount, formatShare, formatTonnes } from "../text/numbers.ts";
import { commonVariables } from "../view/variables.ts";
import { toAvoid } from "./scenario.ts";
import { choicesQuestion } from "./choices.ts";
import { useScenario } from "./useScenario.ts";

const mostRoutes = 5;

/** What the scenario costs: loss, cover, the routes that carry more, and where an investment would help. */
export function ScenarioResult() {
  const { answer } = useScenario();
  if (!answer) {
    return null;
  }
  const isGain = answer.loss < 0;
  const thicker = answer.changes
    .filter((change) => change.afterwards > change.baseline)
    .sort((a, b) => b.afterwards - b.baseline - (a.afterwards - a.baseline));
  return (
    <div class="result">
      <p class="loss">
        {isGain ? "gain " : "loss "}
        <Figure show="what-if">
          {formatTonnes(Math.abs(answer.loss))} ({formatShare(Math.abs(answer.lossShare))})
        </Figure>
      </p>
      <p>
        Before anybody reroutes, {formatBounds(answer.immediate.atLeast, answer.immediate.atMost)} of the intake is hit. {coverText(answer)}
      </p>
      {thicker.length > 0 && (
        <>
          <h3>What carries more</h3>
          <ul class="routes">
            {thicker.slice(0, mostRoutes).map((change) => (
              <li key={`${change.from.id}>${change.to.id} ${change.supply?.id ?? ""}`}>
                {change.from.name} → {change.to.name}: <strong>+{formatTonnes(change.afterwards - change.baseline)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      <Alternatives />
    </div>
  );
}

function coverText(answer: { loss: number; coverDays: number | null }): string {
  return answer.loss <= 0
    ? ""
    : answer.coverDays === null
      ? "No stockpile of known tonnes is on record in the consumers' countries."
      : `Known stockpiles cover the loss for ${formatCount(answer.coverDays)} days.`;
}

function Alternatives() {
  const { view } = useView();
  const choices = useAnswer(choicesQuestion(view));
  const avoid = toAvoid(view.scenario, choices.data?.measures?.nodes ?? []);
  const { data } = useAnswer(
    avoid.length === 0 ? null : { document: AlternativesDocument, variables: { ...commonVariables(view), avoid } },
  );
  const answer = data?.alternatives;
  if (avoid.length === 0 || !answer) {
    return null;
  }
  return (
    <>
      <h3>
        Without them at all: {formatTonnes(answer.tonnes)} ({formatShare(answer.share)})
      </h3>
      <ul class="routes">
        {answer.routes.slice(0, mostRoutes).map((route, index) => (
          <li key={index}>
            <strong>{formatTonnes(route.tonnes)}</strong> {route.chain.sites.map((site) => site.name).join(" → ")}
          </li>
        ))}
      </ul>
      {answer.bottlenecks.length > 0 && <h3>Where more capacity would let more through</h3>}
      <ul class="routes">
        {answer.bottlenecks.slice(0, mostRoutes).map((neck, index) => (
          <li key={index}>
            {neck.site ? neck.site.name : `${neck.supply?.from.name ?? ""} → ${neck.supply?.to.name ?? ""}`}: {formatTonnes(neck.tonnes)}
          </li>
        ))}
      </ul>
    </>
  );
}
