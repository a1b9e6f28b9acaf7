import { useMemo } from "preact/hooks";
import { useAnswer } from "../api/useAnswer.ts";
import { QuestionBar } from "../bar/QuestionBar.tsx";
import { EvidencePanel } from "../evidence/EvidencePanel.tsx";
import { NamesDocument, type ListsQuery } from "../generated/graphql.ts";
import { Errors, Notice } from "../parts/Notice.tsx";
import { flowQuestion } from "../sankey/flowQuestion.ts";
import { buildGraph } from "../sankey/graph.ts";
import { GraphContext } from "../sankey/useGraph.ts";
import { Changed } from "../sentence/Changed.tsx";
import { EmbedFooter } from "../share/EmbedFooter.tsx";
import { Sentence } from "../sentence/Sentence.tsx";
import { TabPanel } from "../tabs/TabPanel.tsx";
import { spellConsumers } from "../text/conditions.ts";
import { idsOf } from "../view/terms.ts";
import { isScenario, type View } from "../view/view.ts";
import { toScenarioFlow } from "../whatif/scenarioFlow.ts";
import { ScenarioContext, useScenarioState } from "../whatif/useScenario.ts";
import { WhatIf } from "../whatif/WhatIf.tsx";
import { useNavigation, useViewControl, ViewContext } from "./router.ts";
import { LeftOutOfAddress } from "./LeftOutOfAddress.tsx";
import { useTitle } from "./useTitle.ts";
import { SharedContext, type Shared } from "./shared.ts";

const mostBoxes = 13;

/** The picture of a view: question, sentence, tabs and evidence. */
export function ViewPage({ view, lists }: { view: View; lists: ListsQuery }) {
  const { go } = useNavigation();
  const flow = useAnswer(flowQuestion(view));
  const sites = useAnswer(flowQuestion({ ...view, by: "SITE" }));
  const names = useNames(view, lists);
  const shownDay = flow.data?.flow?.asOf ?? null;
  const control = useViewControl(view, { day: shownDay, data: lists.dataset.version }, go);
  const scenario = useScenarioState(view);
  const drawn = useMemo(
    () =>
      isScenario(view.scenario) && scenario.answer
        ? toScenarioFlow(scenario.answer, sites.data?.flow?.nodes ?? [])
        : (flow.data?.flow ?? null),
    [flow.data, sites.data, scenario.answer, isScenario(view.scenario)],
  );
  const graph = useMemo(() => (drawn ? buildGraph(drawn, mostBoxes) : null), [drawn]);
  const countryNames = useMemo(() => new Map(lists.countries?.nodes.map((country) => [country.code, country.name])), [lists]);
  const name = (value: string) => names.get(value) ?? countryNames.get(value) ?? value;
  const title = `${name(view.mineral)} into ${spellConsumers(view.into, name)}`;
  useTitle(title);
  const shared: Shared = {
    lists, flow: flow.data?.flow ?? null, bySites: sites.data?.flow ?? null,
    isPending: flow.isPending || sites.isPending, countryNames, names,
  };
  return (
    <ViewContext.Provider value={control}>
      <SharedContext.Provider value={shared}>
        <ScenarioContext.Provider value={scenario}>
          <GraphContext.Provider value={graph}>
            <h1 class="unseen">{title}</h1>
            {!view.embed && <QuestionBar />}
            {flow.isUnreachable && <Notice kind="wrong">The server does not answer. It is asked again every few seconds.</Notice>}
            <Errors errors={flow.errors} onSuggestion={(id) => id.startsWith("mineral:") && control.change({ mineral: id })} />
            <LeftOutOfAddress />
            <Changed />
            <Sentence />
            <div class={`stage ${flow.isPending ? "pending" : ""} ${view.embed ? "alone" : ""}`} aria-busy={flow.isPending}>
              <TabPanel />
              {!view.embed && (
                <aside class="side" aria-label="What if, and evidence">
                  <WhatIf />
                  <EvidencePanel />
                </aside>
              )}
            </div>
            {view.embed && <EmbedFooter />}
          </GraphContext.Provider>
        </ScenarioContext.Provider>
      </SharedContext.Provider>
    </ViewContext.Provider>
  );
}

function useNames(view: View, lists: ListsQuery): ReadonlyMap<string, string> {
  const ids = [view.into, ...view.through, ...view.avoid, ...view.scenario.stop]
    .flatMap(idsOf)
    .concat(view.scenario.open, view.scenario.measures);
  const found = useAnswer(ids.length === 0 ? null : { document: NamesDocument, variables: { ids: [...new Set(ids)].slice(0, 500) } });
  return useMemo(
    () =>
      new Map([
        ...(lists.minerals?.nodes ?? []).map((mineral) => [mineral.id, mineral.name] as const),
        ...(lists.alliances?.nodes ?? []).map((alliance) => [alliance.id, alliance.name] as const),
        ...(found.data?.nodes ?? []).flatMap((node) => (node && "name" in node ? [[node.id, node.name] as const] : [])),
      ]),
    [lists, found.data],
  );
}
