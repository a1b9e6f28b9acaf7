import type { Band, Box, Graph } from "./graph.ts";
import { orderGraph, passKey, type Slot } from "./order.ts";
import { placeColumns, type Places } from "./place.ts";

/** The space of the picture, in pixels. */
export interface Space {
  readonly width: number;
  readonly height: number;
  /** The room above the boxes for the headings of the columns. */
  readonly top: number;
  /** The room right of the last column for its labels. */
  readonly right: number;
  /** The width of a box. */
  readonly box: number;
  /** The least distance between the middles of two labels. */
  readonly label: number;
}

/** A box with its place; `x` and `y` are its upper left corner. */
export interface PlacedBox extends Box {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A point of a band: it passes x from `y` to `y + thickness`. */
export interface Stop {
  readonly x: number;
  readonly y: number;
}

/** A band with its place. */
export interface PlacedBand extends Band {
  /** 0 where the tonnes are unknown. */
  readonly thickness: number;
  /** From the box, in and out at each column that the band passes, to the box. */
  readonly stops: readonly Stop[];
  /** Whether it leads to the same or an earlier column. */
  readonly isLoop: boolean;
}

/** The picture with all places. */
export interface Layout {
  readonly boxes: readonly PlacedBox[];
  readonly bands: readonly PlacedBand[];
  /** The left edge of each column. */
  readonly columns: readonly number[];
  /** Pixels a tonne. */
  readonly scale: number;
  /** The height that the picture needs. */
  readonly height: number;
}

/** Places boxes in fixed columns and bands between them; the same graph and space give the same layout. */
export function layOut(graph: Graph, space: Space): Layout {
  const ordered = orderGraph(graph);
  const places = placeColumns(ordered, space);
  const last = Math.max(1, graph.columns.length - 1);
  const columns = graph.columns.map((_, column) => (column * (space.width - space.right - space.box)) / last);
  const boxes = graph.boxes.map((box) => ({
    ...box, x: columns[box.column]!, y: places.tops.get(box.key)!, height: Math.max(1, box.tonnes * places.scale),
  }));
  const bands = placeBands(graph, boxes, columns, places, space, ordered.columns);
  const height = Math.max(...boxes.map((box) => box.y + box.height), ...places.tops.values(), space.top) + space.label;
  return { boxes, bands, columns, scale: places.scale, height };
}

function placeBands(
  graph: Graph, boxes: readonly PlacedBox[], columns: readonly number[], places: Places, space: Space, slots: readonly (readonly Slot[])[],
): PlacedBand[] {
  const box = new Map(boxes.map((placed) => [placed.key, placed]));
  const numberOf = new Map(slots.flatMap((column) => column.map((slot, number) => [slot.key, number] as const)));
  const thickness = (band: Band) => (band.tonnes ?? 0) * places.scale;
  const isLoop = (band: Band) => box.get(band.to)!.column <= box.get(band.from)!.column;
  // Where the band is next, seen from one of its ends: loops go below all others.
  const neighbour = (band: Band, end: "from" | "to") => {
    const [from, to] = [box.get(band.from)!, box.get(band.to)!];
    if (isLoop(band)) {
      return 1e6 + (end === "from" ? to : from).y;
    }
    const column = end === "from" ? from.column + 1 : to.column - 1;
    const isNext = end === "from" ? column === to.column : column === from.column;
    return numberOf.get(isNext ? (end === "from" ? to : from).key : passKey(band, column))!;
  };
  const offsets = (end: "from" | "to") => {
    const result = new Map<string, number>();
    for (const placed of boxes) {
      const ends = graph.bands.filter((band) => band[end] === placed.key).sort((a, b) => neighbour(a, end) - neighbour(b, end));
      const total = ends.reduce((sum, band) => sum + thickness(band), 0);
      let y = placed.y + (end === "to" && placed.origin === 0 ? 0 : Math.max(0, (placed.height - total) / 2));
      for (const band of ends) {
        result.set(band.key, y);
        y += thickness(band);
      }
    }
    return result;
  };
  const [starts, ends] = [offsets("from"), offsets("to")];
  return graph.bands.map((band) => {
    const [from, to] = [box.get(band.from)!, box.get(band.to)!];
    const stops: Stop[] = [{ x: from.x + space.box, y: starts.get(band.key)! }];
    for (let column = from.column + 1; column < to.column; column++) {
      const y = places.tops.get(passKey(band, column))!;
      stops.push({ x: columns[column]!, y }, { x: columns[column]! + space.box, y });
    }
    stops.push({ x: to.x, y: ends.get(band.key)! });
    return { ...band, thickness: thickness(band), stops, isLoop: isLoop(band) };
  });
}
