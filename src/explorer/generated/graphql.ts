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

/** What a statistic of a mineral counts. */
export type StatisticMeasure =
  /** What is used in a year, in tonnes. */
  | 'CONSUMPTION'
  /** What is imported in a year, in tonnes. */
  | 'IMPORTS'
  /** The mined output of a year, in tonnes. */
  | 'PRODUCTION'
  /** The refined output of a year, in tonnes. */
  | 'REFINING'
  /** The reserves in the ground as stated for a year, in tonnes. */
  | 'RESERVES';

export type FindQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type FindQuery = { search: { nodes: Array<
      | { __typename: 'Alliance', id: string, name: string }
      | { __typename: 'Company', id: string, name: string, home: { name: string } }
      | { __typename: 'Country', id: string, name: string }
      | { __typename: 'Indicator', id: string, name: string }
      | { __typename: 'Measure', id: string, name: string }
      | { __typename: 'Mineral', id: string, name: string }
      | { __typename: 'Site', id: string, name: string, stage: Stage, country: { name: string } }
      | { __typename: 'Source', id: string, name: string }
    > } | null };

export type ListsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListsQuery = { dataset: { version: string, title: string | null, license: string | null, published: string | null, entities: number, facts: number, store: string, packages: Array<string> }, minerals: { nodes: Array<{ id: string, name: string, symbol: string | null, basis: string | null, parent: { id: string } | null }> } | null, countries: { nodes: Array<{ id: string, code: string, name: string }> } | null, alliances: { nodes: Array<{ id: string, name: string, members: Array<{ country: { code: string } }> }> } | null };

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
    | { name: string, id: string }
    | { id: string }
    | { name: string, id: string }
    | { id: string }
    | { id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null> };

export type VersionQueryVariables = Exact<{ [key: string]: never; }>;


export type VersionQuery = { dataset: { version: string } };

export type ConsumedMineralsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsumedMineralsQuery = { minerals: { nodes: Array<{ id: string, sites: { nodes: Array<{ id: string }> } | null }> } | null };

export type ConsumersQueryVariables = Exact<{
  mineral: string | number;
}>;


export type ConsumersQuery = { sites: { nodes: Array<{ country: { code: string } }> } | null };

export type BoxEvidenceQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
}>;


export type BoxEvidenceQuery = { node:
    | { name: string, package: string | null, id: string }
    | { id: string }
    | { name: string, package: string | null, stateOwned: boolean, id: string, home: { id: string, name: string }, companyControl: { country: { id: string, name: string } | null }, sources: Array<{ id: string, title: string, publisher: string | null, url: string | null, published: string | null }> }
    | { name: string, package: string | null, code: string, region: string | null, id: string }
    | { id: string }
    | { name: string, package: string | null, id: string }
    | { name: string, package: string | null, id: string }
    | { id: string }
    | { name: string, package: string | null, id: string }
    | { id: string }
    | { id: string }
    | { name: string, package: string | null, stage: Stage, status: SiteStatus, opened: string | null, closed: string | null, aggregate: boolean, note: string | null, id: string, country: { id: string, code: string, name: string }, operator: { id: string, name: string } | null, control: { country: { id: string, name: string } | null, possibly: Array<{ id: string, name: string }>, because: Array<{ id: string, share: number, shareAtMost: number, confidence: number, owner:
            | { id: string, name: string }
            | { id: string, name: string }
          , owned:
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, capacities: Array<{ id: string, tonnes: number | null, confidence: number, package: string | null, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> }>, sources: Array<{ id: string, title: string, publisher: string | null, url: string | null, published: string | null }> }
    | { name: string, package: string | null, id: string }
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
    | { id: string }
    | { id: string }
    | { form: string | null, tonnes: number | null, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, id: string, mineral: { id: string, name: string, basis: string | null }, from: { id: string, name: string, stage: Stage, country: { name: string } }, to: { id: string, name: string, stage: Stage, country: { name: string } }, sources: Array<{ id: string, title: string, publisher: string | null, url: string | null, kind: SourceKind | null, reliability: Reliability | null, published: string | null }> }
    | { id: string }
   | null> };

type Evidence_Capacity_Fragment = { id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, sources: Array<{ id: string, title: string }> };

type Evidence_Holding_Fragment = { id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, sources: Array<{ id: string, title: string }> };

type Evidence_Membership_Fragment = { id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, sources: Array<{ id: string, title: string }> };

type Evidence_Ownership_Fragment = { id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, sources: Array<{ id: string, title: string }> };

type Evidence_Score_Fragment = { id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, sources: Array<{ id: string, title: string }> };

type Evidence_Statistic_Fragment = { id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, sources: Array<{ id: string, title: string }> };

type Evidence_Supply_Fragment = { id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, sources: Array<{ id: string, title: string }> };

type Evidence_Trade_Fragment = { id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, sources: Array<{ id: string, title: string }> };

export type EvidenceFragment =
  | Evidence_Capacity_Fragment
  | Evidence_Holding_Fragment
  | Evidence_Membership_Fragment
  | Evidence_Ownership_Fragment
  | Evidence_Score_Fragment
  | Evidence_Statistic_Fragment
  | Evidence_Supply_Fragment
  | Evidence_Trade_Fragment
;

type AnyFact_Capacity_Fragment = { __typename: 'Capacity', id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, canHandle: number | null, site: { id: string, name: string }, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> };

type AnyFact_Holding_Fragment = { __typename: 'Holding', id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, stored: number | null, site: { id: string, name: string }, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> };

type AnyFact_Membership_Fragment = { __typename: 'Membership', id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, member: { id: string, name: string }, alliance: { id: string, name: string }, sources: Array<{ id: string, title: string }> };

type AnyFact_Ownership_Fragment = { __typename: 'Ownership', id: string, share: number, shareAtMost: number, class: string | null, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, owner:
    | { id: string, name: string, home: { id: string, name: string } }
    | { id: string, name: string }
  , owned:
    | { id: string, name: string }
    | { id: string, name: string }
  , sources: Array<{ id: string, title: string }> };

type AnyFact_Score_Fragment = { __typename: 'Score', year: number, value: number, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, scored: { id: string, name: string }, indicator: { id: string, name: string, worst: number, best: number }, sources: Array<{ id: string, title: string }> };

type AnyFact_Statistic_Fragment = { __typename: 'Statistic', measure: StatisticMeasure, year: number, fromYear: number | null, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, counted: number | null, ofWorld: number | null, reporter: { id: string, name: string } | null, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> };

type AnyFact_Supply_Fragment = { __typename: 'Supply', form: string | null, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, supplied: number | null, from: { id: string, name: string }, to: { id: string, name: string }, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> };

type AnyFact_Trade_Fragment = { __typename: 'Trade', year: number, hs: string | null, usd: number | null, importerShare: number | null, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, traded: number | null, exporter: { id: string, name: string }, importer: { id: string, name: string }, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> };

export type AnyFactFragment =
  | AnyFact_Capacity_Fragment
  | AnyFact_Holding_Fragment
  | AnyFact_Membership_Fragment
  | AnyFact_Ownership_Fragment
  | AnyFact_Score_Fragment
  | AnyFact_Statistic_Fragment
  | AnyFact_Supply_Fragment
  | AnyFact_Trade_Fragment
;

export type OwnsFragment = { id: string, share: number, shareAtMost: number, class: string | null, owner:
    | { id: string, name: string, home: { id: string, name: string } }
    | { id: string, name: string }
  , owned:
    | { id: string, name: string }
    | { id: string, name: string }
   };

export type ReasonsFragment = { country: { id: string, name: string } | null, possibly: Array<{ id: string, name: string }>, because: Array<{ confidence: number, id: string, share: number, shareAtMost: number, class: string | null, owner:
      | { id: string, name: string, home: { id: string, name: string } }
      | { id: string, name: string }
    , owned:
      | { id: string, name: string }
      | { id: string, name: string }
     }>, economicShares: Array<{ share: number, country: { id: string, name: string } | null }> };

export type HeatQueryVariables = Exact<{
  alliance: string | number;
  asOf?: string | null | undefined;
}>;


export type HeatQuery = { minerals: { nodes: Array<{ id: string, name: string, coverage: { weakest: Stage | null, stages: Array<{ stage: Stage, byLocation: number, byOwnership: number, tonnes: number, worldTonnes: number }> } | null }> } | null };

export type AlliancePageQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
}>;


export type AlliancePageQuery = { alliance: { id: string, name: string, founded: string | null, description: string | null, members: Array<{ id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, member: { id: string, code: string, name: string }, sources: Array<{ id: string, title: string }> }>, sources: Array<{ id: string, title: string, publisher: string | null, url: string | null, published: string | null }> } | null };

export type CompanyPageQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
  threshold: number;
}>;


