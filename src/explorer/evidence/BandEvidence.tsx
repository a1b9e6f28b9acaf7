import { useGraph } from "../sankey/useGraph.ts";
import { formatShare, formatTonnes } from "../text/numbers.ts";
import { useShared } from "../app/shared.ts";
import { SupplyList } from "./SupplyList.tsx";

/** A band of the picture: what it carries, and its supplies. */
export function BandEvidence({ band: key }: { band: string }) {
  const graph = useGraph();
  const { flow } = useShared();
  const band = graph?.bands.find((candidate) => candidate.key === key);
  if (!graph || !flow || !band) {
    return <p class="hint">The picture has no such band.</p>;
  }
  const name = (box: string) => graph.boxes.find((candidate) => candidate.key === box)?.name ?? box;
  if (band.isUnrecorded) {
    return (
      <>
        <h3>Not on record → {name(band.to)}</h3>
        <p>{name(band.to)} sends on <strong>{formatTonnes(band.tonnes)}</strong> a year that no supply on record explains. It could come
          from anywhere, and so it widens the bounds of every share.</p>
      </>
    );
  }
  return (
    <>
      <h3>{name(band.from)} → {name(band.to)}</h3>
      <p>{band.tonnes === null ? "The tonnes of these supplies are not known."
        : <>Carries <strong>{formatTonnes(band.tonnes)}</strong> a year of the intake,{" "}
            {formatShare(band.tonnes / (flow.tonnes || 1))} of it.</>}</p>
      <SupplyList ids={band.supplies.map((supply) => supply.id)} />
    </>
  );
}
