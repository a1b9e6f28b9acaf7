import { AlliancePageDocument, type AlliancePageQuery, type ListsQuery } from "../../generated/graphql.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { SourceList } from "../../parts/SourceList.tsx";
import { formatMany } from "../../text/numbers.ts";
import { evidenceColumns } from "../facts/evidenceColumns.tsx";
import { countUndated, eventsOf, sortEvents } from "../facts/history.ts";
import { Timeline } from "../facts/Timeline.tsx";
import { HeatMap } from "../heat/HeatMap.tsx";
import { League } from "../league/League.tsx";
import { today } from "../../view/today.ts";
import { useEntityOptions } from "../options.ts";
import { PageHead } from "../PageHead.tsx";
import { usePage } from "../usePage.tsx";

type Member = NonNullable<AlliancePageQuery["alliance"]>["members"][number];

/** The page of an alliance. */
export function AlliancePage({ id, lists }: { id: string; lists: ListsQuery }) {
  const { day } = useEntityOptions();
  const { data, notice } = usePage({ document: AlliancePageDocument, variables: { id, asOf: day } });
  if (!data?.alliance) {
    return <>{notice}</>;
  }
  const { alliance } = data;
  return (
    <article class="page">
      <PageHead kind="alliance" id={id} name={alliance.name} hasDay>
        <p>
          {alliance.description} {alliance.founded && `Founded ${alliance.founded}.`}
        </p>
        <details>
          <summary>{formatMany(alliance.sources.length, "source")}</summary>
          <SourceList sources={alliance.sources} />
        </details>
      </PageHead>
      {notice}
      <HeatMap alliance={id} name={alliance.name} />
      <League
        into={[{ kind: "alliance", value: id }]}
        region={alliance.members.map(({ member }) => member.code)}
        name={alliance.name}
        lists={lists}
      />
      <section>
        <h2>Members</h2>
        {alliance.members.length === 0 ? (
          <p class="hint">None on this day.</p>
        ) : (
          <DataTable
            caption={`Members on ${day ?? "this day"}`}
            rows={alliance.members}
            keyOf={(fact) => fact.id}
            columns={[
              { name: "Country", cell: (fact) => <EntityLink {...fact.member} />, sort: (fact) => fact.member.name },
              ...evidenceColumns<Member>(),
            ]}
          />
        )}
      </section>
      <Timeline
        today={today()}
        undated={countUndated(alliance.members)}
        events={sortEvents([
          ...(alliance.founded ? [{ day: alliance.founded, key: "founded", text: "Founded" }] : []),
          ...eventsOf(
            alliance.members,
            (fact) => fact.member.id,
            (fact, isEnd) => (
              <>
                <EntityLink {...fact.member} /> {isEnd ? "leaves" : "joins"}
              </>
            ),
          ),
        ])}
      />
    </article>
  );
}
