import { useView } from "../../app/router.ts";
import { useShared } from "../../app/shared.ts";
import { useShow } from "../../parts/Figure.tsx";
import { useWidth } from "../../parts/useWidth.ts";
import { Legend } from "../../sankey/Legend.tsx";
import { Sankey } from "../../sankey/Sankey.tsx";
import { useGraph } from "../../sankey/useGraph.ts";
import { spellOther } from "../../text/leftOutLinks.ts";
import { NothingDrawn } from "../NothingDrawn.tsx";
import { useColours } from "../useColours.ts";
import { useMarked } from "../useMarked.ts";
import { FlowTable } from "./FlowTable.tsx";
import { RankedChains } from "./RankedChains.tsx";

/** The picture of the flow, its colours, and the same numbers as a table. */
export function FlowTab() {
  const { view } = useView();
  const onSelect = useShow();
  const { flow } = useShared();
  const graph = useGraph();
  const [frame, width] = useWidth<HTMLDivElement>();
  const marks = useMarked();
  const colours = useColours(flow?.nodes);
  const isNarrow = width > 0 && width < narrow;
  const hasScenario = graph?.bands.some((band) => band.change) ?? false;
  const isEmpty = !flow || !graph || graph.bands.length === 0;
  return (
    <div ref={frame}>
      {!isNarrow && !isEmpty && <Legend colours={colours} />}
      {hasScenario && (
        <p class="hint">One way to carry as much as possible: grey is what is lost, colour what remains or is added.</p>
      )}
      {!isNarrow && !isEmpty && !hasScenario && flow.otherTonnes > 0 && <p class="hint">{spellOther(flow)}</p>}
      {flow && graph && isEmpty && <NothingDrawn day={flow.asOf} />}
      {isNarrow && !isEmpty && <RankedChains />}
      {!isEmpty && width >= narrow && (
        <Sankey
          graph={graph}
          colours={colours}
          width={width}
          height={pictureHeight()}
          tonnes={flow.tonnes}
          marks={marks}
          selected={view.show}
          onSelect={onSelect}
        />
      )}
      {!isEmpty && <FlowTable graph={graph} tonnes={flow.tonnes} />}
    </div>
  );
}

/** Under this width the picture is a ranked list of chains. */
const narrow = 560;

const pictureHeight = () => Math.max(420, Math.min(820, innerHeight - 290));
