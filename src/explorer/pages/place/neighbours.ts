/** A supplier or customer of a site, all its supplies together. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
  /** The sum of known tonnes; null where none is known. */
  readonly tonnes: number | null;
  readonly supplies: number;
}

interface Supply {
  readonly supplied: number | null;
  readonly end: { readonly id: string; readonly name: string };
}

/**
 * The sites at the other ends of supplies, largest first, unknown last. Where there are more than `most`, the smallest become one
 * without an id.
 */
export function sumNeighbours(supplies: readonly Supply[], most: number): Neighbour[] {
  const sums = new Map<string, Neighbour>();
  for (const { supplied, end } of supplies) {
    const last = sums.get(end.id) ?? { ...end, tonnes: null, supplies: 0 };
    sums.set(end.id, { ...last, tonnes: add(last.tonnes, supplied), supplies: last.supplies + 1 });
  }
  const sorted = [...sums.values()].sort((a, b) => (b.tonnes ?? -1) - (a.tonnes ?? -1) || (a.id < b.id ? -1 : 1));
  if (sorted.length <= most) {
    return sorted;
  }
  const rest = sorted.slice(most - 1);
  const tonnes = rest.reduce<number | null>((sum, one) => add(sum, one.tonnes), null);
  return [
    ...sorted.slice(0, most - 1),
    { id: "", name: `${rest.length} others`, tonnes, supplies: rest.reduce((sum, one) => sum + one.supplies, 0) },
  ];
}

const add = (one: number | null, other: number | null) => (one === null ? other : other === null ? one : one + other);

/** A neighbour with its place: a row, and a band from there to a part of the site's box. */
export interface PlacedNeighbour extends Neighbour {
  /** The middle of its row. */
  readonly y: number;
  /** The middle of its band at the box of the site. */
  readonly boxY: number;
  /** The height of its band; thin where the tonnes are unknown. */
  readonly height: number;
}

/** One side of the picture: the neighbours from the top, the height of their rows, and the height of their bands together. */
export interface SideLayout {
  readonly neighbours: readonly PlacedNeighbour[];
  readonly height: number;
  readonly boxHeight: number;
}

const rowHeight = 34;

/** Places neighbours in rows under each other, each high enough for its band, and their bands without gaps at the box, from 0. */
export function placeNeighbours(neighbours: readonly Neighbour[], scale: number): SideLayout {
  let [height, boxHeight] = [0, 0];
  const placed = neighbours.map((neighbour) => {
    const band = Math.max(1.5, scale * (neighbour.tonnes ?? 0));
    const row = Math.max(rowHeight, band + 6);
    const one = { ...neighbour, y: height + row / 2, boxY: boxHeight + band / 2, height: band };
    [height, boxHeight] = [height + row, boxHeight + band];
    return one;
  });
  return { neighbours: placed, height, boxHeight };
}
