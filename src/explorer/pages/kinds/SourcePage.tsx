import { useState } from "preact/hooks";
import { SourcePageDocument, type AnyFactFragment } from "../../generated/graphql.ts";
import { Confidence } from "../../parts/Confidence.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { isWebAddress } from "../../parts/SourceList.tsx";
import { formatCount } from "../../text/numbers.ts";
import { spellKind } from "../../text/words.ts";
import { spellSpan } from "../facts/evidenceColumns.tsx";
import { FactLine } from "../facts/FactLine.tsx";
import { PageHead } from "../PageHead.tsx";
import { usePage } from "../usePage.tsx";

const size = 50;

/** The page of a source: what it is, and all facts that rest on it. */
export function SourcePage({ id }: { id: string }) {
  // The cursors of the pages up to the present one.
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const { data, notice } = usePage({ document: SourcePageDocument, variables: { id, first: size, after: cursors.at(-1) ?? null } });
  if (!data?.source) {
    return <>{notice}</>;
  }
  const { source } = data;
  const facts = source.facts?.nodes ?? [];
  const skipped = size * (cursors.length - 1);
  return (
    <article class="page">
      <PageHead kind={source.kind ? `source, ${spellKind(source.kind)}` : "source"} id={id} name={source.title} />
      {notice}
      <section>
        <dl>
          <dt>Publisher</dt>
          <dd>{source.publisher ?? "not on record"}</dd>
          <dt>Published</dt>
          <dd>{source.published ?? "not on record"}</dd>
          <dt>Reliability</dt>
          <dd>{source.reliability?.toLowerCase() ?? "not rated"}</dd>
          <dt>Address</dt>
          <dd>
            {isWebAddress(source.url) ? (
              <a class="outside" href={source.url} rel="noreferrer noopener" target="_blank">
                {source.url}
              </a>
            ) : (
              (source.url ?? "not on record")
            )}
          </dd>
        </dl>
      </section>
      <section>
        <h2>Facts that rest on it</h2>
        {facts.length === 0 ? (
          <p class="hint">No fact: only entities name it.</p>
        ) : (
          <p class="pages">
            <span>
              {formatCount(skipped + 1)} to {formatCount(skipped + facts.length)} of{" "}
              {formatCount(source.facts?.totalCount ?? facts.length)}{" "}
              facts
            </span>
            <button disabled={cursors.length === 1} onClick={() => setCursors(cursors.slice(0, -1))}>
              ← {size} before
            </button>
            <button
              disabled={!source.facts?.pageInfo.hasNextPage}
              onClick={() => setCursors([...cursors, source.facts!.pageInfo.endCursor])}>
              {size} more →
            </button>
          </p>
        )}
        <ul class="facts">
          {facts.map((fact) => (
            <SourcedFact key={fact.id} fact={fact} own={id} />
          ))}
        </ul>
      </section>
    </article>
  );
}

function SourcedFact({ fact, own }: { fact: AnyFactFragment; own: string }) {
  const others = fact.sources.filter((source) => source.id !== own);
  return (
    <li class="fact">
      <p>
        <FactLine fact={fact} />
      </p>
      <p>
        <Confidence value={fact.confidence} /> <span class="dates">{spellSpan(fact)}</span>
      </p>
      {fact.note && <p class="note">{fact.note}</p>}
      {others.length > 0 && (
        <p class="hint">
          also in{" "}
          {others.map((source, index) => (
            <span key={source.id}>
              {index > 0 && "; "}
              <EntityLink id={source.id} name={source.title} />
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
