import type { Band, Graph } from "./graph.ts";

/** A place in a column: a box, or a long band where it passes a column without a box. */
export interface Slot {
  readonly key: string;
  readonly column: number;
  readonly tonnes: number;
  readonly isBox: boolean;
  /** Slots of a smaller rank are above; within a rank the order is free. */
  readonly rank: number;
}

/** One step of a band, between slots of neighbouring columns. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly tonnes: number;
}

/** The columns of slots from top to bottom, and the steps between them. */
export interface Ordered {
  readonly columns: readonly (readonly Slot[])[];
  readonly steps: readonly Step[];
}

const sweeps = 12;
const bottom = 1000;

/** The key of the slot of a band in a column that it passes. */
export const passKey = (band: Band, column: number) => `${band.key}@${column}`;

/**
 * Puts the boxes of each column into an order in which bands cross little: sweeps to the right and to the left order each column by
 * the barycentre of its neighbours (Sugiyama, Tagawa and Toda 1981); the order with the least crossing tonnes is kept. Boxes "other"
 * and "unknown" stay at the bottom.
 */
export function orderGraph(graph: Graph): Ordered {
  const columnOf = new Map(graph.boxes.map((box) => [box.key, box.column]));
  const slots: Slot[] = graph.boxes.map((box) => ({
    key: box.key, column: box.column, tonnes: box.tonnes, isBox: true,
    rank: box.kind === "node" ? 0 : box.kind === "other" ? bottom : bottom + 1,
  }));
  const steps: Step[] = [];
  for (const band of graph.bands) {
    const [first, last] = [columnOf.get(band.from)!, columnOf.get(band.to)!];
    let from = band.from;
    for (let column = first + 1; column <= last; column++) {
      const to = column === last ? band.to : passKey(band, column);
      if (column < last) {
        slots.push({ key: to, column, tonnes: band.tonnes ?? 0, isBox: false, rank: band.isUnrecorded ? bottom : 0 });
      }
      steps.push({ from, to, tonnes: band.tonnes ?? 0 });
      from = to;
    }
  }
  const start = graph.columns.map((_, column) =>
    slots.filter((slot) => slot.column === column).sort((a, b) => a.rank - b.rank || b.tonnes - a.tonnes));
  return { columns: sweep(start, steps), steps };
}

function sweep(start: Slot[][], steps: readonly Step[]): Slot[][] {
  let columns = start;
  let best = { columns: start, crossing: countCrossing(start, steps) };
  for (let round = 0; round < sweeps && best.crossing > 0; round++) {
    const isForward = round % 2 === 0;
    columns = reorder(columns, steps, isForward);
    const crossing = countCrossing(columns, steps);
    if (crossing < best.crossing) {
      best = { columns, crossing };
    }
  }
  return best.columns;
}

function reorder(columns: readonly Slot[][], steps: readonly Step[], isForward: boolean): Slot[][] {
  const result = columns.map((column) => [...column]);
  const numbers = isForward ? columns.keys() : [...columns.keys()].reverse();
  for (const number of numbers) {
    const neighbours = result[number + (isForward ? -1 : 1)];
    if (neighbours) {
      result[number] = sortByCentre(result[number]!, centresOf(neighbours), steps, isForward);
    }
  }
  return result;
}

function sortByCentre(column: Slot[], centres: ReadonlyMap<string, number>, steps: readonly Step[], isForward: boolean): Slot[] {
  const own = centresOf(column);
  const wanted = new Map(column.map((slot) => {
    const [mine, other] = isForward ? ["to", "from"] as const : ["from", "to"] as const;
    let [sum, weight] = [0, 0];
    for (const step of steps) {
      const centre = step[mine] === slot.key ? centres.get(step[other]) : undefined;
      if (centre !== undefined) {
        const tonnes = Math.max(step.tonnes, 1e-9);
        sum += centre * tonnes;
        weight += tonnes;
      }
    }
    return [slot.key, weight > 0 ? sum / weight : own.get(slot.key)!];
  }));
  return [...column].sort((a, b) => a.rank - b.rank || wanted.get(a.key)! - wanted.get(b.key)!);
}

// Positions between 0 and 1, by tonnes.
function centresOf(column: readonly Slot[]): Map<string, number> {
  const spare = 0.01 * (column.reduce((total, slot) => total + slot.tonnes, 0) || 1);
  const total = column.reduce((sum, slot) => sum + slot.tonnes + spare, 0);
  let top = 0;
  return new Map(column.map((slot) => {
    const centre = (top + slot.tonnes / 2) / total;
    top += slot.tonnes + spare;
    return [slot.key, centre];
  }));
}

/** The sum over all pairs of crossing steps of the smaller tonnes. */
export function countCrossing(columns: readonly (readonly Slot[])[], steps: readonly Step[]): number {
  const place = new Map(columns.flatMap((column) => column.map((slot, number) => [slot.key, { number, column: slot.column }] as const)));
  let crossing = 0;
  for (let column = 0; column + 1 < columns.length; column++) {
    const between = steps
      .filter((step) => place.get(step.from)!.column === column)
      .map((step) => ({ from: place.get(step.from)!.number, to: place.get(step.to)!.number, tonnes: step.tonnes }));
    between.forEach((one, index) => {
      for (let other = index + 1; other < between.length; other++) {
        const two = between[other]!;
        if ((one.from - two.from) * (one.to - two.to) < 0) {
          crossing += Math.min(one.tonnes, two.tonnes);
        }
      }
    });
  }
  return crossing;
}
