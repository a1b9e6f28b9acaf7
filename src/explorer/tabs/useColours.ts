import { useMemo } from "preact/hooks";
import { useView } from "../app/router.ts";
import { useShared } from "../app/shared.ts";
import { chooseColours, type Colours } from "../sankey/colours.ts";
import type { FlowNode } from "../sankey/graph.ts";

/** The colours of the nodes of a flow, as the view wants them. */
export function useColours(nodes: readonly FlowNode[] | undefined): Colours {
  const { view } = useView();
  const { lists } = useShared();
  const alliance = lists.alliances?.nodes.find((candidate) => candidate.id === view.alliance);
  return useMemo(() => {
    const members = new Set(alliance?.members.map((member) => member.country.code));
    return chooseColours(view.colour, nodes ?? [], { name: alliance?.name ?? view.alliance, members });
  }, [view.colour, view.alliance, nodes, alliance]);
}
