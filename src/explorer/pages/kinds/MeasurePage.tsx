import { MeasurePageDocument, type ListsQuery, type MeasurePageQuery } from "../../generated/graphql.ts";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { SourceList } from "../../parts/SourceList.tsx";
import { spellKind, stageNames } from "../../text/words.ts";
import { viewAddress } from "../../view/address.ts";
import type { Condition } from "../../view/terms.ts";
import { linkView } from "../../view/beginning.ts";
import { noScenario, type View } from "../../view/view.ts";
import { canCut } from "../../whatif/measures.ts";
import { spellSpan } from "../facts/evidenceColumns.tsx";
import { today } from "../../view/today.ts";
import { PageHead } from "../PageHead.tsx";
import { usePage } from "../usePage.tsx";
import { Links } from "./MeasureTable.tsx";

type Measure = NonNullable<MeasurePageQuery["measure"]>;
const cutting: readonly Measure["kind"][] = ["EXPORT_CONTROL", "EXPORT_BAN", "LICENSING"];

/** The page of a measure. */
export function MeasurePage({ id, lists }: { id: string; lists: ListsQuery }) {
  const { data, notice } = usePage({ document: MeasurePageDocument, variables: { id } });
  if (!data?.measure) {
    return <>{notice}</>;
  }
  const { measure } = data;
  const isInForce = (measure.since === null || measure.since <= today()) && (measure.until === null || today() < measure.until);
  return (
    <article class="page">
      <PageHead kind={spellKind(measure.kind)} id={id} name={measure.name} />
      {notice}
      <section>
        <h2>On record</h2>
        <dl>
          <dt>Of</dt>
          <dd>{measure.issuer ? <EntityLink {...measure.issuer} /> : "not on record"}</dd>
          <dt>Towards</dt>
          <dd>
            <Links entities={measure.targets} otherwise="every other country" />
          </dd>
          <dt>Minerals</dt>
          <dd>
            <Links entities={measure.minerals} otherwise="all" />
          </dd>
          <dt>Stages</dt>
          <dd>{measure.stages.map((stage) => stageNames[stage].toLowerCase()).join(", ") || "all"}</dd>
          <dt>In force</dt>
          <dd>
            {spellSpan(measure)}
            {isInForce ? ", today too" : ", not today"}
          </dd>
        </dl>
        <SourceList sources={measure.sources} />
      </section>
      <WhatIf measure={measure} beginning={linkView(lists)} />
    </article>
  );
}

// Only measures that hold back exports can be taken at their word; the day is one on which it is in force.
function WhatIf({ measure, beginning }: { measure: Measure; beginning: View }) {
  if (!cutting.includes(measure.kind) || !canCut(measure)) {
    return null;
  }
  const mineral = measure.minerals[0]?.id ?? beginning.mineral;
  const day = measure.since !== null && (measure.since > today() || measure.until !== null) ? measure.since : null;
  const address = (into: Condition) =>
    viewAddress({
      ...beginning,
      mineral,
      into,
      through: [],
      day,
      scenario: { ...noScenario, measures: [measure.id] },
    });
  return (
    <section>
      <h2>What if it were fully applied?</h2>
      <p>
        {measure.targets.length > 0 ? (
          <>
            What it would cut off from{" "}
            {measure.targets.map((country, index) => (
              <span key={country.id}>
                {index > 0 && ", "}
                <a href={address([{ kind: "in", value: country.code }])}>{country.name}</a>
              </span>
            ))}
            .
          </>
        ) : (
          <>
            It names no target, so every other country is one: <a href={address(beginning.into)}>see what it would cut off</a>, and
            choose the consumers there.
          </>
        )}
      </p>
    </section>
  );
}
