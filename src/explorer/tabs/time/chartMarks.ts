import type uPlot from "uplot";

/** A stretch of time, in seconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A measure on the chart: its number at the day on which it begins, a line where it ends. */
export interface Mark {
  readonly at: number;
  readonly number: number;
  readonly isEnd: boolean;
  /** Whether it limits trade. */
  readonly isStrict: boolean;
}

/** Draws hatched stretches under the lines. */
export function drawGrey(chart: uPlot, spans: readonly Span[], colours: { fill: string; line: string }): void {
  const { ctx, bbox } = chart;
  ctx.save();
  for (const span of spans) {
    const [left, right] = [span.from, span.to].map((at) =>
      Math.min(bbox.left + bbox.width, Math.max(bbox.left, chart.valToPos(at, "x", true))),
    );
    ctx.beginPath();
    ctx.rect(left!, bbox.top, right! - left!, bbox.height);
    ctx.fillStyle = colours.fill;
    ctx.fill();
    ctx.save();
    ctx.clip();
    ctx.beginPath();
    for (let x = left! - bbox.height; x < right!; x += 8 * devicePixelRatio) {
      ctx.moveTo(x, bbox.top + bbox.height);
      ctx.lineTo(x + bbox.height, bbox.top);
    }
    ctx.strokeStyle = colours.line;
    ctx.globalAlpha = 0.45;
    ctx.lineWidth = devicePixelRatio;
    ctx.stroke();
    ctx.restore();
  }
  ctx.restore();
}

/** Marks so near to each other that they share a badge. */
export interface Badge {
  /** Its middle, in pixels. */
  readonly x: number;
  readonly text: string;
  readonly isStrict: boolean;
}

/** The badges of marks at places that ascend: those that would overlap become one, `3–7`. */
export function groupMarks(marks: readonly { x: number; number: number; isStrict: boolean }[], widthOf: (text: string) => number): Badge[] {
  const groups: (typeof marks)[number][][] = [];
  for (const mark of marks) {
    groups.push([mark]);
    while (groups.length > 1 && overlap(badgeOf(groups.at(-2)!), badgeOf(groups.at(-1)!), widthOf)) {
      groups.splice(-2, 2, [...groups.at(-2)!, ...groups.at(-1)!]);
    }
  }
  return groups.map(badgeOf);
}

const overlap = (one: Badge, other: Badge, widthOf: (text: string) => number) =>
  other.x - one.x < (widthOf(one.text) + widthOf(other.text)) / 2 + 2;

function badgeOf(group: readonly { x: number; number: number; isStrict: boolean }[]): Badge {
  const numbers = group.map(({ number }) => number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return {
    x: group.reduce((sum, { x }) => sum + x, 0) / group.length,
    text: first === last ? String(first) : `${first}–${last}`,
    isStrict: group.some(({ isStrict }) => isStrict),
  };
}

/** The room for badges above the chart, in pixels. */
export const badgeRoom = 22;

/** Draws measures as lines, dashed where one ends, and above the chart the numbers of those that begin. */
export function drawMarks(chart: uPlot, marks: readonly Mark[], colours: { strict: string; other: string; ground: string }): void {
  const { ctx, bbox } = chart;
  const scale = devicePixelRatio;
  const shown = marks
    .map((mark) => ({ ...mark, x: chart.valToPos(mark.at, "x", true) }))
    .filter(({ x }) => x >= bbox.left && x <= bbox.left + bbox.width)
    .sort((a, b) => a.x - b.x);
  const paint = (isStrict: boolean) => (isStrict ? colours.strict : colours.other);
  ctx.save();
  ctx.lineWidth = scale;
  for (const mark of shown) {
    ctx.strokeStyle = paint(mark.isStrict);
    ctx.globalAlpha = 0.55;
    ctx.setLineDash(mark.isEnd ? [3 * scale, 3 * scale] : []);
    ctx.beginPath();
    ctx.moveTo(mark.x, bbox.top - (mark.isEnd ? 0 : 5 * scale));
    ctx.lineTo(mark.x, bbox.top + bbox.height);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
  ctx.font = `600 ${11 * scale}px sans-serif`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  const widthOf = (text: string) => Math.max(17 * scale, ctx.measureText(text).width + 9 * scale);
  for (const badge of groupMarks(
    shown.filter(({ isEnd }) => !isEnd),
    widthOf,
  )) {
    const [width, y] = [widthOf(badge.text), bbox.top - 13 * scale];
    ctx.fillStyle = paint(badge.isStrict);
    ctx.beginPath();
    ctx.roundRect(badge.x - width / 2, y - 8.5 * scale, width, 17 * scale, 8.5 * scale);
    ctx.fill();
    ctx.fillStyle = colours.ground;
    ctx.fillText(badge.text, badge.x, y + scale / 2);
  }
  ctx.restore();
}