export type CompanyPageQuery = { company: { id: string, name: string, stateOwned: boolean, home: { id: string, name: string }, control: { country: { id: string, name: string } | null, possibly: Array<{ id: string, name: string }>, because: Array<{ confidence: number, id: string, share: number, shareAtMost: number, class: string | null, owner:
          | { id: string, name: string, home: { id: string, name: string } }
          | { id: string, name: string }
        , owned:
          | { id: string, name: string }
          | { id: string, name: string }
         }>, economicShares: Array<{ share: number, country: { id: string, name: string } | null }> }, sites: { totalCount: number | null, nodes: Array<{ id: string, name: string, stage: Stage, status: SiteStatus, country: { id: string, name: string }, control: { country: { id: string, name: string } | null }, capacities: Array<{ id: string, tonnes: number | null, mineral: { id: string, name: string } }> }> }, sources: Array<{ id: string, title: string, publisher: string | null, url: string | null, published: string | null }> } | null, ownerships: { nodes: Array<{ id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, share: number, shareAtMost: number, class: string | null, sources: Array<{ id: string, title: string }>, owner:
        | { id: string, name: string, home: { id: string, name: string } }
        | { id: string, name: string }
      , owned:
        | { id: string, name: string }
        | { id: string, name: string }
       }> } | null };

export type CountryPageQueryVariables = Exact<{
  id: string | number;
  code: string;
  asOf?: string | null | undefined;
}>;


export type CountryPageQuery = { country: { id: string, code: string, name: string, region: string | null, memberships: Array<{ id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, alliance: { id: string, name: string }, sources: Array<{ id: string, title: string }> }>, sites: { totalCount: number | null, nodes: Array<{ id: string, name: string, stage: Stage, status: SiteStatus, country: { id: string, name: string }, control: { country: { id: string, name: string } | null }, capacities: Array<{ id: string, tonnes: number | null, mineral: { id: string, name: string } }> }> } } | null, issued: { nodes: Array<{ id: string, name: string, kind: MeasureKind, since: string | null, until: string | null, issuer: { id: string, name: string } | null, targets: Array<{ id: string, name: string }>, minerals: Array<{ id: string, name: string }> }> } | null, targeting: { nodes: Array<{ id: string, name: string, kind: MeasureKind, since: string | null, until: string | null, issuer: { id: string, name: string } | null, targets: Array<{ id: string, name: string }>, minerals: Array<{ id: string, name: string }> }> } | null, abroad: { totalCount: number | null, nodes: Array<{ id: string, name: string, stage: Stage, status: SiteStatus, country: { id: string, name: string }, control: { country: { id: string, name: string } | null }, capacities: Array<{ id: string, tonnes: number | null, mineral: { id: string, name: string } }> }> } | null, statistics: { totalCount: number | null, nodes: Array<{ measure: StatisticMeasure, year: number, fromYear: number | null, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, counted: number | null, ofWorld: number | null, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> }> } | null, trades: { totalCount: number | null, nodes: Array<{ year: number, hs: string | null, usd: number | null, importerShare: number | null, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, traded: number | null, exporter: { id: string, name: string }, importer: { id: string, name: string }, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> }> } | null };

export type IndicatorPageQueryVariables = Exact<{
  id: string | number;
}>;


export type IndicatorPageQuery = { indicator: { id: string, name: string, description: string | null, worst: number, best: number, sources: Array<{ id: string, title: string, publisher: string | null, url: string | null, published: string | null }> } | null, newest: { nodes: Array<{ id: string, year: number }> } | null };

