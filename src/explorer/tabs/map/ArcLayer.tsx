import type { Colours } from "../../sankey/colours.ts";
import type { Band, Box } from "../../sankey/graph.ts";
import { formatShare, formatTonnes } from "../../text/numbers.ts";
import { estimateConfidence } from "../../text/words.ts";
import { arcLine, arcPath } from "./arcs.ts";
import type { Mark } from "./scene.ts";

const widest = 15;

interface Props {
  readonly bands: readonly Band[];
  readonly marks: readonly Mark[];
  readonly boxes: ReadonlyMap<string, Box>;
  readonly colours: Colours;
  readonly tonnes: number;
  /** Whether a band is not on the chains that are traced. */
  readonly isFaded: (key: string) => boolean;
  /** The events of a band, which shows a subject when it is clicked. */
  readonly events: (key: string, show: string) => object;
}

/** What moves, each arc as wide as its tonnes; what has none is dotted. */
export function ArcLayer({ bands, marks, boxes, colours, tonnes, isFaded, events }: Props) {
  const at = new Map(marks.map((mark) => [mark.key, mark.point]));
  const most = Math.max(...bands.map((band) => band.tonnes ?? 0)) || 1;
  return (
    <g class="arcs">
      {bands.map((band) => {
        const [from, to] = [at.get(band.from), at.get(band.to)];
        if (!from || !to) {
          return null;
        }
        const colour = colours.ofConfidence?.(band.confidence) ?? colours.ofBox(boxes.get(band.from)!);
        const kind = band.tonnes === null ? "unmeasured" : (band.confidence ?? 0) <= estimateConfidence ? "estimate" : "relied";
        return (
          <path
            key={band.key}
            class={`${kind} ${isFaded(band.key) ? "faded" : ""}`}
            {...events(band.key, band.supplies.map((one) => one.id).join())}
            {...(band.tonnes === null
              ? { d: arcLine(from, to), stroke: colour, fill: "none" }
              : { d: arcPath(from, to, Math.max(1, (widest * band.tonnes) / most)), fill: colour })}>
            <title>{`${boxes.get(band.from)!.name} → ${boxes.get(band.to)!.name}: ${formatTonnes(band.tonnes)}${
              band.tonnes === null ? " tonnes" : ` a year, ${formatShare(band.tonnes / (tonnes || 1))} of the intake`
            }`}</title>
          </path>
        );
      })}
    </g>
  );
}
