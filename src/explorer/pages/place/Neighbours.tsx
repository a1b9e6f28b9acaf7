import { entityAddress } from "../../app/router.ts";
import { formatTonnes } from "../../text/numbers.ts";
import { useWidth } from "../../parts/useWidth.ts";
import { wrapPixels } from "../../sankey/labels.ts";
import { placeNeighbours, type Neighbour, type PlacedNeighbour, type SideLayout } from "./neighbours.ts";

const boxWidth = 14;
const bandsHeight = 150;
const least = 72;

/** A site between its suppliers and its customers; a band is as wide as its known tonnes. */
export function Neighbours({
  name,
  suppliers,
  customers,
}: {
  name: string;
  suppliers: readonly Neighbour[];
  customers: readonly Neighbour[];
}) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const scale = bandsHeight / Math.max(1, ...[suppliers, customers].map((list) => list.reduce((sum, one) => sum + (one.tonnes ?? 0), 0)));
  const [left, right] = [placeNeighbours(suppliers, scale), placeNeighbours(customers, scale)];
  const height = Math.max(least, left.height, right.height);
  const box = Math.max(8, left.boxHeight, right.boxHeight);
  const side = Math.min(250, 0.4 * width);
  const middle = (width - boxWidth) / 2;
  const row = (layout: SideLayout, one: PlacedNeighbour) => (height - layout.height) / 2 + one.y;
  const port = (layout: SideLayout, one: PlacedNeighbour) => (height - layout.boxHeight) / 2 + one.boxY;
  return (
    <div ref={frame} class="neighbours-frame">
      {width > 0 && (
        <svg
          class="neighbours"
          width={width}
          height={height}
          role="group"
          aria-label={`${name} between its suppliers and customers. The same numbers are in the tables below.`}>
          <rect class="body" x={middle} y={(height - box) / 2} width={boxWidth} height={box} rx="2" />
          {left.neighbours.map((one) => (
            <Side
              key={one.id}
              one={one}
              y={row(left, one)}
              from={[side, row(left, one)]}
              to={[middle, port(left, one)]}
              text={{ x: side - 8, anchor: "end", room: side - 8 }}
            />
          ))}
          {right.neighbours.map((one) => (
            <Side
              key={one.id}
              one={one}
              y={row(right, one)}
              from={[middle + boxWidth, port(right, one)]}
              to={[width - side, row(right, one)]}
              text={{ x: width - side + 8, anchor: "start", room: side - 8 }}
            />
          ))}
          {suppliers.length === 0 && (
            <text class="none" x={8} y={height / 2}>
              no supplier on record
            </text>
          )}
          {customers.length === 0 && (
            <text class="none" x={width - 8} y={height / 2} text-anchor="end">
              no customer on record
            </text>
          )}
        </svg>
      )}
    </div>
  );
}

// A curve between two points, moved down.
function curve([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number], down: number): string {
  const half = (x1 + x2) / 2;
  return `M${x1},${y1 + down}C${half},${y1 + down} ${half},${y2 + down} ${x2},${y2 + down}`;
}

interface SideProps {
  readonly one: PlacedNeighbour;
  readonly y: number;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly text: { readonly x: number; readonly anchor: "start" | "end"; readonly room: number };
}

function Side({ one, y, from, to, text }: SideProps) {
  const name = wrapPixels(one.name, text.room, 1)[0]!;
  const label = (
    <>
      <title>{`${one.name}: ${one.tonnes === null ? "tonnes unknown" : `${formatTonnes(one.tonnes)} a year`}`}</title>
      <text x={text.x} y={y - 2} text-anchor={text.anchor}>
        {name}
      </text>
      <text class="tonnes" x={text.x} y={y + 12} text-anchor={text.anchor}>
        {one.tonnes === null ? "tonnes unknown" : formatTonnes(one.tonnes)}
      </text>
    </>
  );
  return (
    <>
      {one.tonnes === null ? (
        <path class="unmeasured" d={curve(from, to, 0)} />
      ) : (
        <path
          class="band"
          d={`${curve(from, to, -one.height / 2)}L${to[0]},${to[1] + one.height / 2}${curve(to, from, one.height / 2).replace("M", "L")}Z`}
        />
      )}
      {one.id === "" ? <g>{label}</g> : <a href={entityAddress(one.id)}>{label}</a>}
    </>
  );
}
