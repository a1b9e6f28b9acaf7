import { useEffect, useState } from "preact/hooks";
import { useView } from "../../app/router.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { ChainsDocument, type ChainOrder, type ChainsQuery } from "../../generated/graphql.ts";
import { Errors, Notice } from "../../parts/Notice.tsx";
import { formatCount } from "../../text/numbers.ts";
import { toSelector } from "../../view/terms.ts";
import { commonVariables } from "../../view/variables.ts";
import { formatView } from "../../view/address.ts";
import { useMarked } from "../useMarked.ts";
import { ChainRow } from "./ChainRow.tsx";
import { firstPage, nextPage, pageSize, pageVariables, previousPage, type Page } from "./pages.ts";

type Chains = NonNullable<ChainsQuery["chains"]>;

/** The chains of the question, ranked, a page at a time. */
export function ChainsTab() {
  const { view } = useView();
  const [orderBy, setOrder] = useState<ChainOrder>("VOLUME");
  const [page, setPage] = useState(firstPage);
  const { passed } = useMarked();
  const question = formatView({ ...view, show: null, tab: "", step: null });
  // Cursors belong to one list.
  useEffect(() => setPage(firstPage), [question, orderBy]);
  const variables = { ...commonVariables(view), through: view.through.map(toSelector), avoid: view.avoid.map(toSelector), orderBy };
  const { data, errors, isPending } = useAnswer({ document: ChainsDocument, variables: { ...variables, ...pageVariables(page) } });
  const chains = data?.chains;
  const widest = Math.max(0, ...(chains?.nodes ?? []).map((chain) => chain.bottleneck ?? 0));
  return (
    <div class={isPending ? "pending" : ""} aria-busy={isPending}>
      <Errors errors={errors} />
      {chains && chains.nodes.length === 0 && (
        <Notice>
          No chain on record passes all that the question asks for. Remove a condition, {view.relying > 0 && "rely on a lower confidence, "}
          or choose another mineral, consumer or day.
        </Notice>
      )}
      {chains && chains.nodes.length > 0 && (
        <>
          <div class="chain-head">
            <Position chains={chains} page={page} onPage={setPage} />
            <label class="hint">
              first come{" "}
              <select value={orderBy} onChange={(event) => setOrder(event.currentTarget.value as ChainOrder)}>
                <option value="VOLUME">the widest</option>
                <option value="HOPS">the shortest</option>
              </select>
            </label>
          </div>
          <p class="hint">A chain is as wide as its narrowest supply of known tonnes. Sites in bold are part of the question.</p>
          <ol class="chains" start={page.skipped + 1}>
            {chains.nodes.map((chain) => (
              <ChainRow key={chain.supplies.map((supply) => supply.id).join()} chain={chain} widest={widest} marked={passed} />
            ))}
          </ol>
          <Position chains={chains} page={page} onPage={setPage} />
        </>
      )}
    </div>
  );
}

function Position({ chains, page, onPage }: { chains: Chains; page: Page; onPage: (page: Page) => void }) {
  const { hasNextPage, hasPreviousPage } = chains.pageInfo;
  const total = chains.totalCount === null ? "very many" : formatCount(chains.totalCount);
  return (
    <p class="pages">
      <span>
        {formatCount(page.skipped + 1)} to {formatCount(page.skipped + chains.nodes.length)} of {total} chains
      </span>
      <button disabled={!hasPreviousPage || page.skipped === 0} onClick={() => onPage(previousPage(page, chains.pageInfo))}>
        ← {pageSize} before
      </button>
      <button disabled={!hasNextPage} onClick={() => onPage(nextPage(page, chains.pageInfo))}>
        {pageSize} more →
      </button>
    </p>
  );
}
