import { MineralPageDocument, type ListsQuery, type StageConcentrationFragment } from "../../generated/graphql.ts";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { SourceList } from "../../parts/SourceList.tsx";
import { formatCount, formatShare, formatTonnes } from "../../text/numbers.ts";
import { viewAddress } from "../../view/address.ts";
import { linkView } from "../../view/beginning.ts";
import { countUndated, eventsOf } from "../facts/history.ts";
import { Timeline } from "../facts/Timeline.tsx";
import { today } from "../../view/today.ts";
import { useEntityOptions } from "../options.ts";
import { PageHead } from "../PageHead.tsx";
import { usePage } from "../usePage.tsx";
import { Links, MeasureTable } from "./MeasureTable.tsx";
import { SiteTable } from "./SiteTable.tsx";
import { StatisticTable, TradeTable } from "./StatisticTable.tsx";

/** The page of a mineral. */
export function MineralPage({ id, lists }: { id: string; lists: ListsQuery }) {
  const { day } = useEntityOptions();
  const { data, notice } = usePage({ document: MineralPageDocument, variables: { id, asOf: day } });
  if (!data?.mineral) {
    return <>{notice}</>;
  }
  const { mineral } = data;
  return (
    <article class="page">
      <PageHead kind="mineral" id={id} name={mineral.symbol ? `${mineral.name} (${mineral.symbol})` : mineral.name} hasDay>
        <p>
          <a href={viewAddress({ ...linkView(lists), mineral: id, day })}>Show its chains</a>, or how they changed{" "}
          <a href={viewAddress({ ...linkView(lists), mineral: id, day, tab: "time" })}>over time</a>.
        </p>
      </PageHead>
      {notice}
      <div class="page-columns">
        <section>
          <h2>On record</h2>
          <dl>
            <dt>Tonnes count</dt>
            <dd>{mineral.basis ?? "not stated"}</dd>
            <dt>Part of</dt>
            <dd>{mineral.parent ? <EntityLink {...mineral.parent} /> : "–"}</dd>
            <dt>Parts</dt>
            <dd>
              <Links entities={mineral.children} otherwise="–" />
            </dd>
            <dt>Critical for</dt>
            <dd>{mineral.criticalFor.join(", ") || "not on record"}</dd>
            <dt>Customs codes</dt>
            <dd>{mineral.hs.join(", ") || "not on record"}</dd>
          </dl>
          <SourceList sources={mineral.sources} />
        </section>
        <section>
          <h2>Where it is mined and refined</h2>
          <Shares title="Mining, by location" value={mineral.mining} />
          <Shares title="Refining, by location" value={mineral.refining} />
          <Shares title="Refining, by ownership" value={mineral.refiningOwned} />
        </section>
      </div>
      <SiteTable
        title="Sites"
        caption="The largest by capacity"
        sites={mineral.sites?.nodes ?? []}
        total={mineral.sites?.totalCount ?? null}
      />
      <MeasureTable title="Measures that name it" measures={mineral.measures.nodes} />
      <StatisticTable facts={data.statistics?.nodes ?? []} total={data.statistics?.totalCount ?? null} />
      <TradeTable facts={data.trades?.nodes ?? []} total={data.trades?.totalCount ?? null} />
      <Timeline
        today={today()}
        undated={countUndated(mineral.measures.nodes)}
        events={eventsOf(
          mineral.measures.nodes,
          (measure) => measure.id,
          (measure, isEnd) => (
            <>
              {isEnd ? "Ends: " : ""}
              <EntityLink {...measure} />
            </>
          ),
        )}
      />
    </article>
  );
}

// Countries' shares of the known capacity, as bars with their numbers.
function Shares({ title, value }: { title: string; value: StageConcentrationFragment | null }) {
  const shares = value?.shares.slice(0, 5) ?? [];
  return (
    <>
      <h3>{title}</h3>
      {shares.length === 0 ? (
        <p class="hint">No capacity on record.</p>
      ) : (
        <>
          <ul class="share-bars">
            {shares.map((share) => (
              <li key={share.country?.id ?? "?"}>
                <span>{share.country ? <EntityLink {...share.country} /> : "not on record"}</span>
                <svg class="bar-mark" width="100%" height="8" aria-hidden="true">
                  <rect class="track" width="100%" height="8" rx="4" />
                  <rect class="fill" width={`${100 * share.share}%`} height="8" rx="4" />
                </svg>
                <span class="number">
                  {formatShare(share.share)}
                  {share.tonnes !== null && <span class="hint">, {formatTonnes(share.tonnes)}</span>}
                </span>
              </li>
            ))}
          </ul>
          <p class="hint">
            Index of concentration {formatCount(value!.hhi)}
            {Math.round(value!.hhi) !== Math.round(value!.hhiAtMost) && ` to ${formatCount(value!.hhiAtMost)}`}
            {value!.unlisted > 0 && `; ${formatShare(value!.unlisted)} belongs to nobody on record`}.
          </p>
        </>
      )}
    </>
  );
}
