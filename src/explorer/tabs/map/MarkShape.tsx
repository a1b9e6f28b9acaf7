import type { Point } from "./arcs.ts";
import type { PlaceKind } from "../../text/places.ts";

/** The shape of a place: a disc for works, a square for a town, a hollow ring for no more than a country. */
export function MarkShape({ kind, at: [x, y], radius, colour }: { kind: PlaceKind; at: Point; radius: number; colour: string }) {
  switch (kind) {
    case "works":
      return <circle class="solid" cx={x} cy={y} r={radius} fill={colour} />;
    case "town":
      return <rect class="solid" x={x - 0.9 * radius} y={y - 0.9 * radius} width={1.8 * radius} height={1.8 * radius} fill={colour} />;
    case "country":
      return <circle class="hollow" cx={x} cy={y} r={radius} stroke={colour} />;
  }
}
