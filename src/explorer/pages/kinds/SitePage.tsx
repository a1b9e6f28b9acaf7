import { SitePageDocument, type SitePageQuery } from "../../generated/graphql.ts";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { SourceList } from "../../parts/SourceList.tsx";
import { formatTonnes } from "../../text/numbers.ts";
import { stageNames } from "../../text/words.ts";
import { kindOfPlace, placeNames } from "../../text/places.ts";
import { ControlTree } from "../control/ControlTree.tsx";
import { spellOwnership, spellSupply } from "../facts/changes.tsx";
import { holdsAt } from "../facts/evidenceColumns.tsx";
import { countUndated, eventsOf, sortEvents, type Event } from "../facts/history.ts";
import { AmountTable, OwnershipTable, SupplyTable } from "../facts/tables.tsx";
import { LeftOut } from "../facts/LeftOut.tsx";
import { Timeline } from "../facts/Timeline.tsx";
import { today } from "../../view/today.ts";
import { useEntityOptions } from "../options.ts";
import { PageHead } from "../PageHead.tsx";
import { Dependents } from "../place/Dependents.tsx";
import { sumNeighbours } from "../place/neighbours.ts";
import { Neighbours } from "../place/Neighbours.tsx";
import { usePage } from "../usePage.tsx";

type Site = NonNullable<SitePageQuery["site"]>;

/** The page of a site. */
export function SitePage({ id }: { id: string }) {
  const { day, threshold } = useEntityOptions();
  const { data, notice } = usePage({ document: SitePageDocument, variables: { id, asOf: day, threshold } });
  if (!data?.site) {
    return <>{notice}</>;
  }
  const { site } = data;
  const supplies = data.supplies?.nodes ?? [];
  const capacities = data.capacities?.nodes ?? [];
  const ownerships = data.ownerships?.nodes ?? [];
  const holding = supplies.filter((supply) => holdsAt(supply, day ?? today()));
  const minerals = [...new Map([...holding, ...capacities].map(({ mineral }) => [mineral.id, mineral])).values()];
  const [into, out] = [holding.filter((supply) => supply.to.id === id), holding.filter((supply) => supply.from.id === id)];
  return (
    <article class="page">
      <PageHead kind={`site, ${stageNames[site.stage].toLowerCase()}`} id={id} name={site.name} hasDay />
      {notice}
      <div class="page-columns">
        <div>
          <SiteFacts site={site} />
          <ControlTree root={{ ...site, operator: site.operator }} control={site.control} />
        </div>
        <div>
          <section>
            <h2>Its place in the chains</h2>
            <Neighbours
              name={site.name}
              suppliers={sumNeighbours(
                into.map((one) => ({ supplied: one.supplied, end: one.from })),
                10,
              )}
              customers={sumNeighbours(
                out.map((one) => ({ supplied: one.supplied, end: one.to })),
                10,
              )}
            />
            <p class="hint">
              Supplies on {day ?? "this day"}, of all minerals; a band is as wide as its tonnes, dotted where they are unknown.
            </p>
          </section>
          <Dependents condition={[{ kind: "site", value: id }]} minerals={minerals} day={day} />
        </div>
      </div>
      <SupplyTable title="Supplied by" supplies={supplies.filter((supply) => supply.to.id === id)} end="from" />
      <SupplyTable title="Supplies" supplies={supplies.filter((supply) => supply.from.id === id)} end="to" />
      <LeftOut what="fact" count={supplies.length} total={data.supplies?.totalCount ?? null} />
      <AmountTable
        title="Capacity"
        caption="What it can put through, in tonnes a year"
        facts={capacities.map((fact) => ({ ...fact, tonnes: fact.canHandle }))}
      />
      <AmountTable
        title="Stocks"
        caption="What it stores, in tonnes"
        facts={(data.holdings?.nodes ?? []).map((fact) => ({ ...fact, tonnes: fact.stored }))}
      />
      <OwnershipTable title="Owners" facts={ownerships} end="owner" />
      <Timeline
        today={today()}
        undated={countUndated([...supplies, ...capacities, ...ownerships])}
        events={sortEvents([
          ...lifeOf(site),
          ...eventsOf(supplies, (fact) => `${fact.from.id} ${fact.to.id} ${fact.mineral.id} ${fact.form}`, spellSupply),
          ...eventsOf(
            capacities,
            (fact) => fact.mineral.id,
            (fact, isEnd) =>
              `${isEnd ? "No longer a" : "A"} capacity of ${formatTonnes(fact.canHandle)} a year of ${fact.mineral.name.toLowerCase()}`,
          ),
          ...eventsOf(ownerships, (fact) => JSON.stringify([fact.owner, fact.class]), spellOwnership),
        ])}
      />
    </article>
  );
}

function SiteFacts({ site }: { site: Site }) {
  const kind = kindOfPlace(site);
  return (
    <section>
      <h2>On record</h2>
      <dl>
        <dt>Country</dt>
        <dd>
          <EntityLink {...site.country} />
        </dd>
        <dt>Run by</dt>
        <dd>{site.operator ? <EntityLink {...site.operator} /> : "not on record"}</dd>
        <dt>Status</dt>
        <dd>
          {site.status.toLowerCase()}
          {site.opened && `, opened ${site.opened}`}
          {site.closed && `, closed ${site.closed}`}
        </dd>
        <dt>Place</dt>
        <dd>
          {kind === "country"
            ? placeNames.country
            : `${formatDegrees(site.latitude!, "N", "S")}, ${formatDegrees(site.longitude!, "E", "W")} (${placeNames[kind]})`}
        </dd>
        {site.aggregate && (
          <>
            <dt>Stands for</dt>
            <dd>all sites of its country and stage that are not listed one by one</dd>
          </>
        )}
      </dl>
      {site.note && <p class="note">{site.note}</p>}
      <SourceList sources={site.sources} />
    </section>
  );
}

const formatDegrees = (value: number, plus: string, minus: string) => `${Math.abs(value).toFixed(3)}° ${value < 0 ? minus : plus}`;

function lifeOf(site: Site): Event[] {
  return [
    ...(site.opened ? [{ day: site.opened, key: "opened", text: "It opens" }] : []),
    ...(site.closed ? [{ day: site.closed, key: "closed", text: "It closes" }] : []),
  ];
}
