/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Supplies that are cut, by the countries of their ends and by mineral; a field that is left out means all. */
export type Block = {
  /** ISO alpha-3 code of the country of the site they leave; left out means any. */
  from?: string | null | undefined;
  /** The ids of their minerals, each with its closure: descendants and ancestors; left out or empty means all. */
  minerals?: Array<string | number> | null | undefined;
  /** ISO alpha-3 code of the country of the site they reach; left out means any. */
  to?: string | null | undefined;
};

/** An order of chains; ties are broken by the ids of their sites, then of their facts. */
export type ChainOrder =
  /** Fewer hops first; then larger bottleneck, unknown last. */
  | 'HOPS'
  /** Larger bottleneck first, unknown last; then fewer hops. */
  | 'VOLUME';

/** What counts as control of a site by a country. */
export type ControlBasis =
  /** The site is located there, or controlled through ownership. */
  | 'EITHER'
  /** The site is located in the country. */
  | 'LOCATION'
  /** The country controls the site through ownership. */
  | 'OWNERSHIP';

/** How sites are grouped into chokepoints or nodes of a flow. */
export type Grouping =
  /** By the company that operates them; sites without one are no chokepoints, and `unlisted` in a flow. */
  | 'COMPANY'
  /** By the country that controls them through ownership; others are no chokepoints, and `unlisted` in a flow. */
  | 'CONTROLLER'
  /** By the country that they are located in. */
  | 'COUNTRY'
  /** Not at all: each site is a group of its own. */
  | 'SITE';

/** A capacity that a scenario assumes, for the mineral of the question, in place of the one on record. Consumers take in their known inbound tonnes, whatever their capacity. */
export type HypotheticalCapacity = {
  /** The id of a site that takes part at the day, or is in `open`. */
  site: string | number;
  /** The most that the site passes, in tonnes a year, 0 to 1e15. */
  tonnes: number;
};

/** A supply that a scenario adds, of the mineral of the question, beside those on record. `headroom` applies to it, and so does what is removed and cut. It raises the intake of a consumer that it reaches. */
export type HypotheticalSupply = {
  /** The id of the site it leaves, which takes part or is in `open`. */
  from: string | number;
  /** The id of the site it reaches, which takes part or is in `open`. */
  to: string | number;
  /** What it carries, in tonnes a year, 0 to 1e15. */
  tonnes: number;
};

/** What kind of policy act a measure is. */
export type MeasureKind =
  /** An agreement between states about the mineral. */
  | 'COOPERATION'
  /** Exports are forbidden, to all countries or to some. */
  | 'EXPORT_BAN'
  /** Exports of the mineral need a permission of the issuer. */
  | 'EXPORT_CONTROL'
  /** A public investment in capacity for the mineral. */
  | 'INVESTMENT'
  /** Trade or production of the mineral needs a licence. */
  | 'LICENSING'
  /** A contract to buy what will be produced. */
  | 'OFFTAKE'
  /** Rights to a share of a stockpile of the mineral. */
  | 'STOCKPILE_RIGHTS'
  /** A public grant for work with the mineral. */
  | 'SUBSIDY'
  /** A duty on the mineral when it is traded. */
  | 'TARIFF';

/** How far a source is trusted. */
export type Reliability =
  /** It is trusted; its statements are taken as they are. */
  | 'HIGH'
  /** It is often wrong; check it against other sources. */
  | 'LOW'
  /** It is usually right; another source helps. */
  | 'MEDIUM';

/** What happens to sites and to trade, all of it at once; an empty scenario changes nothing. It may remove and cut, by degree, and add what does not exist yet. */
export type Scenario = {
  /** Supplies that are cut: those of any of these blocks; left out or empty, none. */
  block?: Array<Block> | null | undefined;
  /** Capacities in `afterwards` in place of those on record, one for each site; left out or empty, none. */
  capacities?: Array<HypotheticalCapacity> | null | undefined;
  /** The part that remains of the capacities and supplies of all that is removed or cut, 0 to 1; 0 if left out: nothing. Unknown tonnes pass nothing at 0 and any amount over 0. */
  keep?: number | null | undefined;
  /** The ids of measures of the kinds EXPORT_CONTROL, EXPORT_BAN and LICENSING, in force at the day: everything that they cover is cut. */
  measures?: Array<string | number> | null | undefined;
  /** The ids of sites that take part in `afterwards`, whatever their dates and status; left out or empty, none. */
  open?: Array<string | number> | null | undefined;
  /** Sites that are removed: those that match any of these; left out or empty, none. */
  remove?: Array<SiteSelector> | null | undefined;
  /** Supplies in `afterwards` beside those on record; left out or empty, none. */
  supplies?: Array<HypotheticalSupply> | null | undefined;
};

