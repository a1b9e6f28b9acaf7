import { useView } from "../app/router.ts";
import { useShared } from "../app/shared.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { spellCondition } from "../text/conditions.ts";
import { capitalize } from "../text/numbers.ts";
import type { Condition } from "../view/terms.ts";
import { noScenario, type Scenario } from "../view/view.ts";
import type { FlowNode } from "../sankey/graph.ts";
import { canCut, nameMeasure, type MeasureChoice } from "./measures.ts";
import { choicesQuestion } from "./choices.ts";

const mostMeasures = 2;

/** Scenarios to begin with: measures in force against the consumers, the conditions of the question, the largest site. */
export function Suggestions() {
  const { view, change } = useView();
  const { flow, names, countryNames } = useShared();
  const { data } = useAnswer(choicesQuestion(view));
  const name = (value: string) => names.get(value) ?? countryNames.get(value) ?? value;
  const consumers = new Set(view.into.filter((term) => term.kind === "in").map((term) => term.value));
  const measures = chooseMeasures(data?.measures?.nodes ?? [], consumers, flow?.nodes ?? []);
  const largest = flow?.nodes
    .filter((node) => node.stage !== "CONSUMPTION" && node.id?.startsWith("site:") && !node.aggregate)
    .sort((a, b) => b.tonnes - a.tonnes)[0];
  const begin = (parts: Partial<Scenario>) => change({ scenario: { ...noScenario, ...parts } });
  const stop = (condition: Condition) => begin({ stop: [condition] });
  return (
    <ul class="suggestions">
      {measures.slice(0, mostMeasures).map((measure) => (
        <li key={measure.id}>
          <button title={measure.description ?? ""} onClick={() => begin({ measures: [measure.id] })}>
            {nameMeasure(measure)}
          </button>
        </li>
      ))}
      {view.through.map((condition, index) => (
        <li key={index}>
          <button onClick={() => stop(condition)}>{capitalize(spellStop(spellCondition(condition, name)))}</button>
        </li>
      ))}
      {largest && largest.id && (
        <li>
          <button onClick={() => stop([{ kind: "site", value: largest.id! }])}>{largest.name} stops</button>
        </li>
      )}
    </ul>
  );
}

// The measures that concern the consumers, those of the issuers that carry most first, and of one issuer those against the consumers.
function chooseMeasures(measures: readonly MeasureChoice[], consumers: ReadonlySet<string>, nodes: readonly FlowNode[]): MeasureChoice[] {
  const weight = (code: string | undefined) =>
    Math.max(0, ...nodes.filter((node) => node.country?.code === code && node.stage !== "CONSUMPTION").map((node) => node.tonnes));
  return measures
    .filter(canCut)
    .filter((measure) => measure.targets.length === 0 || measure.targets.some((target) => consumers.has(target.code)))
    .filter((measure) => !(measure.issuer && consumers.has(measure.issuer.code)))
    .sort(
      (a, b) =>
        weight(b.issuer?.code) - weight(a.issuer?.code) ||
        b.targets.length - a.targets.length ||
        ((a.since ?? "") < (b.since ?? "") ? 1 : -1),
    );
}

// "Sites" are several; a stage or a single site is one.
const spellStop = (subject: string) => `${subject} ${subject.startsWith("sites") ? "stop" : "stops"}`;
