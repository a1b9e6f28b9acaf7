import type { Ordered, Slot, Step } from "./order.ts";
import type { Space } from "./layout.ts";

/** The upper edge of every slot, and the pixels a tonne. */
export interface Places {
  readonly tops: ReadonlyMap<string, number>;
  readonly scale: number;
}

const boxGap = 9;
const passGap = 3;
const relaxations = 10;

/**
 * Places the slots of each column from top to bottom: as large as the height allows, with room for a label at each box, and then as
 * near as possible to the slots that they are connected with.
 */
export function placeColumns(ordered: Ordered, space: Space): Places {
  const room = space.height - space.top - space.label / 2;
  const scale = findScale(ordered.columns, room, space.label);
  const tops = new Map<string, number>();
  const height = (slot: Slot) => slot.tonnes * scale;
  for (const column of ordered.columns) {
    const distances = column.map((slot, index) => (index === 0 ? 0 : distance(column[index - 1]!, slot, scale, space.label)));
    const used = distances.reduce((sum, value) => sum + value, 0) + (column.length > 0 ? height(column.at(-1)!) : 0);
    let y = space.top + space.label / 4 + Math.max(0, (room - used) / 4);
    column.forEach((slot, index) => {
      y += distances[index]!;
      tops.set(slot.key, y);
    });
  }
  for (let round = 0; round < relaxations; round++) {
    const numbers = round % 2 === 0 ? [...ordered.columns.keys()] : [...ordered.columns.keys()].reverse();
    numbers.forEach((number) => relax(ordered.columns[number]!, ordered.steps, tops, scale, space, room));
  }
  return { tops, scale };
}

// The largest scale at which every column fits; columns full of labels alone fit at none and then become higher than the space.
function findScale(columns: readonly (readonly Slot[])[], room: number, label: number): number {
  const total = Math.max(1e-9, ...columns.map((column) => column.reduce((sum, slot) => sum + slot.tonnes, 0)));
  const need = (column: readonly Slot[], scale: number) =>
    column.reduce((sum, slot, index) => sum + (index === 0 ? 0 : distance(column[index - 1]!, slot, scale, label)), 0)
    + (column.at(-1)?.tonnes ?? 0) * scale;
  let [low, high] = [(0.2 * room) / total, room / total];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (columns.every((column) => need(column, middle) <= room)) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The distance between the upper edges of two slots, one below the other: their labels must not touch. */
function distance(above: Slot, below: Slot, scale: number, label: number): number {
  const gap = above.isBox && below.isBox ? boxGap : above.isBox || below.isBox ? boxGap - 2 : passGap;
  const edges = above.tonnes * scale + gap;
  const middles = above.isBox && below.isBox ? label + (above.tonnes * scale - below.tonnes * scale) / 2 : 0;
  return Math.max(edges, middles);
}

function relax(
  column: readonly Slot[], steps: readonly Step[], tops: Map<string, number>, scale: number, space: Space, room: number,
): void {
  const tonnesOf = new Map(column.map((slot) => [slot.key, slot.tonnes]));
  const wanted = column.map((slot) => {
    let [sum, weight] = [0, 0];
    for (const step of steps) {
      const other = step.from === slot.key ? step.to : step.to === slot.key ? step.from : null;
      if (other !== null && !tonnesOf.has(other)) {
        sum += (tops.get(other)! - tops.get(slot.key)!) * step.tonnes;
        weight += step.tonnes;
      }
    }
    return tops.get(slot.key)! + (weight > 0 ? (0.6 * sum) / weight : 0);
  });
  const least = space.top + space.label / 4;
  const placed: number[] = [];
  column.forEach((slot, index) => {
    const floor = index === 0 ? least : placed[index - 1]! + distance(column[index - 1]!, slot, scale, space.label);
    placed.push(Math.max(wanted[index]!, floor));
  });
  for (let index = column.length - 1; index >= 0; index--) {
    const slot = column[index]!;
    const ceiling = index === column.length - 1 ? least + room - slot.tonnes * scale
      : placed[index + 1]! - distance(slot, column[index + 1]!, scale, space.label);
    placed[index] = Math.min(placed[index]!, ceiling);
  }
  const shift = Math.max(0, least - (placed[0] ?? least));
  column.forEach((slot, index) => tops.set(slot.key, placed[index]! + shift));
}
