import { formatShare, formatTonnes } from "../../text/numbers.ts";
import { placeNames } from "../../text/places.ts";
import { stageNames } from "../../text/words.ts";
import { spellMark, type Mark as AskedMark } from "../../view/marks.ts";
import { MarkShape } from "./MarkShape.tsx";
import type { Mark } from "./scene.ts";

interface Props {
  readonly mark: Mark;
  readonly colour: string;
  readonly tonnes: number;
  /** Not part of the step. */
  readonly isOff: boolean;
  readonly isFaded: boolean;
  /** What the question says of it. */
  readonly asked: AskedMark | null;
  readonly isSelected: boolean;
  /** Without a click it is a part of the picture, not a button. */
  readonly events: Readonly<Record<string, () => void>>;
}

/** A place: its shape says how exact it is, its size what passes it. */
export function PlaceMark({ mark, colour, tonnes, isOff, isFaded, asked, isSelected, events }: Props) {
  const text = describeMark(mark, tonnes);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      events["onClick"]?.();
    }
  };
  return (
    <g
      class={`place ${isOff ? "off" : ""} ${isFaded ? "faded" : ""} ${isSelected ? "selected" : ""}`}
      {...(events["onClick"] ? { role: "button", tabindex: isOff ? -1 : 0 } : { role: "img" })}
      aria-label={`${text}${spellMark(asked)}`}
      onKeyDown={onKeyDown}
      {...events}>
      <title>{text}</title>
      {asked && <circle class={`mark ${asked}`} cx={mark.point[0]} cy={mark.point[1]} r={mark.radius + 3} />}
      <MarkShape kind={mark.kind} at={mark.point} radius={mark.radius} colour={colour} />
    </g>
  );
}

function describeMark({ node, kind }: Mark, tonnes: number): string {
  const amount =
    node.tonnes > 0 ? `${formatTonnes(node.tonnes)} a year, ${formatShare(node.tonnes / (tonnes || 1))} of the intake` : "tonnes unknown";
  const where = node.country ? ` in ${node.country.name}` : "";
  return `${node.name}, ${stageNames[node.stage].toLowerCase()}${where}: ${amount}; place: ${placeNames[kind]}`;
}
