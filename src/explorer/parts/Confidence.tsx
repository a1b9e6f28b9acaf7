import { formatConfidence } from "../text/numbers.ts";
import { confidenceWord } from "../text/words.ts";

/** A confidence as a small bar, a number and a word. */
export function Confidence({ value }: { value: number }) {
  return (
    <span class={`confidence ${confidenceWord(value)}`}>
      <meter min={0} max={1} value={value} aria-hidden="true" /> confidence {formatConfidence(value)}, {confidenceWord(value)}
    </span>
  );
}
