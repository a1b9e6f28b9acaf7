import { useEffect, useMemo, useState } from "preact/hooks";
import { useView } from "../../app/router.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { MapFlowDocument, type MapFlowQuery, type Stage } from "../../generated/graphql.ts";
import { useShow } from "../../parts/Figure.tsx";
import { Errors, Notice } from "../../parts/Notice.tsx";
import { useWidth } from "../../parts/useWidth.ts";
import { buildGraph, type Graph } from "../../sankey/graph.ts";
import { formatMany, formatTonnes } from "../../text/numbers.ts";
import { spellOther } from "../../text/leftOutLinks.ts";
import { stageNames } from "../../text/words.ts";
import { commonVariables } from "../../view/variables.ts";
import { stages as allStages } from "../../view/terms.ts";
import { NothingDrawn } from "../NothingDrawn.tsx";
import { useColours } from "../useColours.ts";
import { useMarked } from "../useMarked.ts";
import type { Atlas } from "./atlas.ts";
import { MapLegend } from "./MapLegend.tsx";
import { MapTables } from "./MapTables.tsx";
import { makeScene, type Scene } from "./scene.ts";
import { StageStepper } from "./StageStepper.tsx";
import { useAtlas } from "./useAtlas.ts";
import { WorldMap } from "./WorldMap.tsx";
import { fit, wholeWorld, zoomAbout, type Zoom } from "./zoom.ts";

type Flow = NonNullable<MapFlowQuery["flow"]>;

// From this size of the world on, in pixels, the coarse outlines look coarse.
const fineWidth = 1500;

/** The flow on a map of the world. */
export function MapTab() {
  const { view } = useView();
  const { data, errors } = useAnswer({ document: MapFlowDocument, variables: commonVariables(view) });
  const [frame, width] = useWidth<HTMLDivElement>();
  const [isFine, setFine] = useState(false);
  const flow = data?.flow ?? null;
  const atlas = useAtlas(isFine);
  const graph = useMemo(() => (flow ? buildGraph(flow, Infinity) : null), [flow]);
  return (
    <div ref={frame} class="map-tab">
      <Errors errors={errors} />
      {atlas === "missing" && (
        <Notice kind="wrong">
          The outlines of the countries could not be loaded; load the page again. The numbers are in the tables of the other tabs.
        </Notice>
      )}
      {flow && flow.links.length === 0 && <NothingDrawn day={flow.asOf} />}
      {atlas === null && <Notice>Loading the map …</Notice>}
      {flow && graph && atlas && atlas !== "missing" && width > 0 && flow.links.length > 0 && (
        <Picture flow={flow} graph={graph} atlas={atlas} width={width} onFine={() => setFine(true)} />
      )}
    </div>
  );
}

interface PictureProps {
  readonly flow: Flow;
  readonly graph: Graph;
  readonly atlas: Atlas;
  readonly width: number;
  /** The outlines are too coarse: the map is large, or a small country is missing. */
  readonly onFine: () => void;
}

function Picture({ flow, graph, atlas, width, onFine }: PictureProps) {
  const { view } = useView();
  const onSelect = useShow();
  const questionMarks = useMarked();
  const colours = useColours(flow.nodes);
  const height = Math.round(Math.max(260, Math.min(0.52 * width, innerHeight - 220, 1000)));
  const scene = useMemo(() => makeScene(atlas, flow.nodes, graph.bands, width, height), [atlas, flow, graph, width, height]);
  const [chosen, setZoom] = useState<Zoom | null>(null);
  const zoom = useMemo(
    () =>
      chosen ??
      fit(
        scene.places.map((one) => one.point),
        width,
        height,
      ),
    [chosen, scene, width, height],
  );
  useEffect(() => setZoom(null), [width, flow]);
  const needsFine = zoom.scale * width > fineWidth || scene.missing.length > 0;
  useEffect(() => {
    if (needsFine) {
      onFine();
    }
  }, [needsFine]);
  const stages = allStages.filter((stage) => flow.nodes.some((node) => node.stage === stage));
  const by = (factor: number) => () => setZoom(zoomAbout(zoom, factor, [width / 2, height / 2], width, height));
  return (
    <>
      <StageStepper stages={stages} />
      <StepLine flow={flow} step={view.step} />
      <MapLegend colours={colours} />
      <div class="map-frame">
        <WorldMap
          scene={scene}
          graph={graph}
          colours={colours}
          width={width}
          height={height}
          zoom={zoom}
          onZoom={setZoom}
          step={view.step}
          tonnes={flow.tonnes}
          questionMarks={questionMarks}
          selected={view.show}
          onSelect={onSelect}
        />
        <div class="map-buttons" role="group" aria-label="Size of the map">
          <button aria-label="larger" onClick={by(1.6)}>
            +
          </button>
          <button aria-label="smaller" onClick={by(1 / 1.6)}>
            −
          </button>
          <button onClick={() => setZoom(null)}>fit</button>
          <button onClick={() => setZoom(wholeWorld)}>world</button>
        </div>
      </div>
      <MapNotes flow={flow} scene={scene} />
      <MapTables scene={scene} graph={graph} tonnes={flow.tonnes} />
    </>
  );
}

function StepLine({ flow, step }: { flow: Flow; step: Stage | null }) {
  const nodes = flow.nodes.filter((node) => node.stage === step);
  if (step === null || nodes.length === 0) {
    return null;
  }
  const tonnes = nodes.reduce((sum, node) => sum + node.tonnes, 0);
  return (
    <p class="hint" role="status">
      {stageNames[step]}: {formatMany(nodes.length, "site")} on the way to the consumers, {formatTonnes(tonnes)} a year{" "}
      {step === "CONSUMPTION" ? "arrive" : "leave"} here.
    </p>
  );
}

function MapNotes({ flow, scene }: { flow: Flow; scene: Scene }) {
  return (
    <p class="hint map-notes">
      Equal Earth projection: areas are true. Borders are those of Natural Earth, which draws who holds the ground and not who claims it;
      they say nothing about what is right.{spellOther(flow)}{" "}
      {scene.missing.length > 0 && (
        <>Not drawn, because the outlines have no such country: {scene.missing.map((node) => node.name).join(", ")}.</>
      )}
    </p>
  );
}
