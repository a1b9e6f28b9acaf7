import type { PlacedBand, Stop } from "./layout.ts";

const round = (value: number) => Math.round(10 * value) / 10;

/** Whether a band is drawn as a line of its thickness, and not as an outline: loops, and bands of unknown tonnes. */
export const isLine = (band: PlacedBand) => band.isLoop || band.thickness === 0;

/**
 * The SVG path of a band: the outline of its upper part, to be filled, or of a loop or a band of unknown tonnes the middle line, to be
 * stroked.
 */
export function bandPath(band: PlacedBand, part = 1): string {
  const thickness = thicknessOf(band, part);
  if (isLine(band)) {
    const down = band.thickness === 0 ? 0 : thickness / 2;
    return `M${point(band.stops[0]!, down)}${band.isLoop ? loop(band, down) : curves(band.stops, down)}`;
  }
  const back = [...band.stops].reverse();
  return `M${point(band.stops[0]!, 0)}${curves(band.stops, 0)}L${point(back[0]!, thickness)}${curves(back, thickness)}Z`;
}

/** The thickness of a part of a band in pixels; thin bands stay visible. */
export const thicknessOf = (band: PlacedBand, part = 1) => Math.max(0.75, part * band.thickness);

const point = (stop: Stop, down: number) => `${round(stop.x)},${round(stop.y + down)}`;

function curves(stops: readonly Stop[], down: number): string {
  return stops
    .slice(1)
    .map((stop, index) => {
      const from = stops[index]!;
      const middle = round((from.x + stop.x) / 2);
      return `C${middle},${round(from.y + down)} ${middle},${round(stop.y + down)} ${point(stop, down)}`;
    })
    .join("");
}

// Out to the right of the first box, and back to the left of the second; wide loops reach further.
function loop(band: PlacedBand, down: number): string {
  const [from, to] = [band.stops[0]!, band.stops.at(-1)!];
  const reach = 26 + 0.5 * band.thickness;
  return `C${round(from.x + reach)},${round(from.y + down)} ${round(to.x - reach)},${round(to.y + down)} ${point(to, down)}`;
}
