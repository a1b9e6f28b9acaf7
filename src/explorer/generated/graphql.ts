/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** How far a source is trusted. */
export type Reliability =
  /** It is trusted; its statements are taken as they are. */
  | 'HIGH'
  /** It is often wrong; check it against other sources. */
  | 'LOW'
  /** It is usually right; another source helps. */
  | 'MEDIUM';

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