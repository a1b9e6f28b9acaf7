import { CompanyPageDocument } from "../../generated/graphql.ts";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { SourceList } from "../../parts/SourceList.tsx";
import { ControlTree } from "../control/ControlTree.tsx";
import { spellOwnership } from "../facts/changes.tsx";
import { countUndated, eventsOf } from "../facts/history.ts";
import { OwnershipTable } from "../facts/tables.tsx";
import { Timeline } from "../facts/Timeline.tsx";
import { today } from "../../view/today.ts";
import { useEntityOptions } from "../options.ts";
import { PageHead } from "../PageHead.tsx";
import { Dependents } from "../place/Dependents.tsx";
import { usePage } from "../usePage.tsx";
import { SiteTable } from "./SiteTable.tsx";

/** The page of a company. */
export function CompanyPage({ id }: { id: string }) {
  const { day, threshold } = useEntityOptions();
  const { data, notice } = usePage({ document: CompanyPageDocument, variables: { id, asOf: day, threshold } });
  if (!data?.company) {
    return <>{notice}</>;
  }
  const { company } = data;
  const ownerships = data.ownerships?.nodes ?? [];
  const minerals = [
    ...new Map(company.sites.nodes.flatMap((site) => site.capacities).map(({ mineral }) => [mineral.id, mineral])).values(),
  ];
  const isOwned = (fact: (typeof ownerships)[number]) => "id" in fact.owned && fact.owned.id === id;
  return (
    <article class="page">
      <PageHead kind="company" id={id} name={company.name} hasDay />
      {notice}
      <div class="page-columns">
        <div>
          <section>
            <h2>On record</h2>
            <dl>
              <dt>Home</dt>
              <dd>
                <EntityLink {...company.home} />
              </dd>
              <dt>State-owned</dt>
              <dd>{company.stateOwned ? "yes" : "not on record"}</dd>
            </dl>
            <SourceList sources={company.sources} />
          </section>
          <ControlTree root={company} control={company.control} />
        </div>
        <div>
          <Dependents condition={[{ kind: "company", value: id }]} minerals={minerals} day={day} />
        </div>
      </div>
      <SiteTable
        title="Its sites"
        caption="Sites that it runs, or that it or a company under it owns by more than half"
        sites={company.sites.nodes}
        total={company.sites.totalCount}
      />
      <OwnershipTable title="Owners" facts={ownerships.filter(isOwned)} end="owner" />
      <OwnershipTable title="Owns" facts={ownerships.filter((fact) => !isOwned(fact))} end="owned" />
      <Timeline
        today={today()}
        undated={countUndated(ownerships)}
        events={eventsOf(ownerships, (fact) => JSON.stringify([fact.owner, fact.owned, fact.class]), spellOwnership)}
      />
    </article>
  );
}
