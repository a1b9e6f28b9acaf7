import type { PlacedBand, Stop } from "./layout.ts";

const round = (value: number) => Math.round(10 * value) / 10;

/**
 * The outline of a band as an SVG path, filled; a band of unknown tonnes is a line, to be stroked. With `part` the outline of the upper
 * part of its thickness.
 */
export function bandPath(band: PlacedBand, part = 1): string {
  if (band.thickness === 0) {
    return trace(band.stops, 0, band.isLoop);
  }
  const thickness = Math.max(0.75, part * band.thickness);
  const back = [...band.stops].reverse();
  return band.isLoop
    ? `${trace(band.stops, 0, true)}L${point(back[0]!, thickness)}${loopBack(back, thickness)}Z`
    : `${trace(band.stops, 0, false)}L${point(back[0]!, thickness)}${curves(back, thickness)}Z`;
}

const point = (stop: Stop, down: number) => `${round(stop.x)},${round(stop.y + down)}`;

function trace(stops: readonly Stop[], down: number, isLoop: boolean): string {
  return `M${point(stops[0]!, down)}${isLoop ? loop(stops, down) : curves(stops, down)}`;
}

function curves(stops: readonly Stop[], down: number): string {
  return stops.slice(1).map((stop, index) => {
    const from = stops[index]!;
    const middle = round((from.x + stop.x) / 2);
    return `C${middle},${round(from.y + down)} ${middle},${round(stop.y + down)} ${point(stop, down)}`;
  }).join("");
}

// Out to the right of the first box, and back to the left of the second.
const reach = 46;

function loop(stops: readonly Stop[], down: number): string {
  const [from, to] = [stops[0]!, stops.at(-1)!];
  const thickness = down;
  return `C${round(from.x + reach - thickness / 2)},${round(from.y + down)} `
    + `${round(to.x - reach + thickness / 2)},${round(to.y + down)} ${point(to, down)}`;
}

function loopBack(back: readonly Stop[], down: number): string {
  const [to, from] = [back[0]!, back.at(-1)!];
  return `C${round(to.x - reach + down / 2)},${round(to.y + down)} `
    + `${round(from.x + reach - down / 2)},${round(from.y + down)} ${point(from, down)}`;
}