/** Selects sites: a site matches when every field given matches; within a list any one value is enough, so an empty list matches none. An empty selector matches every site. */
export type SiteSelector = {
  /** With true aggregates only, with false none of them; left out means both. */
  aggregate?: boolean | null | undefined;
  /** The ids of alliances with a member, at the day, that the site is located in; left out means any. */
  alliances?: Array<string | number> | null | undefined;
  /** The ids of companies that operate the site themselves, or own it by more than half, themselves or through companies under them; left out means any, or none. */
  companies?: Array<string | number> | null | undefined;
  /** What counts as control for `controlledBy`; EITHER if left out. */
  control?: ControlBasis | null | undefined;
  /** ISO alpha-3 codes of the countries that may control the site, on the basis of `control`; left out means any, or nobody. */
  controlledBy?: Array<string> | null | undefined;
  /** ISO alpha-3 codes of the countries that the site may be located in; left out means any. */
  countries?: Array<string> | null | undefined;
  /** The ids of the sites themselves, site:slug; left out means any. */
  ids?: Array<string | number> | null | undefined;
  /** A selector that the site must not match, nested at most 20 deep; left out excludes none. */
  not?: SiteSelector | null | undefined;
  /** The stages that the site may be of; left out means any, unless the argument defines another default. */
  stages?: Array<Stage> | null | undefined;
  /** The statuses that the site may have; left out means any. */
  statuses?: Array<SiteStatus> | null | undefined;
};

/** The phase of a site's life. */
export type SiteStatus =
  /** Closed permanently: it takes part up to a `closed` date, without one never. */
  | 'CLOSED'
  /** Being built: it takes part from an `opened` date on, without one never. */
  | 'CONSTRUCTION'
  /** In operation: it takes part from `opened` to `closed`, either of which may be open. */
  | 'OPERATING'
  /** Announced: it takes part from an `opened` date on, without one never. */
  | 'PLANNED'
  /** Not in operation for now: it takes part up to a `closed` date, without one never. */
  | 'SUSPENDED';

/** What kind of document a source is. */
export type SourceKind =
  /** A table of figures, such as a database of trade. */
  | 'DATASET'
  /** An opinion or an estimate of the editors of the data. */
  | 'EDITORIAL'
  /** What a company files with an exchange or a regulator. */
  | 'FILING'
  /** An article of a newspaper or an agency. */
  | 'NEWS'
  /** An act or a page of a state. */
  | 'OFFICIAL'
  /** A study, or the review of a year. */
  | 'REPORT';

/** What a site does with a mineral, in the order in which it travels. */
export type Stage =
  /** It represents a country's demand; where chains end. */
  | 'CONSUMPTION'
  /** It makes goods, such as magnets; the fourth stage. */
  | 'MANUFACTURING'
  /** It takes ore from the ground; the first stage, where chains begin. */
  | 'MINING'
  /** It makes metal, alloy or powder; the third stage. */
  | 'PROCESSING'
  /** It recovers the mineral from scrap; chains begin here too. */
  | 'RECYCLING'
  /** It separates and refines what was mined; the second stage. */
  | 'REFINING'
  /** It stores the mineral; no flow begins here. */
  | 'STOCKPILING';

export type FindQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type FindQuery = { search: { nodes: Array<
      | { __typename: 'Alliance', id: string, name: string }
      | { __typename: 'Company', id: string, name: string, home: { name: string } }
      | { __typename: 'Country', id: string, name: string }
      | { __typename: 'Measure', id: string, name: string }
      | { __typename: 'Mineral', id: string, name: string }
      | { __typename: 'Site', id: string, name: string, stage: Stage, country: { name: string } }
      | { __typename: 'Source', id: string, name: string }
    > } | null };

