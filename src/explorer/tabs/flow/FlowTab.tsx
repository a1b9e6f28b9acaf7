import { useMemo } from "preact/hooks";
import { useView } from "../../app/router.ts";
import { useShared } from "../../app/shared.ts";
import { useAnswers } from "../../api/useAnswer.ts";
import { Notice } from "../../parts/Notice.tsx";
import { useWidth } from "../../parts/useWidth.ts";
import { chooseColours } from "../../sankey/colours.ts";
import { Legend } from "../../sankey/Legend.tsx";
import { Sankey } from "../../sankey/Sankey.tsx";
import { useGraph } from "../../sankey/useGraph.ts";
import { exposureQuestion } from "../../sentence/Sentence.tsx";
import { FlowTable } from "./FlowTable.tsx";
import { RankedChains } from "./RankedChains.tsx";

/** The picture of the flow, its colours, and the same numbers as a table. */
export function FlowTab() {
  const { view, change } = useView();
  const { flow, lists } = useShared();
  const graph = useGraph();
  const [frame, width] = useWidth<HTMLDivElement>();
  const marked = useMarked();
  const alliance = lists.alliances?.nodes.find((candidate) => candidate.id === view.alliance);
  const members = useMemo(() => new Set(alliance?.members.map((member) => member.country.code)), [alliance]);
  const colours = useMemo(
    () => chooseColours(view.colour, flow?.nodes ?? [], { name: alliance?.name ?? view.alliance, members }),
    [view.colour, view.alliance, flow, members],
  );
  const isNarrow = width > 0 && width < narrow;
  const isEmpty = !flow || !graph || graph.bands.length === 0;
  return (
    <div ref={frame}>
      {!isNarrow && <Legend colours={colours} />}
      {graph?.bands.some((band) => band.change) && (
        <p class="hint">One way to carry as much as possible: grey is what is lost, colour what remains or is added.</p>
      )}
      {flow && graph && isEmpty && <Notice>No supply leads into these consumers on {flow.asOf}. Choose another mineral, consumer or day.</Notice>}
      {isNarrow && !isEmpty && <RankedChains />}
      {!isEmpty && width >= narrow && (
        <Sankey graph={graph} colours={colours} width={width} height={pictureHeight()} tonnes={flow.tonnes} marked={marked}
          selected={view.show} onSelect={(show) => change({ show })} />
      )}
      {!isEmpty && <FlowTable graph={graph} tonnes={flow.tonnes} />}
    </div>
  );
}

/** Under this width the picture is a ranked list of chains. */
const narrow = 560;

const pictureHeight = () => Math.max(420, Math.min(820, innerHeight - 290));

// The sites that the conditions of the question select.
function useMarked(): ReadonlySet<string> {
  const { view } = useView();
  const answers = useAnswers(view.through.map((condition) => exposureQuestion(view, condition)));
  const ids = answers.flatMap((answer) => answer?.sites?.nodes.map((site) => site.id) ?? []);
  return useMemo(() => new Set(ids), [ids.join()]);
}
