import { useView } from "../../app/router.ts";
import type { ChainsQuery } from "../../generated/graphql.ts";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { ShowLink } from "../../parts/Figure.tsx";
import { formatConfidence, formatMany, formatTonnes } from "../../text/numbers.ts";
import { confidenceWord, stageNames } from "../../text/words.ts";

type Chain = NonNullable<ChainsQuery["chains"]>["nodes"][number];

/** A chain: how wide it is, its sites in their order, and the least confidence on the way. */
export function ChainRow({ chain, widest, marked }: { chain: Chain; widest: number; marked: ReadonlySet<string> }) {
  const { view } = useView();
  const least = Math.min(...chain.supplies.map((supply) => supply.confidence));
  const show = chain.supplies.map((supply) => supply.id).join();
  const width = widest > 0 ? (100 * (chain.bottleneck ?? 0)) / widest : 0;
  return (
    <li class={`chain ${view.show === show ? "selected" : ""}`}>
      <div class="chain-measure">
        <strong>{chain.bottleneck === null ? "tonnes unknown" : formatTonnes(chain.bottleneck)}</strong>
        <svg class="bar-mark" width="100%" height="6" aria-hidden="true">
          <rect class="track" width="100%" height="6" rx="3" />
          <rect class="fill" width={`${width}%`} height="6" rx="3" />
        </svg>
        <ShowLink show={show}>{formatMany(chain.hops, "supply", "supplies")}</ShowLink>
        <span class="hint">
          {" "}
          weakest: {formatConfidence(least)}, {confidenceWord(least)}
        </span>
      </div>
      <ol class="chain-sites">
        {chain.sites.map((site) => (
          <li key={site.id} class={marked.has(site.id) ? "asked" : ""}>
            <EntityLink id={site.id} name={site.name} />
            <span class="hint">
              {stageNames[site.stage].toLowerCase()}, <EntityLink id={`country:${site.country.code}`} name={site.country.name} />
            </span>
          </li>
        ))}
      </ol>
    </li>
  );
}