export type ListsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListsQuery = { dataset: { version: string, title: string | null, license: string | null, published: string | null, entities: number, facts: number, store: string }, minerals: { nodes: Array<{ id: string, name: string, symbol: string | null, basis: string | null, parent: { id: string } | null }> } | null, countries: { nodes: Array<{ id: string, code: string, name: string }> } | null, alliances: { nodes: Array<{ id: string, name: string, members: Array<{ country: { code: string } }> }> } | null };

export type NamesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type NamesQuery = { nodes: Array<
    | { name: string, id: string }
    | { id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { id: string }
    | { name: string, id: string }
    | { id: string }
    | { name: string, id: string }
    | { id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null> };

export type BoxEvidenceQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
}>;


export type BoxEvidenceQuery = { node:
    | { name: string, id: string }
    | { id: string }
    | { name: string, stateOwned: boolean, id: string, home: { id: string, name: string }, companyControl: { country: { id: string, name: string } | null }, sources: Array<{ id: string, title: string, publisher: string | null, published: string | null, url: string | null }> }
    | { name: string, code: string, region: string | null, id: string }
    | { id: string }
    | { name: string, id: string }
    | { id: string }
    | { name: string, id: string }
    | { id: string }
    | { name: string, stage: Stage, status: SiteStatus, opened: string | null, closed: string | null, aggregate: boolean, note: string | null, id: string, country: { id: string, code: string, name: string }, operator: { id: string, name: string } | null, control: { country: { id: string, name: string } | null, possibly: Array<{ id: string, name: string }>, because: Array<{ id: string, share: number, shareAtMost: number, confidence: number, owner:
            | { id: string, name: string }
            | { id: string, name: string }
          , owned:
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, capacities: Array<{ id: string, tonnes: number | null, confidence: number, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> }>, sources: Array<{ id: string, title: string, publisher: string | null, published: string | null, url: string | null }> }
    | { name: string, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type SupplyEvidenceQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type SupplyEvidenceQuery = { nodes: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { form: string | null, tonnes: number | null, since: string | null, until: string | null, confidence: number, note: string | null, id: string, mineral: { id: string, name: string, basis: string | null }, from: { id: string, name: string, stage: Stage, country: { name: string } }, to: { id: string, name: string, stage: Stage, country: { name: string } }, sources: Array<{ id: string, title: string, publisher: string | null, published: string | null, url: string | null, kind: SourceKind | null, reliability: Reliability | null }> }
    | { id: string }
   | null> };

export type FlowQueryVariables = Exact<{
  mineral: string | number;
  of?: SiteSelector | null | undefined;
  by: Grouping;
  minConfidence: number;
  asOf?: string | null | undefined;
}>;


export type FlowQuery = { flow: { tonnes: number, otherTonnes: number, asOf: string, nodes: Array<{ key: string, id: string | null, name: string, stage: Stage, tonnes: number, origin: number, unknown: number, aggregate: boolean, country: { code: string, name: string } | null, controller: { code: string, name: string } | null }>, links: Array<{ from: string, to: string, tonnes: number | null, share: number | null, recorded: number | null, confidence: number | null, supplies: Array<{ id: string, tonnes: number | null, confidence: number }> }> } | null };

export type ExposureQueryVariables = Exact<{
  mineral: string | number;
  of?: SiteSelector | null | undefined;
  to: SiteSelector;
  avoid?: Array<SiteSelector> | SiteSelector | null | undefined;
  minConfidence: number;
  asOf?: string | null | undefined;
}>;


export type ExposureQuery = { exposure: { atLeast: number, atMost: number, tonnes: number, supplies: number, unknownSupplies: number, asOf: string, drivers: Array<{ carries: number, atLeast: number, atMost: number, supply: { id: string, tonnes: number | null, confidence: number, from: { id: string, name: string }, to: { id: string, name: string } } }> } | null, sites: { totalCount: number | null, nodes: Array<{ id: string }> } | null, chains: { totalCount: number | null } | null };

export type ChainsQueryVariables = Exact<{
  mineral: string | number;
  of?: SiteSelector | null | undefined;
  through?: Array<SiteSelector> | SiteSelector | null | undefined;
  avoid?: Array<SiteSelector> | SiteSelector | null | undefined;
  orderBy: ChainOrder;
  minConfidence: number;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ChainsQuery = { chains: { totalCount: number | null, nodes: Array<{ hops: number, bottleneck: number | null, sites: Array<{ id: string, name: string, stage: Stage, country: { code: string, name: string } }>, supplies: Array<{ id: string, tonnes: number | null, confidence: number, form: string | null }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type RankedChainsQueryVariables = Exact<{
  mineral: string | number;
  of?: SiteSelector | null | undefined;
  through?: Array<SiteSelector> | SiteSelector | null | undefined;
  avoid?: Array<SiteSelector> | SiteSelector | null | undefined;
  minConfidence: number;
  asOf?: string | null | undefined;
  first: number;
}>;


export type RankedChainsQuery = { chains: { totalCount: number | null, nodes: Array<{ hops: number, bottleneck: number | null, sites: Array<{ id: string, name: string, stage: Stage }>, supplies: Array<{ id: string, tonnes: number | null, confidence: number }> }> } | null };

export type MapFlowQueryVariables = Exact<{
  mineral: string | number;
  of?: SiteSelector | null | undefined;
  minConfidence: number;
  asOf?: string | null | undefined;
}>;


export type MapFlowQuery = { flow: { tonnes: number, otherTonnes: number, asOf: string, nodes: Array<{ key: string, id: string | null, name: string, stage: Stage, tonnes: number, origin: number, unknown: number, aggregate: boolean, country: { code: string, name: string } | null, controller: { code: string, name: string } | null, site: { latitude: number | null, longitude: number | null, sources: Array<{ publisher: string | null }> } | null }>, links: Array<{ from: string, to: string, tonnes: number | null, share: number | null, recorded: number | null, confidence: number | null, supplies: Array<{ id: string, tonnes: number | null, confidence: number }> }> } | null };

export type YearQueryVariables = Exact<{
  mineral: string | number;
  of?: SiteSelector | null | undefined;
  to: SiteSelector;
  minConfidence: number;
  asOf?: string | null | undefined;
}>;


export type YearQuery = { exposure: { atLeast: number, atMost: number, tonnes: number, supplies: number, unknownSupplies: number, asOf: string } | null, flow: { links: Array<{ tonnes: number | null, supplies: Array<{ id: string, tonnes: number | null, since: string | null }> }> } | null };

export type HistoryQueryVariables = Exact<{
  mineral: string | number;
  minConfidence: number;
}>;


export type HistoryQuery = { mineral: { id: string, production: Array<{ year: number | null, fromYear: number | null, hhi: number, hhiAtMost: number, tonnes: number | null, source: { id: string, title: string } | null, shares: Array<{ share: number, country: { id: string, name: string } | null }> }> | null, refining: Array<{ year: number | null, fromYear: number | null, hhi: number, hhiAtMost: number, tonnes: number | null, source: { id: string, title: string } | null, shares: Array<{ share: number, country: { id: string, name: string } | null }> }> | null, measures: { nodes: Array<{ id: string, name: string, kind: MeasureKind, since: string | null, until: string | null, issuer: { id: string, name: string } | null, targets: Array<{ id: string, name: string }> }> } } | null };

export type YearOfConcentrationFragment = { year: number | null, fromYear: number | null, hhi: number, hhiAtMost: number, tonnes: number | null, source: { id: string, title: string } | null, shares: Array<{ share: number, country: { id: string, name: string } | null }> };

export type AlternativesQueryVariables = Exact<{
  mineral: string | number;
  of?: SiteSelector | null | undefined;
  avoid?: Array<SiteSelector> | SiteSelector | null | undefined;
  minConfidence: number;
  asOf?: string | null | undefined;
}>;


export type AlternativesQuery = { alternatives: { tonnes: number, share: number, routes: Array<{ tonnes: number, chain: { sites: Array<{ id: string, name: string }> } }>, bottlenecks: Array<{ tonnes: number, site: { id: string, name: string } | null, supply: { id: string, from: { name: string }, to: { name: string } } | null }> } | null };

export type ScenarioChoicesQueryVariables = Exact<{
  mineral: string | number;
  asOf?: string | null | undefined;
}>;


export type ScenarioChoicesQuery = { measures: { nodes: Array<{ id: string, kind: MeasureKind, description: string | null, since: string | null, stages: Array<Stage>, issuer: { code: string, name: string } | null, targets: Array<{ code: string, name: string }> }> } | null, sites: { nodes: Array<{ id: string, name: string, stage: Stage, status: SiteStatus, country: { code: string, name: string } }> } | null };

export type DisruptionQueryVariables = Exact<{
  mineral: string | number;
  of?: SiteSelector | null | undefined;
  scenario: Scenario;
  minConfidence: number;
  asOf?: string | null | undefined;
}>;


export type DisruptionQuery = { disruption: { baseline: number, afterwards: number, loss: number, lossShare: number, coverDays: number | null, asOf: string, immediate: { atLeast: number, atMost: number }, changes: Array<{ baseline: number, afterwards: number, supply: { id: string, tonnes: number | null, confidence: number } | null, from: { id: string, name: string, stage: Stage, aggregate: boolean, country: { code: string, name: string }, control: { country: { code: string, name: string } | null } }, to: { id: string, name: string, stage: Stage, aggregate: boolean, country: { code: string, name: string }, control: { country: { code: string, name: string } | null } } }> } | null };

export type ScenarioSiteFragment = { id: string, name: string, stage: Stage, aggregate: boolean, country: { code: string, name: string }, control: { country: { code: string, name: string } | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const YearOfConcentrationFragmentDoc = new TypedDocumentString(`
    fragment YearOfConcentration on Concentration {
  year
  fromYear
  hhi
  hhiAtMost
  tonnes
  source {
    id
    title
  }
  shares {
    country {
      id
      name
    }
    share
  }
}
    `, {"fragmentName":"YearOfConcentration"}) as unknown as TypedDocumentString<YearOfConcentrationFragment, unknown>;
export const ScenarioSiteFragmentDoc = new TypedDocumentString(`
    fragment ScenarioSite on Site {
  id
  name
  stage
  aggregate
  country {
    code
    name
  }
  control {
    country {
      code
      name
    }
  }
}
    `, {"fragmentName":"ScenarioSite"}) as unknown as TypedDocumentString<ScenarioSiteFragment, unknown>;
export const FindDocument = new TypedDocumentString(`
    query Find($text: String!, $first: Int!) {
  search(text: $text, first: $first) {
    nodes {
      __typename
      ... on Entity {
        id
        name
      }
      ... on Site {
        stage
        country {
          name
        }
      }
      ... on Company {
        home: country {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindQuery, FindQueryVariables>;
export const ListsDocument = new TypedDocumentString(`
    query Lists {
  dataset {
    version
    title
    license
    published
    entities
    facts
    store
  }
  minerals(first: 500) {
    nodes {
      id
      name
      symbol
      basis
      parent {
        id
      }
    }
  }
  countries(first: 500) {
    nodes {
      id
      code
      name
    }
  }
  alliances(first: 500) {
    nodes {
      id
      name
      members {
        country {
          code
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ListsQuery, ListsQueryVariables>;
export const NamesDocument = new TypedDocumentString(`
    query Names($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Entity {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<NamesQuery, NamesQueryVariables>;
export const BoxEvidenceDocument = new TypedDocumentString(`
    query BoxEvidence($id: ID!, $asOf: Date) {
  node(id: $id) {
    id
    ... on Entity {
      name
    }
    ... on Site {
      stage
      status
      opened
      closed
      aggregate
      note
      country {
        id
        code
        name
      }
      operator {
        id
        name
      }
      control(asOf: $asOf) {
        country {
          id
          name
        }
        possibly {
          id
          name
        }
        because {
          id
          share
          shareAtMost
          confidence
          owner {
            ... on Node {
              id
            }
            ... on Entity {
              name
            }
          }
          owned {
            ... on Node {
              id
            }
            ... on Entity {
              name
            }
          }
        }
      }
      capacities(asOf: $asOf) {
        id
        tonnes
        confidence
        mineral {
          id
          name
        }
        sources {
          id
          title
        }
      }
      sources {
        id
        title
        publisher
        published
        url
      }
    }
    ... on Company {
      home: country {
        id
        name
      }
      stateOwned
      companyControl: control(asOf: $asOf) {
        country {
          id
          name
        }
      }
      sources {
        id
        title
        publisher
        published
        url
      }
    }
    ... on Country {
      code
      region
    }
  }
}
    `) as unknown as TypedDocumentString<BoxEvidenceQuery, BoxEvidenceQueryVariables>;
export const SupplyEvidenceDocument = new TypedDocumentString(`
    query SupplyEvidence($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Supply {
      form
      tonnes
      since
      until
      confidence
      note
      mineral {
        id
        name
        basis
      }
      from {
        id
        name
        stage
        country {
          name
        }
      }
      to {
        id
        name
        stage
        country {
          name
        }
      }
      sources {
        id
        title
        publisher
        published
        url
        kind
        reliability
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SupplyEvidenceQuery, SupplyEvidenceQueryVariables>;
export const FlowDocument = new TypedDocumentString(`
    query Flow($mineral: ID!, $of: SiteSelector, $by: Grouping!, $minConfidence: Float!, $asOf: Date) {
  flow(
    mineral: $mineral
    of: $of
    by: $by
    minConfidence: $minConfidence
    asOf: $asOf
    first: 500
  ) {
    tonnes
    otherTonnes
    asOf
    nodes {
      key
      id
      name
      stage
      tonnes
      origin
      unknown
      aggregate
      country {
        code
        name
      }
      controller {
        code
        name
      }
    }
    links {
      from
      to
      tonnes
      share
      recorded
      confidence
      supplies {
        id
        tonnes
        confidence
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FlowQuery, FlowQueryVariables>;
export const ExposureDocument = new TypedDocumentString(`
    query Exposure($mineral: ID!, $of: SiteSelector, $to: SiteSelector!, $avoid: [SiteSelector!], $minConfidence: Float!, $asOf: Date) {
  exposure(
    mineral: $mineral
    of: $of
    to: $to
    minConfidence: $minConfidence
    asOf: $asOf
  ) {
    atLeast
    atMost
    tonnes
    supplies
    unknownSupplies
    asOf
    drivers(first: 10) {
      carries
      atLeast
      atMost
      supply {
        id
        tonnes
        confidence
        from {
          id
          name
        }
        to {
          id
          name
        }
      }
    }
  }
  sites(where: $to, mineral: $mineral, asOf: $asOf, first: 500) {
    nodes {
      id
    }
    totalCount
  }
  chains(
    mineral: $mineral
    to: $of
    through: [$to]
    avoid: $avoid
    minConfidence: $minConfidence
    asOf: $asOf
    first: 0
  ) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ExposureQuery, ExposureQueryVariables>;
export const ChainsDocument = new TypedDocumentString(`
    query Chains($mineral: ID!, $of: SiteSelector, $through: [SiteSelector!], $avoid: [SiteSelector!], $orderBy: ChainOrder!, $minConfidence: Float!, $asOf: Date, $first: Int, $after: String, $last: Int, $before: String) {
  chains(
    mineral: $mineral
    to: $of
    through: $through
    avoid: $avoid
    orderBy: $orderBy
    minConfidence: $minConfidence
    asOf: $asOf
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    nodes {
      hops
      bottleneck
      sites {
        id
        name
        stage
        country {
          code
          name
        }
      }
      supplies {
        id
        tonnes
        confidence
        form
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ChainsQuery, ChainsQueryVariables>;
export const RankedChainsDocument = new TypedDocumentString(`
    query RankedChains($mineral: ID!, $of: SiteSelector, $through: [SiteSelector!], $avoid: [SiteSelector!], $minConfidence: Float!, $asOf: Date, $first: Int!) {
  chains(
    mineral: $mineral
    to: $of
    through: $through
    avoid: $avoid
    minConfidence: $minConfidence
    asOf: $asOf
    first: $first
  ) {
    totalCount
    nodes {
      hops
      bottleneck
      sites {
        id
        name
        stage
      }
      supplies {
        id
        tonnes
        confidence
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RankedChainsQuery, RankedChainsQueryVariables>;
export const MapFlowDocument = new TypedDocumentString(`
    query MapFlow($mineral: ID!, $of: SiteSelector, $minConfidence: Float!, $asOf: Date) {
  flow(
    mineral: $mineral
    of: $of
    by: SITE
    minConfidence: $minConfidence
    asOf: $asOf
    first: 500
  ) {
    tonnes
    otherTonnes
    asOf
    nodes {
      key
      id
      name
      stage
      tonnes
      origin
      unknown
      aggregate
      country {
        code
        name
      }
      controller {
        code
        name
      }
      site {
        latitude
        longitude
        sources {
          publisher
        }
      }
    }
    links {
      from
      to
      tonnes
      share
      recorded
      confidence
      supplies {
        id
        tonnes
        confidence
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MapFlowQuery, MapFlowQueryVariables>;
export const YearDocument = new TypedDocumentString(`
    query Year($mineral: ID!, $of: SiteSelector, $to: SiteSelector!, $minConfidence: Float!, $asOf: Date) {
  exposure(
    mineral: $mineral
    of: $of
    to: $to
    minConfidence: $minConfidence
    asOf: $asOf
  ) {
    atLeast
    atMost
    tonnes
    supplies
    unknownSupplies
    asOf
  }
  flow(
    mineral: $mineral
    of: $of
    by: SITE
    minConfidence: $minConfidence
    asOf: $asOf
    first: 500
  ) {
    links {
      tonnes
      supplies {
        id
        tonnes
        since
      }
    }
  }
}
    `) as unknown as TypedDocumentString<YearQuery, YearQueryVariables>;
export const HistoryDocument = new TypedDocumentString(`
    query History($mineral: ID!, $minConfidence: Float!) {
  mineral(id: $mineral) {
    id
    production: concentrations(measure: PRODUCTION, minConfidence: $minConfidence) {
      ...YearOfConcentration
    }
    refining: concentrations(measure: REFINING, minConfidence: $minConfidence) {
      ...YearOfConcentration
    }
    measures(ever: true, first: 500) {
      nodes {
        id
        name
        kind
        since
        until
        issuer {
          id
          name
        }
        targets {
          id
          name
        }
      }
    }
  }
}
    fragment YearOfConcentration on Concentration {
  year
  fromYear
  hhi
  hhiAtMost
  tonnes
  source {
    id
    title
  }
  shares {
    country {
      id
      name
    }
    share
  }
}`) as unknown as TypedDocumentString<HistoryQuery, HistoryQueryVariables>;
export const AlternativesDocument = new TypedDocumentString(`
    query Alternatives($mineral: ID!, $of: SiteSelector, $avoid: [SiteSelector!], $minConfidence: Float!, $asOf: Date) {
  alternatives(
    mineral: $mineral
    of: $of
    avoid: $avoid
    minConfidence: $minConfidence
    asOf: $asOf
  ) {
    tonnes
    share
    routes {
      tonnes
      chain {
        sites {
          id
          name
        }
      }
    }
    bottlenecks {
      tonnes
      site {
        id
        name
      }
      supply {
        id
        from {
          name
        }
        to {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AlternativesQuery, AlternativesQueryVariables>;
export const ScenarioChoicesDocument = new TypedDocumentString(`
    query ScenarioChoices($mineral: ID!, $asOf: Date) {
  measures(
    mineral: $mineral
    kinds: [EXPORT_CONTROL, EXPORT_BAN, LICENSING]
    asOf: $asOf
    first: 500
  ) {
    nodes {
      id
      kind
      description
      since
      issuer {
        code
        name
      }
      targets {
        code
        name
      }
      stages
    }
  }
  sites(
    where: {statuses: [PLANNED, CONSTRUCTION]}
    mineral: $mineral
    asOf: $asOf
    first: 500
  ) {
    nodes {
      id
      name
      stage
      status
      country {
        code
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ScenarioChoicesQuery, ScenarioChoicesQueryVariables>;
export const DisruptionDocument = new TypedDocumentString(`
    query Disruption($mineral: ID!, $of: SiteSelector, $scenario: Scenario!, $minConfidence: Float!, $asOf: Date) {
  disruption(
    mineral: $mineral
    of: $of
    scenario: $scenario
    minConfidence: $minConfidence
    asOf: $asOf
  ) {
    baseline
    afterwards
    loss
    lossShare
    coverDays
    asOf
    immediate {
      atLeast
      atMost
    }
    changes(first: 500, unchanged: true) {
      baseline
      afterwards
      supply {
        id
        tonnes
        confidence
      }
      from {
        ...ScenarioSite
      }
      to {
        ...ScenarioSite
      }
    }
  }
}
    fragment ScenarioSite on Site {
  id
  name
  stage
  aggregate
  country {
    code
    name
  }
  control {
    country {
      code
      name
    }
  }
}`) as unknown as TypedDocumentString<DisruptionQuery, DisruptionQueryVariables>;