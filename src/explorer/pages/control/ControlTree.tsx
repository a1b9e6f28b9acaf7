import type { ReasonsFragment } from "../../generated/graphql.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { DraftInput } from "../../parts/DraftInput.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { formatBounds, formatConfidence, formatShare } from "../../text/numbers.ts";
import { join } from "../../text/conditions.ts";
import { confidenceWord } from "../../text/words.ts";
import { majority, useEntityOptions } from "../options.ts";
import { controlTree, type ControlNode, type Hold, type Root } from "./tree.ts";

/** Who controls an entity, and why: the owners in layers up to countries, and each country's share over all ways. */
export function ControlTree({ root, control }: { root: Root; control: ReasonsFragment }) {
  return (
    <section>
      <h2>Control</h2>
      <Threshold />
      <p>
        {control.country ? (
          <>
            <strong>
              <EntityLink {...control.country} />
            </strong>{" "}
            controls it.
          </>
        ) : (
          "Nobody on record controls it through ownership."
        )}
        {control.possibly.length > 0 &&
          ` ${join(
            control.possibly.map((country) => country.name),
            "or",
          )} could: shares are known between bounds.`}{" "}
        {control.because.length === 0 && control.country !== null && (
          <span class="hint">
            No majority of shares is on record:{" "}
            {root.operator !== undefined ? "a site counts as its operator's, and a company" : "a company"} counts as its home country's.
          </span>
        )}
      </p>
      <div class="control-tree">
        <ul>
          <Branch node={controlTree(root, control)} />
        </ul>
      </div>
      {control.economicShares.length > 0 && (
        <DataTable
          caption="Each country's share, over all ways of ownership"
          rows={control.economicShares}
          keyOf={(share) => share.country?.id ?? "?"}
          columns={[
            {
              name: "Country",
              cell: ({ country }) => country && <EntityLink {...country} />,
              sort: ({ country }) => country?.name ?? "",
            },
            { name: "Share", isNumber: true, cell: ({ share }) => formatShare(share), sort: ({ share }) => share },
            {
              name: "As a bar",
              cell: ({ share }) => (
                <svg class="bar-mark" width="120" height="8" aria-hidden="true">
                  <rect class="track" width="120" height="8" rx="4" />
                  <rect class="fill" width={120 * share} height="8" rx="4" />
                </svg>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

function Threshold() {
  const { threshold, change } = useEntityOptions();
  const set = (text: string) => {
    const next = Math.min(0.99, Math.max(0, Number(text) || 0));
    change({ threshold: text === "" || next === majority ? null : String(next) });
  };
  return (
    <label class="field">
      <span>whoever owns more than</span>
      <DraftInput type="number" min="0" max="0.99" step="0.01" value={String(threshold)} onFinish={set} />
      <span>of it controls it</span>
    </label>
  );
}

function Branch({ node }: { node: ControlNode }) {
  return (
    <li>
      <div class={`control-node ${node.id.startsWith("country:") ? "country" : ""}`}>
        {node.hold && <span class="hold">{spellHold(node.hold)}</span>}
        <EntityLink id={node.id} name={node.name} />
      </div>
      {node.owners.length > 0 && (
        <ul>
          {node.owners.map((owner) => (
            <Branch key={owner.id} node={owner} />
          ))}
        </ul>
      )}
    </li>
  );
}

function spellHold(hold: Hold): string {
  switch (hold.kind) {
    case "owns":
      return `owned ${formatBounds(hold.share, hold.shareAtMost)} by (confidence ${formatConfidence(hold.confidence)}, `
        + `${confidenceWord(hold.confidence)})`;
    case "operates":
      return "run by";
    case "home":
      return "at home in";
  }
}
