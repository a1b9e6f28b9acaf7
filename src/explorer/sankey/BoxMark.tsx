import { formatShare, formatTonnes } from "../text/numbers.ts";
import { stageNames } from "../text/words.ts";
import { spellMark, type Mark } from "../view/marks.ts";
import type { Box } from "./graph.ts";
import { textWidth, wrapPixels } from "./labels.ts";
import type { PlacedBox } from "./layout.ts";

interface Props {
  readonly box: PlacedBox;
  readonly colour: string;
  /** The room for the box and its label, in pixels. */
  readonly room: number;
  readonly width: number;
  /** The intake, of which the share is. */
  readonly tonnes: number;
  /** What the question says of it. */
  readonly mark: Mark | null;
  readonly isSelected: boolean;
  readonly state: string;
  /** Without a click it is a part of the picture, not a button. */
  readonly events: Readonly<Record<string, () => void>>;
}

const lineHeight = 14;

/** A box of the picture with its label: a button, where its evidence can be shown. */
export function BoxMark({ box, colour, room, width, tonnes, mark, isSelected, state, events }: Props) {
  const most = Math.max(1, Math.min(3, Math.floor(box.height / lineHeight) - 1));
  const hasTonnes = box.height > 2 * lineHeight;
  const lines = wrapPixels(box.name, room - width - 12, hasTonnes ? most : 1);
  const middle = box.y + box.height / 2;
  const first = middle + 4 - ((lines.length + (hasTonnes ? 1 : 0) - 1) * lineHeight) / 2;
  const longest = Math.max(...lines.map(textWidth));
  const hit = Math.max(box.height, lineHeight);
  const x = box.x + width + 5;
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      events["onClick"]?.();
    }
  };
  return (
    <g
      class={`box ${box.kind} ${mark ?? ""} ${isSelected ? "selected" : ""} ${state}`}
      {...(events["onClick"] ? { role: "button", tabindex: 0 } : { role: "img" })}
      data-key={box.key}
      onKeyDown={press}
      {...events}
    >
      <title>{`${describeBox(box, tonnes)}${spellMark(mark)}`}</title>
      <rect class="hit" x={box.x - 3} y={middle - hit / 2} width={Math.min(room, width + 10 + longest)} height={hit} />
      <BoxBody box={box} width={width} colour={colour} />
      {mark && <rect class={`mark ${mark}`} x={box.x - 3} y={box.y - 2} width={width + 6} height={box.height + 4} rx={3} />}
      {lines.map((line, index) => (
        <text key={index} aria-hidden="true" x={x} y={first + index * lineHeight}>
          {line}
        </text>
      ))}
      {hasTonnes && (
        <text class="tonnes" aria-hidden="true" x={x} y={first + lines.length * lineHeight}>
          {boxTonnes(box)}
        </text>
      )}
    </g>
  );
}

function BoxBody({ box, width, colour }: { box: PlacedBox; width: number; colour: string }) {
  const fill = box.kind === "unknown" ? "url(#hatch)" : colour;
  if (!box.change || box.tonnes === 0) {
    return <rect class="body" x={box.x} y={box.y} width={width} height={box.height} fill={fill} />;
  }
  const height = (tonnes: number) => Math.max(0.5, (box.height * tonnes) / box.tonnes);
  return (
    <>
      <rect class="body ghost" x={box.x} y={box.y} width={width} height={box.height} />
      <rect class="body" x={box.x} y={box.y} width={width} height={height(box.change.after)} fill={fill} />
    </>
  );
}

const boxTonnes = (box: Box) =>
  box.change && box.change.before !== box.change.after
    ? `${formatTonnes(box.change.before).replace(" t", "")} → ${formatTonnes(box.change.after)}`
    : formatTonnes(box.change?.after ?? box.tonnes);

/** A box in words. */
export function describeBox(box: Box, tonnes: number): string {
  const share = tonnes > 0 && box.tonnes > 0 && !box.change ? `, ${formatShare(Math.min(1, box.tonnes / tonnes))} of the intake` : "";
  return `${box.name}, ${stageNames[box.stage].toLowerCase()}: ${box.tonnes > 0 ? `${boxTonnes(box)} a year` : "tonnes unknown"}${share}`;
}
