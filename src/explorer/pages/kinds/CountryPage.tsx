import { CountryPageDocument, type ListsQuery } from "../../generated/graphql.ts";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { viewAddress } from "../../view/address.ts";
import { linkView } from "../../view/beginning.ts";
import { countUndated, eventsOf, sortEvents } from "../facts/history.ts";
import { Timeline } from "../facts/Timeline.tsx";
import { League } from "../league/League.tsx";
import { today } from "../../view/today.ts";
import { useEntityOptions } from "../options.ts";
import { PageHead } from "../PageHead.tsx";
import { usePage } from "../usePage.tsx";
import { Links, MeasureTable } from "./MeasureTable.tsx";
import { SiteTable } from "./SiteTable.tsx";
import { StatisticTable, TradeTable } from "./StatisticTable.tsx";

/** The page of a country. */
export function CountryPage({ id, lists }: { id: string; lists: ListsQuery }) {
  const { day } = useEntityOptions();
  const code = id.slice("country:".length);
  const { data, notice } = usePage({ document: CountryPageDocument, variables: { id, code, asOf: day } });
  if (!data?.country) {
    return <>{notice}</>;
  }
  const { country } = data;
  const measures = [...(data.issued?.nodes ?? []), ...(data.targeting?.nodes ?? [])];
  return (
    <article class="page">
      <PageHead kind={country.region ? `country, ${country.region}` : "country"} id={id} name={country.name} hasDay>
        <p>
          {country.memberships.length > 0 ? (
            <>
              Member of <Links entities={country.memberships.map((membership) => membership.alliance)} otherwise="" />.
            </>
          ) : (
            "Member of no alliance on record."
          )}{" "}
          <a href={viewAddress({ ...linkView(lists), into: [{ kind: "in", value: code }], day })}>Show the chains into it</a>
        </p>
      </PageHead>
      {notice}
      <League into={[{ kind: "in", value: code }]} region={[code]} name={country.name} lists={lists} />
      <SiteTable
        title="Sites in it"
        caption="Sites located in the country, by id"
        sites={country.sites.nodes}
        total={country.sites.totalCount}
      />
      <SiteTable
        title="Sites abroad that it controls"
        caption="Sites in other countries of which owners of this country hold more than half"
        sites={data.abroad?.nodes ?? []}
        total={data.abroad?.totalCount ?? null}
      />
      <MeasureTable title="Measures that it issued" measures={data.issued?.nodes ?? []} />
      <MeasureTable title="Measures that name it as a target" measures={data.targeting?.nodes ?? []} />
      <StatisticTable facts={data.statistics?.nodes ?? []} total={data.statistics?.totalCount ?? null} />
      <TradeTable facts={data.trades?.nodes ?? []} total={data.trades?.totalCount ?? null} />
      <Timeline
        today={today()}
        undated={countUndated([...measures, ...country.memberships])}
        events={sortEvents([
          ...eventsOf(
            [...new Map(measures.map((measure) => [measure.id, measure])).values()],
            (measure) => measure.id,
            (measure, isEnd) => (
              <>
                {isEnd ? "Ends: " : ""}
                <EntityLink {...measure} />
              </>
            ),
          ),
          ...eventsOf(
            country.memberships,
            (fact) => fact.alliance.id,
            (fact, isEnd) => (
              <>
                {isEnd ? "Leaves" : "Joins"} <EntityLink {...fact.alliance} />
              </>
            ),
          ),
        ])}
      />
    </article>
  );
}
