import type { Column } from "../../parts/DataTable.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { FromPackage } from "../../parts/FromPackage.tsx";
import { formatConfidence } from "../../text/numbers.ts";
import { confidenceWord } from "../../text/words.ts";
import type { FactEvidence } from "./evidence.ts";

/** The columns that every table of facts ends with: when it holds, how sure it is, where it was read. */
export function evidenceColumns<T extends FactEvidence>(): readonly Column<T>[] {
  return [
    { name: "Holds", cell: (fact) => <span class="nowrap">{spellSpan(fact)}</span>, sort: (fact) => fact.since },
    {
      name: "Confidence",
      isNumber: true,
      cell: (fact) => `${formatConfidence(fact.confidence)}, ${confidenceWord(fact.confidence)}`,
      sort: (fact) => fact.confidence,
    },
    {
      name: "Sources",
      cell: (fact) => (
        <div class="source-cell">
          {fact.sources.map((source, index) => (
            <span key={source.id}>
              {index > 0 && "; "}
              <EntityLink id={source.id} name={source.title} />
            </span>
          ))}
          {fact.note && <span class="table-note">{fact.note}</span>} <FromPackage name={fact.package} />
        </div>
      ),
    },
  ];
}

/** When a fact holds, in words. */
export function spellSpan({ since, until }: { since: string | null; until: string | null }): string {
  return since === null && until === null
    ? "not dated"
    : until === null
      ? `since ${since}`
      : since === null
        ? `until ${until}`
        : `${since} to ${until}`;
}

/** Whether a fact holds on a day. */
export const holdsAt = ({ since, until }: { since: string | null; until: string | null }, day: string) =>
  (since === null || since <= day) && (until === null || day < until);