export type IndicatorScoresQueryVariables = Exact<{
  id: string | number;
  years: Array<number> | number;
}>;


export type IndicatorScoresQuery = { scores: { nodes: Array<{ year: number, value: number, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, scored: { id: string, name: string }, sources: Array<{ id: string, title: string }> }> } | null };

export type MeasureLineFragment = { id: string, name: string, kind: MeasureKind, since: string | null, until: string | null, issuer: { id: string, name: string } | null, targets: Array<{ id: string, name: string }>, minerals: Array<{ id: string, name: string }> };

export type SiteLineFragment = { id: string, name: string, stage: Stage, status: SiteStatus, country: { id: string, name: string }, control: { country: { id: string, name: string } | null }, capacities: Array<{ id: string, tonnes: number | null, mineral: { id: string, name: string } }> };

export type StatisticLineFragment = { measure: StatisticMeasure, year: number, fromYear: number | null, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, counted: number | null, ofWorld: number | null, sources: Array<{ id: string, title: string }> };

export type TradeLineFragment = { year: number, hs: string | null, usd: number | null, importerShare: number | null, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, traded: number | null, exporter: { id: string, name: string }, importer: { id: string, name: string }, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> };

export type MeasurePageQueryVariables = Exact<{
  id: string | number;
}>;


export type MeasurePageQuery = { measure: { id: string, name: string, kind: MeasureKind, since: string | null, until: string | null, description: string | null, stages: Array<Stage>, issuer: { id: string, code: string, name: string } | null, targets: Array<{ id: string, code: string, name: string }>, minerals: Array<{ id: string, name: string }>, sources: Array<{ id: string, title: string, publisher: string | null, url: string | null, published: string | null }> } | null };

export type MineralPageQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
}>;


export type MineralPageQuery = { mineral: { id: string, name: string, symbol: string | null, basis: string | null, hs: Array<string>, criticalFor: Array<string>, parent: { id: string, name: string } | null, children: Array<{ id: string, name: string }>, sources: Array<{ id: string, title: string, publisher: string | null, url: string | null, published: string | null }>, mining: { hhi: number, hhiAtMost: number, unlisted: number, shares: Array<{ share: number, tonnes: number | null, country: { id: string, name: string } | null }> } | null, refining: { hhi: number, hhiAtMost: number, unlisted: number, shares: Array<{ share: number, tonnes: number | null, country: { id: string, name: string } | null }> } | null, refiningOwned: { hhi: number, hhiAtMost: number, unlisted: number, shares: Array<{ share: number, tonnes: number | null, country: { id: string, name: string } | null }> } | null, sites: { totalCount: number | null, nodes: Array<{ id: string, name: string, stage: Stage, status: SiteStatus, country: { id: string, name: string }, control: { country: { id: string, name: string } | null }, capacities: Array<{ id: string, tonnes: number | null, mineral: { id: string, name: string } }> }> } | null, measures: { nodes: Array<{ id: string, name: string, kind: MeasureKind, since: string | null, until: string | null, issuer: { id: string, name: string } | null, targets: Array<{ id: string, name: string }>, minerals: Array<{ id: string, name: string }> }> } } | null, statistics: { totalCount: number | null, nodes: Array<{ measure: StatisticMeasure, year: number, fromYear: number | null, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, counted: number | null, ofWorld: number | null, reporter: { id: string, name: string } | null, sources: Array<{ id: string, title: string }> }> } | null, trades: { totalCount: number | null, nodes: Array<{ year: number, hs: string | null, usd: number | null, importerShare: number | null, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, traded: number | null, exporter: { id: string, name: string }, importer: { id: string, name: string }, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> }> } | null };

export type StageConcentrationFragment = { hhi: number, hhiAtMost: number, unlisted: number, shares: Array<{ share: number, tonnes: number | null, country: { id: string, name: string } | null }> };

export type SitePageQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
  threshold: number;
}>;


export type SitePageQuery = { site: { id: string, name: string, stage: Stage, status: SiteStatus, opened: string | null, closed: string | null, aggregate: boolean, latitude: number | null, longitude: number | null, note: string | null, country: { id: string, name: string }, operator: { id: string, name: string, home: { id: string, name: string } } | null, control: { country: { id: string, name: string } | null, possibly: Array<{ id: string, name: string }>, because: Array<{ confidence: number, id: string, share: number, shareAtMost: number, class: string | null, owner:
          | { id: string, name: string, home: { id: string, name: string } }
          | { id: string, name: string }
        , owned:
          | { id: string, name: string }
          | { id: string, name: string }
         }>, economicShares: Array<{ share: number, country: { id: string, name: string } | null }> }, sources: Array<{ id: string, title: string, publisher: string | null, url: string | null, published: string | null }> } | null, supplies: { totalCount: number | null, nodes: Array<{ form: string | null, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, supplied: number | null, from: { id: string, name: string }, to: { id: string, name: string }, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> }> } | null, capacities: { nodes: Array<{ id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, canHandle: number | null, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> }> } | null, holdings: { nodes: Array<{ id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, stored: number | null, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> }> } | null, ownerships: { nodes: Array<{ id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, share: number, shareAtMost: number, class: string | null, sources: Array<{ id: string, title: string }>, owner:
        | { id: string, name: string, home: { id: string, name: string } }
        | { id: string, name: string }
      , owned:
        | { id: string, name: string }
        | { id: string, name: string }
       }> } | null };

