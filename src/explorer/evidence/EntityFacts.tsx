import type { BoxEvidenceQuery } from "../generated/graphql.ts";
import { Confidence } from "../parts/Confidence.tsx";
import { End, EntityLink } from "../parts/EntityLink.tsx";
import { FromPackage } from "../parts/FromPackage.tsx";
import { SourceList } from "../parts/SourceList.tsx";
import { formatBounds, formatTonnes } from "../text/numbers.ts";

type Node = NonNullable<BoxEvidenceQuery["node"]>;
type Site = Extract<Node, { stage: unknown }>;
type Company = Extract<Node, { stateOwned: unknown }>;

/** What is on record about a site, a company or a country, in short; its page has the rest. */
export function EntityFacts({ node }: { node: Node }) {
  return (
    <>
      {"stage" in node && <SiteFacts site={node} />}
      {"stateOwned" in node && <CompanyFacts company={node} />}
      <p><EntityLink id={node.id} name="All that is on record" /> {"package" in node && <FromPackage name={node.package} />}</p>
    </>
  );
}

function SiteFacts({ site }: { site: Site }) {
  const { country, possibly, because } = site.control;
  return (
    <>
      <dl>
        <dt>Country</dt><dd><EntityLink {...site.country} /></dd>
        <dt>Operator</dt><dd>{site.operator ? <EntityLink {...site.operator} /> : "not on record"}</dd>
        <dt>Controlled by</dt>
        <dd>{country ? <EntityLink {...country} /> : "nobody on record"}
          {possibly.length > 0 && <> (possibly {possibly.map((other) => other.name).join(", ")})</>}</dd>
        <dt>Status</dt>
        <dd>
          {site.status.toLowerCase()}
          {site.opened && `, since ${site.opened}`}
          {site.aggregate && ", represents all unlisted sites of its country and stage"}
        </dd>
      </dl>
      {because.length > 0 && (
        <ul class="reasons">
          {because.map((reason) => (
            <li key={reason.id}>
              <End end={reason.owner} /> owns {formatBounds(reason.share, reason.shareAtMost)} of <End end={reason.owned} />
            </li>
          ))}
        </ul>
      )}
      {site.capacities.map((capacity) => (
        <p key={capacity.id}>
          Capacity <strong>{formatTonnes(capacity.tonnes)}</strong> of <EntityLink {...capacity.mineral} />.{" "}
          <Confidence value={capacity.confidence} /> <FromPackage name={capacity.package} />
        </p>
      ))}
      {site.note && <p class="note">{site.note}</p>}
      <SourceList sources={site.sources} />
    </>
  );
}

function CompanyFacts({ company }: { company: Company }) {
  return (
    <>
      <dl>
        <dt>Home</dt><dd><EntityLink {...company.home} /></dd>
        <dt>Controlled by</dt>
        <dd>{company.companyControl.country ? <EntityLink {...company.companyControl.country} /> : "nobody on record"}</dd>
        {company.stateOwned && <><dt>State-owned</dt><dd>yes</dd></>}
      </dl>
      <SourceList sources={company.sources} />
    </>
  );
}
