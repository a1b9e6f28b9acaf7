import { useView } from "../app/router.ts";
import { useShared } from "../app/shared.ts";
import type { Grouping } from "../generated/graphql.ts";
import type { Colouring } from "../view/view.ts";
import type { Colours } from "./colours.ts";

const colourings: readonly [Colouring, string][] = [
  ["location", "location"], ["control", "control"], ["alliance", "alliance"], ["confidence", "confidence"], ["stage", "stage"],
];
const groupings: readonly [Grouping, string][] = [
  ["SITE", "sites"], ["COMPANY", "companies"], ["COUNTRY", "countries"], ["CONTROLLER", "controlling countries"],
];

/** What the boxes are and what the colours mean, with the choices for both. */
export function Legend({ colours }: { colours: Colours }) {
  const { view, change } = useView();
  const { lists } = useShared();
  return (
    <div class="legend">
      <div class="choices-row" role="group" aria-label="Colour by">
        <span class="label">colour by</span>
        {colourings.map(([colour, name]) => (
          <button key={colour} aria-pressed={view.colour === colour} class="choice" onClick={() => change({ colour }, true)}>
            {name}
          </button>
        ))}
        {view.colour === "alliance" && (
          <select aria-label="Alliance" value={view.alliance} onChange={(event) => change({ alliance: event.currentTarget.value }, true)}>
            {lists.alliances?.nodes.map((alliance) => <option key={alliance.id} value={alliance.id}>{alliance.name}</option>)}
          </select>
        )}
        <label class="label">boxes are{" "}
          <select value={view.by} onChange={(event) => change({ by: event.currentTarget.value as Grouping, show: null })}>
            {groupings.map(([by, name]) => <option key={by} value={by}>{name}</option>)}
          </select>
        </label>
      </div>
      <ul class="keys">
        {colours.legend.map((entry) => <li key={entry.name}><Swatch colour={entry.colour} />{entry.name}</li>)}
        <li><span class="swatch hatched" aria-hidden="true" />not on record</li>
        {colours.ofConfidence === null && <li><span class="swatch-text">pale</span>: estimate</li>}
        <li><span class="swatch-text">outlined</span>: part of the question</li>
        {view.avoid.length > 0 && <li><span class="swatch-text">outlined with dashes</span>: to be avoided</li>}
        <li><svg class="swatch" width="18" height="11"><line x1="0" y1="6" x2="18" y2="6" class="dash" /></svg>tonnes unknown</li>
      </ul>
    </div>
  );
}

function Swatch({ colour }: { colour: string }) {
  return <svg class="swatch" width="11" height="11" aria-hidden="true"><rect width="11" height="11" rx="2" fill={colour} /></svg>;
}
