import { useMemo } from "preact/hooks";
import { useAnswer } from "../api/useAnswer.ts";
import { ConsumedMineralsDocument, ConsumersDocument, type ListsQuery } from "../generated/graphql.ts";
import type { Open } from "../view/address.ts";
import { chooseConsumers, chooseMineral, completeView, hasDefaultMineral } from "../view/beginning.ts";
import type { View } from "../view/view.ts";

/** The question where a mineral is consumed. */
export const consumersQuestion = (mineral: string) => ({ document: ConsumersDocument, variables: { mineral } });

/** The view of an address with what the address leaves open chosen from the data; null until the data has been asked. */
export function useBeginning(view: View, open: Open, lists: ListsQuery): View | null {
  const isOther = open.mineral && !hasDefaultMineral(lists);
  const minerals = useAnswer(isOther ? { document: ConsumedMineralsDocument, variables: {} } : null);
  const consumed = minerals.data?.minerals?.nodes.filter(({ sites }) => sites && sites.nodes.length > 0).map(({ id }) => id) ?? [];
  const isChosen = !isOther || !minerals.isPending || minerals.isUnreachable;
  const mineral = open.mineral ? chooseMineral(lists, consumed) : view.mineral;
  const consumers = useAnswer(open.into && isChosen ? consumersQuestion(mineral) : null);
  const countries = open.into ? (consumers.data?.sites?.nodes ?? []).map(({ country }) => country.code) : [];
  const isComplete = isChosen && (!open.into || !consumers.isPending || consumers.isUnreachable);
  return useMemo(
    () => (isComplete ? completeView(view, open, lists, mineral, open.into ? chooseConsumers(countries) : view.into) : null),
    [isComplete, view, open, lists, mineral, countries.join()],
  );
}