export type SourcePageQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type SourcePageQuery = { source: { id: string, title: string, publisher: string | null, url: string | null, kind: SourceKind | null, reliability: Reliability | null, published: string | null, facts: { totalCount: number | null, nodes: Array<
        | { __typename: 'Capacity', id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, canHandle: number | null, site: { id: string, name: string }, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> }
        | { __typename: 'Holding', id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, stored: number | null, site: { id: string, name: string }, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> }
        | { __typename: 'Membership', id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, member: { id: string, name: string }, alliance: { id: string, name: string }, sources: Array<{ id: string, title: string }> }
        | { __typename: 'Ownership', id: string, share: number, shareAtMost: number, class: string | null, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, owner:
            | { id: string, name: string, home: { id: string, name: string } }
            | { id: string, name: string }
          , owned:
            | { id: string, name: string }
            | { id: string, name: string }
          , sources: Array<{ id: string, title: string }> }
        | { __typename: 'Score', year: number, value: number, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, scored: { id: string, name: string }, indicator: { id: string, name: string, worst: number, best: number }, sources: Array<{ id: string, title: string }> }
        | { __typename: 'Statistic', measure: StatisticMeasure, year: number, fromYear: number | null, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, counted: number | null, ofWorld: number | null, reporter: { id: string, name: string } | null, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> }
        | { __typename: 'Supply', form: string | null, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, supplied: number | null, from: { id: string, name: string }, to: { id: string, name: string }, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> }
        | { __typename: 'Trade', year: number, hs: string | null, usd: number | null, importerShare: number | null, id: string, since: string | null, until: string | null, confidence: number, note: string | null, package: string | null, traded: number | null, exporter: { id: string, name: string }, importer: { id: string, name: string }, mineral: { id: string, name: string }, sources: Array<{ id: string, title: string }> }
      >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type LeagueQueryVariables = Exact<{
  of: SiteSelector;
  to: SiteSelector;
  where: SiteSelector;
  minConfidence: number;
  asOf?: string | null | undefined;
  region: Array<string> | string;
  hasRegion: boolean;
}>;


export type LeagueQuery = { minerals: { nodes: Array<{ id: string, name: string, exposure: { atLeast: number, atMost: number, tonnes: number, supplies: number, unknownSupplies: number } | null, chokepoints: { nodes: Array<{ throughShare: number, lossShare: number, country: { id: string, code: string, name: string } | null }> } | null, supplyRisks?: Array<{ year: number, imports: number, unknownTrades: number, score: { atLeast: number, atMost: number } }> | null }> } | null };

export type EntityPackageQueryVariables = Exact<{
  id: string | number;
}>;


export type EntityPackageQuery = { node:
    | { package: string | null, id: string }
    | { id: string }
    | { package: string | null, id: string }
    | { package: string | null, id: string }
    | { id: string }
    | { package: string | null, id: string }
    | { package: string | null, id: string }
    | { id: string }
    | { package: string | null, id: string }
    | { id: string }
    | { id: string }
    | { package: string | null, id: string }
    | { package: string | null, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type MarketsQueryVariables = Exact<{
  mineral: string | number;
  asOf?: string | null | undefined;
}>;


export type MarketsQuery = { sites: { nodes: Array<{ id: string, country: { id: string, code: string, name: string } }> } | null };

export type DependenceQueryVariables = Exact<{
  mineral: string | number;
  country: string;
  to: SiteSelector;
  asOf?: string | null | undefined;
}>;


export type DependenceQuery = { exposure: { atLeast: number, atMost: number, tonnes: number } | null };

export type FlowQueryVariables = Exact<{
  mineral: string | number;
  of?: SiteSelector | null | undefined;
  by: Grouping;
  minConfidence: number;
  asOf?: string | null | undefined;
}>;


export type FlowQuery = { flow: { tonnes: number, otherTonnes: number, asOf: string, nodes: Array<{ key: string, id: string | null, name: string, stage: Stage, tonnes: number, origin: number, unknown: number, aggregate: boolean, country: { code: string, name: string } | null, controller: { code: string, name: string } | null }>, links: Array<{ from: string, to: string, tonnes: number | null, share: number | null, recorded: number | null, confidence: number | null, supplies: Array<{ id: string, tonnes: number | null, confidence: number }> }> } | null };

export type DrawnFlowFragment = { tonnes: number, otherTonnes: number, asOf: string, nodes: Array<{ key: string, id: string | null, name: string, stage: Stage, tonnes: number, origin: number, unknown: number, aggregate: boolean, country: { code: string, name: string } | null, controller: { code: string, name: string } | null }>, links: Array<{ from: string, to: string, tonnes: number | null, share: number | null, recorded: number | null, confidence: number | null, supplies: Array<{ id: string, tonnes: number | null, confidence: number }> }> };

export type ExposureQueryVariables = Exact<{
  mineral: string | number;
  of?: SiteSelector | null | undefined;
  to: SiteSelector;
  through?: Array<SiteSelector> | SiteSelector | null | undefined;
  avoid?: Array<SiteSelector> | SiteSelector | null | undefined;
  minConfidence: number;
  asOf?: string | null | undefined;
}>;


export type ExposureQuery = { exposure: { atLeast: number, atMost: number, tonnes: number, supplies: number, unknownSupplies: number, asOf: string, drivers: Array<{ carries: number, atLeast: number, atMost: number, supply: { id: string, tonnes: number | null, confidence: number, from: { id: string, name: string }, to: { id: string, name: string } } }> } | null, sites: { totalCount: number | null, nodes: Array<{ id: string }> } | null, chains: { totalCount: number | null } | null };

export type IntakeQueryVariables = Exact<{
  mineral: string | number;
  of?: SiteSelector | null | undefined;
  minConfidence: number;
  asOf?: string | null | undefined;
}>;


export type IntakeQuery = { exposure: { supplies: number, unknownSupplies: number } | null };

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


export type MapFlowQuery = { flow: { tonnes: number, otherTonnes: number, asOf: string, nodes: Array<{ key: string, id: string | null, name: string, stage: Stage, tonnes: number, origin: number, unknown: number, aggregate: boolean, site: { latitude: number | null, longitude: number | null, sources: Array<{ publisher: string | null }> } | null, country: { code: string, name: string } | null, controller: { code: string, name: string } | null }>, links: Array<{ from: string, to: string, tonnes: number | null, share: number | null, recorded: number | null, confidence: number | null, supplies: Array<{ id: string, tonnes: number | null, confidence: number }> }> } | null };

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

export type RiskHistoryQueryVariables = Exact<{
  mineral: string | number;
  region: Array<string> | string;
  minConfidence: number;
}>;


export type RiskHistoryQuery = { mineral: { id: string, supplyRisks: Array<{ year: number, imports: number, production: number, unknownTrades: number, score: { atLeast: number, atMost: number }, importRisk: { atLeast: number, atMost: number }, hhi: { atLeast: number, atMost: number }, partners: Array<{ share: number, country: { id: string, name: string }, part: { atLeast: number, atMost: number } }>, source: { id: string, title: string } | null }> | null } | null };

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


export type DisruptionQuery = { disruption: { baseline: number, afterwards: number, loss: number, lossShare: number, coverDays: number | null, asOf: string, immediate: { atLeast: number, atMost: number }, changes: Array<{ baseline: number, afterwards: number, supply: { id: string, tonnes: number | null, confidence: number } | null, from: { id: string, name: string, stage: Stage, aggregate: boolean, country: { code: string, name: string } }, to: { id: string, name: string, stage: Stage, aggregate: boolean, country: { code: string, name: string } } }> } | null };

export type ScenarioSiteFragment = { id: string, name: string, stage: Stage, aggregate: boolean, country: { code: string, name: string } };

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
export const EvidenceFragmentDoc = new TypedDocumentString(`
    fragment Evidence on Fact {
  id
  since
  until
  confidence
  note
  package
  sources {
    id
    title
  }
}
    `, {"fragmentName":"Evidence"}) as unknown as TypedDocumentString<EvidenceFragment, unknown>;
export const OwnsFragmentDoc = new TypedDocumentString(`
    fragment Owns on Ownership {
  id
  share
  shareAtMost
  class
  owner {
    ... on Entity {
      id
      name
    }
    ... on Company {
      home: country {
        id
        name
      }
    }
  }
  owned {
    ... on Entity {
      id
      name
    }
  }
}
    `, {"fragmentName":"Owns"}) as unknown as TypedDocumentString<OwnsFragment, unknown>;
export const AnyFactFragmentDoc = new TypedDocumentString(`
    fragment AnyFact on Fact {
  __typename
  ...Evidence
  ... on Supply {
    form
    supplied: tonnes
    from {
      id
      name
    }
    to {
      id
      name
    }
    mineral {
      id
      name
    }
  }
  ... on Capacity {
    canHandle: tonnes
    site {
      id
      name
    }
    mineral {
      id
      name
    }
  }
  ... on Holding {
    stored: tonnes
    site {
      id
      name
    }
    mineral {
      id
      name
    }
  }
  ... on Ownership {
    ...Owns
  }
  ... on Membership {
    member: country {
      id
      name
    }
    alliance {
      id
      name
    }
  }
  ... on Statistic {
    measure
    year
    fromYear
    counted: tonnes
    ofWorld: share
    reporter: country {
      id
      name
    }
    mineral {
      id
      name
    }
  }
  ... on Trade {
    year
    hs
    traded: tonnes
    usd
    importerShare
    exporter {
      id
      name
    }
    importer {
      id
      name
    }
    mineral {
      id
      name
    }
  }
  ... on Score {
    year
    value
    scored: country {
      id
      name
    }
    indicator {
      id
      name
      worst
      best
    }
  }
}
    fragment Evidence on Fact {
  id
  since
  until
  confidence
  note
  package
  sources {
    id
    title
  }
}
fragment Owns on Ownership {
  id
  share
  shareAtMost
  class
  owner {
    ... on Entity {
      id
      name
    }
    ... on Company {
      home: country {
        id
        name
      }
    }
  }
  owned {
    ... on Entity {
      id
      name
    }
  }
}`, {"fragmentName":"AnyFact"}) as unknown as TypedDocumentString<AnyFactFragment, unknown>;
export const ReasonsFragmentDoc = new TypedDocumentString(`
    fragment Reasons on Control {
  country {
    id
    name
  }
  possibly {
    id
    name
  }
  because {
    confidence
    ...Owns
  }
  economicShares {
    share
    country {
      id
      name
    }
  }
}
    fragment Owns on Ownership {
  id
  share
  shareAtMost
  class
  owner {
    ... on Entity {
      id
      name
    }
    ... on Company {
      home: country {
        id
        name
      }
    }
  }
  owned {
    ... on Entity {
      id
      name
    }
  }
}`, {"fragmentName":"Reasons"}) as unknown as TypedDocumentString<ReasonsFragment, unknown>;
export const MeasureLineFragmentDoc = new TypedDocumentString(`
    fragment MeasureLine on Measure {
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
  minerals {
    id
    name
  }
}
    `, {"fragmentName":"MeasureLine"}) as unknown as TypedDocumentString<MeasureLineFragment, unknown>;
export const SiteLineFragmentDoc = new TypedDocumentString(`
    fragment SiteLine on Site {
  id
  name
  stage
  status
  country {
    id
    name
  }
  control(asOf: $asOf) {
    country {
      id
      name
    }
  }
  capacities(asOf: $asOf) {
    id
    tonnes
    mineral {
      id
      name
    }
  }
}
    `, {"fragmentName":"SiteLine"}) as unknown as TypedDocumentString<SiteLineFragment, unknown>;
export const StatisticLineFragmentDoc = new TypedDocumentString(`
    fragment StatisticLine on Statistic {
  ...Evidence
  measure
  year
  fromYear
  counted: tonnes
  ofWorld: share
}
    fragment Evidence on Fact {
  id
  since
  until
  confidence
  note
  package
  sources {
    id
    title
  }
}`, {"fragmentName":"StatisticLine"}) as unknown as TypedDocumentString<StatisticLineFragment, unknown>;
export const TradeLineFragmentDoc = new TypedDocumentString(`
    fragment TradeLine on Trade {
  ...Evidence
  year
  hs
  traded: tonnes
  usd
  importerShare
  exporter {
    id
    name
  }
  importer {
    id
    name
  }
  mineral {
    id
    name
  }
}
    fragment Evidence on Fact {
  id
  since
  until
  confidence
  note
  package
  sources {
    id
    title
  }
}`, {"fragmentName":"TradeLine"}) as unknown as TypedDocumentString<TradeLineFragment, unknown>;
export const StageConcentrationFragmentDoc = new TypedDocumentString(`
    fragment StageConcentration on Concentration {
  hhi
  hhiAtMost
  unlisted
  shares {
    share
    tonnes
    country {
      id
      name
    }
  }
}
    `, {"fragmentName":"StageConcentration"}) as unknown as TypedDocumentString<StageConcentrationFragment, unknown>;
export const DrawnFlowFragmentDoc = new TypedDocumentString(`
    fragment DrawnFlow on Flow {
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
    `, {"fragmentName":"DrawnFlow"}) as unknown as TypedDocumentString<DrawnFlowFragment, unknown>;
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
    packages
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
export const VersionDocument = new TypedDocumentString(`
    query Version {
  dataset {
    version
  }
}
    `) as unknown as TypedDocumentString<VersionQuery, VersionQueryVariables>;
export const ConsumedMineralsDocument = new TypedDocumentString(`
    query ConsumedMinerals {
  minerals(first: 500) {
    nodes {
      id
      sites(where: {stages: [CONSUMPTION]}, first: 1) {
        nodes {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsumedMineralsQuery, ConsumedMineralsQueryVariables>;
export const ConsumersDocument = new TypedDocumentString(`
    query Consumers($mineral: ID!) {
  sites(mineral: $mineral, where: {stages: [CONSUMPTION]}, first: 500) {
    nodes {
      country {
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsumersQuery, ConsumersQueryVariables>;
export const BoxEvidenceDocument = new TypedDocumentString(`
    query BoxEvidence($id: ID!, $asOf: Date) {
  node(id: $id) {
    id
    ... on Entity {
      name
      package
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
        package
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
        published: publicationDate
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
        published: publicationDate
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
      package
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
        published: publicationDate
        url
        kind
        reliability
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SupplyEvidenceQuery, SupplyEvidenceQueryVariables>;
export const HeatDocument = new TypedDocumentString(`
    query Heat($alliance: ID!, $asOf: Date) {
  minerals(first: 500) {
    nodes {
      id
      name
      coverage(alliance: $alliance, asOf: $asOf) {
        weakest
        stages {
          stage
          byLocation
          byOwnership
          tonnes
          worldTonnes
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HeatQuery, HeatQueryVariables>;
export const AlliancePageDocument = new TypedDocumentString(`
    query AlliancePage($id: ID!, $asOf: Date) {
  alliance(id: $id) {
    id
    name
    founded
    description
    members(asOf: $asOf) {
      ...Evidence
      member: country {
        id
        code
        name
      }
    }
    sources {
      id
      title
      publisher
      published: publicationDate
      url
    }
  }
}
    fragment Evidence on Fact {
  id
  since
  until
  confidence
  note
  package
  sources {
    id
    title
  }
}`) as unknown as TypedDocumentString<AlliancePageQuery, AlliancePageQueryVariables>;
export const CompanyPageDocument = new TypedDocumentString(`
    query CompanyPage($id: ID!, $asOf: Date, $threshold: Float!) {
  company(id: $id) {
    id
    name
    stateOwned
    home: country {
      id
      name
    }
    control(asOf: $asOf, threshold: $threshold) {
      ...Reasons
    }
    sites(asOf: $asOf, first: 500) {
      totalCount
      nodes {
        ...SiteLine
      }
    }
    sources {
      id
      title
      publisher
      published: publicationDate
      url
    }
  }
  ownerships(where: {about: [$id]}, first: 500) {
    nodes {
      ...Evidence
      ...Owns
    }
  }
}
    fragment Evidence on Fact {
  id
  since
  until
  confidence
  note
  package
  sources {
    id
    title
  }
}
fragment Owns on Ownership {
  id
  share
  shareAtMost
  class
  owner {
    ... on Entity {
      id
      name
    }
    ... on Company {
      home: country {
        id
        name
      }
    }
  }
  owned {
    ... on Entity {
      id
      name
    }
  }
}
fragment Reasons on Control {
  country {
    id
    name
  }
  possibly {
    id
    name
  }
  because {
    confidence
    ...Owns
  }
  economicShares {
    share
    country {
      id
      name
    }
  }
}
fragment SiteLine on Site {
  id
  name
  stage
  status
  country {
    id
    name
  }
  control(asOf: $asOf) {
    country {
      id
      name
    }
  }
  capacities(asOf: $asOf) {
    id
    tonnes
    mineral {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<CompanyPageQuery, CompanyPageQueryVariables>;
export const CountryPageDocument = new TypedDocumentString(`
    query CountryPage($id: ID!, $code: CountryCode!, $asOf: Date) {
  country(code: $code) {
    id
    code
    name
    region
    memberships(asOf: $asOf) {
      ...Evidence
      alliance {
        id
        name
      }
    }
    sites(first: 500) {
      totalCount
      nodes {
        ...SiteLine
      }
    }
  }
  issued: measures(issuer: $code, ever: true, first: 500) {
    nodes {
      ...MeasureLine
    }
  }
  targeting: measures(target: $code, ever: true, first: 500) {
    nodes {
      ...MeasureLine
    }
  }
  abroad: sites(
    where: {controlledBy: [$code], control: OWNERSHIP, not: {countries: [$code]}}
    asOf: $asOf
    first: 500
  ) {
    totalCount
    nodes {
      ...SiteLine
    }
  }
  statistics(where: {about: [$id]}, first: 500) {
    totalCount
    nodes {
      ...StatisticLine
      mineral {
        id
        name
      }
    }
  }
  trades(where: {about: [$id]}, orderBy: TONNES, first: 500) {
    totalCount
    nodes {
      ...TradeLine
    }
  }
}
    fragment Evidence on Fact {
  id
  since
  until
  confidence
  note
  package
  sources {
    id
    title
  }
}
fragment MeasureLine on Measure {
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
  minerals {
    id
    name
  }
}
fragment SiteLine on Site {
  id
  name
  stage
  status
  country {
    id
    name
  }
  control(asOf: $asOf) {
    country {
      id
      name
    }
  }
  capacities(asOf: $asOf) {
    id
    tonnes
    mineral {
      id
      name
    }
  }
}
fragment StatisticLine on Statistic {
  ...Evidence
  measure
  year
  fromYear
  counted: tonnes
  ofWorld: share
}
fragment TradeLine on Trade {
  ...Evidence
  year
  hs
  traded: tonnes
  usd
  importerShare
  exporter {
    id
    name
  }
  importer {
    id
    name
  }
  mineral {
    id
    name
  }
}`) as unknown as TypedDocumentString<CountryPageQuery, CountryPageQueryVariables>;
export const IndicatorPageDocument = new TypedDocumentString(`
    query IndicatorPage($id: ID!) {
  indicator(id: $id) {
    id
    name
    description
    worst
    best
    sources {
      id
      title
      publisher
      published: publicationDate
      url
    }
  }
  newest: scores(where: {about: [$id]}, last: 1) {
    nodes {
      id
      year
    }
  }
}
    `) as unknown as TypedDocumentString<IndicatorPageQuery, IndicatorPageQueryVariables>;
export const IndicatorScoresDocument = new TypedDocumentString(`
    query IndicatorScores($id: ID!, $years: [Int!]!) {
  scores(where: {about: [$id], years: $years}, first: 500) {
    nodes {
      ...Evidence
      year
      value
      scored: country {
        id
        name
      }
    }
  }
}
    fragment Evidence on Fact {
  id
  since
  until
  confidence
  note
  package
  sources {
    id
    title
  }
}`) as unknown as TypedDocumentString<IndicatorScoresQuery, IndicatorScoresQueryVariables>;
export const MeasurePageDocument = new TypedDocumentString(`
    query MeasurePage($id: ID!) {
  measure(id: $id) {
    id
    name
    kind
    since
    until
    description
    stages
    issuer {
      id
      code
      name
    }
    targets {
      id
      code
      name
    }
    minerals {
      id
      name
    }
    sources {
      id
      title
      publisher
      published: publicationDate
      url
    }
  }
}
    `) as unknown as TypedDocumentString<MeasurePageQuery, MeasurePageQueryVariables>;
export const MineralPageDocument = new TypedDocumentString(`
    query MineralPage($id: ID!, $asOf: Date) {
  mineral(id: $id) {
    id
    name
    symbol
    basis
    hs
    criticalFor
    parent {
      id
      name
    }
    children {
      id
      name
    }
    sources {
      id
      title
      publisher
      published: publicationDate
      url
    }
    mining: concentration(stage: MINING, asOf: $asOf) {
      ...StageConcentration
    }
    refining: concentration(stage: REFINING, asOf: $asOf) {
      ...StageConcentration
    }
    refiningOwned: concentration(stage: REFINING, by: OWNERSHIP, asOf: $asOf) {
      ...StageConcentration
    }
    sites(orderBy: CAPACITY, asOf: $asOf, first: 100) {
      totalCount
      nodes {
        ...SiteLine
      }
    }
    measures(ever: true, first: 500) {
      nodes {
        ...MeasureLine
      }
    }
  }
  statistics(where: {about: [$id]}, first: 500) {
    totalCount
    nodes {
      ...StatisticLine
      reporter: country {
        id
        name
      }
    }
  }
  trades(where: {about: [$id]}, orderBy: TONNES, first: 200) {
    totalCount
    nodes {
      ...TradeLine
    }
  }
}
    fragment Evidence on Fact {
  id
  since
  until
  confidence
  note
  package
  sources {
    id
    title
  }
}
fragment MeasureLine on Measure {
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
  minerals {
    id
    name
  }
}
fragment SiteLine on Site {
  id
  name
  stage
  status
  country {
    id
    name
  }
  control(asOf: $asOf) {
    country {
      id
      name
    }
  }
  capacities(asOf: $asOf) {
    id
    tonnes
    mineral {
      id
      name
    }
  }
}
fragment StatisticLine on Statistic {
  ...Evidence
  measure
  year
  fromYear
  counted: tonnes
  ofWorld: share
}
fragment TradeLine on Trade {
  ...Evidence
  year
  hs
  traded: tonnes
  usd
  importerShare
  exporter {
    id
    name
  }
  importer {
    id
    name
  }
  mineral {
    id
    name
  }
}
fragment StageConcentration on Concentration {
  hhi
  hhiAtMost
  unlisted
  shares {
    share
    tonnes
    country {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<MineralPageQuery, MineralPageQueryVariables>;
export const SitePageDocument = new TypedDocumentString(`
    query SitePage($id: ID!, $asOf: Date, $threshold: Float!) {
  site(id: $id) {
    id
    name
    stage
    status
    opened
    closed
    aggregate
    latitude
    longitude
    note
    country {
      id
      name
    }
    operator {
      id
      name
      home: country {
        id
        name
      }
    }
    control(asOf: $asOf, threshold: $threshold) {
      ...Reasons
    }
    sources {
      id
      title
      publisher
      published: publicationDate
      url
    }
  }
  supplies(where: {about: [$id]}, orderBy: TONNES, first: 500) {
    totalCount
    nodes {
      ...Evidence
      form
      supplied: tonnes
      from {
        id
        name
      }
      to {
        id
        name
      }
      mineral {
        id
        name
      }
    }
  }
  capacities(where: {about: [$id]}, orderBy: TONNES, first: 500) {
    nodes {
      ...Evidence
      canHandle: tonnes
      mineral {
        id
        name
      }
    }
  }
  holdings(where: {about: [$id]}, orderBy: TONNES, first: 500) {
    nodes {
      ...Evidence
      stored: tonnes
      mineral {
        id
        name
      }
    }
  }
  ownerships(where: {about: [$id]}, first: 500) {
    nodes {
      ...Evidence
      ...Owns
    }
  }
}
    fragment Evidence on Fact {
  id
  since
  until
  confidence
  note
  package
  sources {
    id
    title
  }
}
fragment Owns on Ownership {
  id
  share
  shareAtMost
  class
  owner {
    ... on Entity {
      id
      name
    }
    ... on Company {
      home: country {
        id
        name
      }
    }
  }
  owned {
    ... on Entity {
      id
      name
    }
  }
}
fragment Reasons on Control {
  country {
    id
    name
  }
  possibly {
    id
    name
  }
  because {
    confidence
    ...Owns
  }
  economicShares {
    share
    country {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<SitePageQuery, SitePageQueryVariables>;
export const SourcePageDocument = new TypedDocumentString(`
    query SourcePage($id: ID!, $first: Int!, $after: String) {
  source(id: $id) {
    id
    title
    publisher
    published: publicationDate
    url
    kind
    reliability
    facts(first: $first, after: $after) {
      totalCount
      nodes {
        ...AnyFact
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Evidence on Fact {
  id
  since
  until
  confidence
  note
  package
  sources {
    id
    title
  }
}
fragment AnyFact on Fact {
  __typename
  ...Evidence
  ... on Supply {
    form
    supplied: tonnes
    from {
      id
      name
    }
    to {
      id
      name
    }
    mineral {
      id
      name
    }
  }
  ... on Capacity {
    canHandle: tonnes
    site {
      id
      name
    }
    mineral {
      id
      name
    }
  }
  ... on Holding {
    stored: tonnes
    site {
      id
      name
    }
    mineral {
      id
      name
    }
  }
  ... on Ownership {
    ...Owns
  }
  ... on Membership {
    member: country {
      id
      name
    }
    alliance {
      id
      name
    }
  }
  ... on Statistic {
    measure
    year
    fromYear
    counted: tonnes
    ofWorld: share
    reporter: country {
      id
      name
    }
    mineral {
      id
      name
    }
  }
  ... on Trade {
    year
    hs
    traded: tonnes
    usd
    importerShare
    exporter {
      id
      name
    }
    importer {
      id
      name
    }
    mineral {
      id
      name
    }
  }
  ... on Score {
    year
    value
    scored: country {
      id
      name
    }
    indicator {
      id
      name
      worst
      best
    }
  }
}
fragment Owns on Ownership {
  id
  share
  shareAtMost
  class
  owner {
    ... on Entity {
      id
      name
    }
    ... on Company {
      home: country {
        id
        name
      }
    }
  }
  owned {
    ... on Entity {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<SourcePageQuery, SourcePageQueryVariables>;
export const LeagueDocument = new TypedDocumentString(`
    query League($of: SiteSelector!, $to: SiteSelector!, $where: SiteSelector!, $minConfidence: Float!, $asOf: Date, $region: [CountryCode!]!, $hasRegion: Boolean!) {
  minerals(first: 500) {
    nodes {
      id
      name
      exposure(of: $of, to: $to, minConfidence: $minConfidence, asOf: $asOf) {
        atLeast
        atMost
        tonnes
        supplies
        unknownSupplies
      }
      chokepoints(
        of: $of
        by: CONTROLLER
        where: $where
        minConfidence: $minConfidence
        asOf: $asOf
        first: 1
      ) {
        nodes {
          throughShare
          lossShare
          country {
            id
            code
            name
          }
        }
      }
      supplyRisks(of: $region, minConfidence: $minConfidence) @include(if: $hasRegion) {
        year
        imports
        unknownTrades
        score {
          atLeast
          atMost
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LeagueQuery, LeagueQueryVariables>;
export const EntityPackageDocument = new TypedDocumentString(`
    query EntityPackage($id: ID!) {
  node(id: $id) {
    id
    ... on Entity {
      package
    }
  }
}
    `) as unknown as TypedDocumentString<EntityPackageQuery, EntityPackageQueryVariables>;
export const MarketsDocument = new TypedDocumentString(`
    query Markets($mineral: ID!, $asOf: Date) {
  sites(
    where: {stages: [CONSUMPTION]}
    mineral: $mineral
    asOf: $asOf
    first: 500
  ) {
    nodes {
      id
      country {
        id
        code
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MarketsQuery, MarketsQueryVariables>;
export const DependenceDocument = new TypedDocumentString(`
    query Dependence($mineral: ID!, $country: CountryCode!, $to: SiteSelector!, $asOf: Date) {
  exposure(mineral: $mineral, of: {countries: [$country]}, to: $to, asOf: $asOf) {
    atLeast
    atMost
    tonnes
  }
}
    `) as unknown as TypedDocumentString<DependenceQuery, DependenceQueryVariables>;
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
    ...DrawnFlow
  }
}
    fragment DrawnFlow on Flow {
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
}`) as unknown as TypedDocumentString<FlowQuery, FlowQueryVariables>;
export const ExposureDocument = new TypedDocumentString(`
    query Exposure($mineral: ID!, $of: SiteSelector, $to: SiteSelector!, $through: [SiteSelector!], $avoid: [SiteSelector!], $minConfidence: Float!, $asOf: Date) {
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
    through: $through
    avoid: $avoid
    minConfidence: $minConfidence
    asOf: $asOf
    first: 0
  ) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ExposureQuery, ExposureQueryVariables>;
export const IntakeDocument = new TypedDocumentString(`
    query Intake($mineral: ID!, $of: SiteSelector, $minConfidence: Float!, $asOf: Date) {
  exposure(
    mineral: $mineral
    of: $of
    to: {}
    minConfidence: $minConfidence
    asOf: $asOf
  ) {
    supplies
    unknownSupplies
  }
}
    `) as unknown as TypedDocumentString<IntakeQuery, IntakeQueryVariables>;
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
    ...DrawnFlow
    nodes {
      site {
        latitude
        longitude
        sources {
          publisher
        }
      }
    }
  }
}
    fragment DrawnFlow on Flow {
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
}`) as unknown as TypedDocumentString<MapFlowQuery, MapFlowQueryVariables>;
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
export const RiskHistoryDocument = new TypedDocumentString(`
    query RiskHistory($mineral: ID!, $region: [CountryCode!]!, $minConfidence: Float!) {
  mineral(id: $mineral) {
    id
    supplyRisks(of: $region, minConfidence: $minConfidence) {
      year
      imports
      production
      unknownTrades
      score {
        atLeast
        atMost
      }
      importRisk {
        atLeast
        atMost
      }
      hhi {
        atLeast
        atMost
      }
      partners {
        country {
          id
          name
        }
        share
        part {
          atLeast
          atMost
        }
      }
      source {
        id
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RiskHistoryQuery, RiskHistoryQueryVariables>;
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
}`) as unknown as TypedDocumentString<DisruptionQuery, DisruptionQueryVariables>;