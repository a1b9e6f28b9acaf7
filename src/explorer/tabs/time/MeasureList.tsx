import { EntityLink } from "../../parts/EntityLink.tsx";
import { spellKind } from "../../text/words.ts";
import { isStrict, type NumberedMeasure } from "./measures.ts";

/** The measures behind the numbers on the charts. */
export function MeasureList({ measures }: { measures: readonly NumberedMeasure[] }) {
  return (
    <>
      <p class="hint">
        Red: limits trade. Blue: supports supply. A dashed line is an end. Numbers that share a badge are near each other in time.
      </p>
      <ol class="measures">
        {measures.map((measure) => (
          <li key={measure.id} value={measure.number}>
            <span class={`number-mark ${isStrict(measure) ? "strict" : ""}`}>{measure.number}</span>
            <span>
              {measure.since ?? "no day on record"}
              {measure.until && ` to ${measure.until}`}: {spellKind(measure.kind)}
              {measure.issuer && (
                <>
                  {" "}
                  of <EntityLink {...measure.issuer} />
                </>
              )}
              {measure.targets.length > 0 && (
                <>
                  {" "}
                  against or with{" "}
                  {measure.targets.map((target, index) => (
                    <span key={target.id}>
                      {index > 0 && ", "}
                      <EntityLink {...target} />
                    </span>
                  ))}
                </>
              )}
              . <EntityLink id={measure.id} name={measure.name} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
