// The documents of a Relay page: a list that pages by cursor, an entity that is fetched again by its id, and a plain question.
import { graphql } from "relay-runtime";

graphql`
  query SitesListQuery($countries: [CountryCode!], $count: Int!, $cursor: String) {
    ...SitesList_query @arguments(countries: $countries, count: $count, cursor: $cursor)
    exposure(mineral: "mineral:rare-earths", to: { controlledBy: ["CHN"] }, minConfidence: 0.5) { atLeast atMost }
  }
`;

graphql`
  fragment SitesList_query on Query
  @argumentDefinitions(
    countries: { type: "[CountryCode!]" }
    count: { type: "Int", defaultValue: 10 }
    cursor: { type: "String" }
  )
  @refetchable(queryName: "SitesListPaginationQuery") {
    sites(first: $count, after: $cursor, where: { countries: $countries }) @connection(key: "SitesList_sites") {
      edges { node { id ...SitesList_site } }
    }
  }
`;

graphql`
  fragment SitesList_site on Site @refetchable(queryName: "SitesListSiteQuery") {
    name
    stage
    control { country { code } because { id share owner { ... on Company { name } ... on Country { code } } } }
  }
`;
