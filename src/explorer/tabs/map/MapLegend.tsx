import { useView } from "../../app/router.ts";
import type { Colours } from "../../sankey/colours.ts";
import type { Colouring } from "../../view/view.ts";
import { MarkShape } from "./MarkShape.tsx";
import { placeNames, type PlaceKind } from "../../text/places.ts";

const colourings: readonly Colouring[] = ["location", "control", "alliance", "confidence", "stage"];
const kinds: readonly PlaceKind[] = ["works", "town", "country"];

/** What the shapes and colours of the map mean. */
export function MapLegend({ colours }: { colours: Colours }) {
  const { view, change } = useView();
  return (
    <div class="legend">
      <ul class="keys">
        <li>
          <label>
            colour by{" "}
            <select value={view.colour} onChange={(event) => change({ colour: event.currentTarget.value as Colouring }, true)}>
              {colourings.map((colouring) => (
                <option key={colouring} value={colouring}>
                  {colouring}
                </option>
              ))}
            </select>
          </label>
        </li>
        {colours.legend.map(({ colour, name }) => (
          <li key={name}>
            <svg class="swatch" width="11" height="11" aria-hidden="true">
              <rect width="11" height="11" rx="2" fill={colour} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <ul class="keys">
        {kinds.map((kind) => (
          <li key={kind}>
            <svg class="swatch map-key" width="13" height="13" aria-hidden="true">
              <MarkShape kind={kind} at={[6.5, 6.5]} radius={5} colour="var(--box-plain)" />
            </svg>
            {placeNames[kind]}
          </li>
        ))}
        <li>
          <svg class="swatch" width="30" height="11" aria-hidden="true">
            <path class="key-arc" d="M0,1L30,5L30,6L0,10Z" />
          </svg>
          moves from the wide end to the narrow one
        </li>
        <li>
          <span class="swatch-text">pale</span>: estimate
        </li>
        <li>
          <svg class="swatch" width="18" height="11" aria-hidden="true">
            <line x1="0" y1="6" x2="18" y2="6" class="dash" />
          </svg>
          tonnes unknown
        </li>
      </ul>
    </div>
  );
}
