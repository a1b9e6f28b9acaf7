namespace GraphKb.Store.Tests.Neo4j;

/// <summary>GraphQL queries that together select every field, with arguments that exist in a package.</summary>
/// <param name="Mineral">The id of a mineral.</param>
/// <param name="Site">The id of a site.</param>
/// <param name="Alliance">The id of an alliance.</param>
/// <param name="Country">The code of a country.</param>
/// <param name="AsOf">The day of every question, such as 2026-11-23.</param>
internal sealed record EveryFieldQueries(string Mineral, string Site, string Alliance, string Country, string AsOf)
{
    private const string Evidence = "id package since until confidence note sources { id title package }";

    private const string ChainPage = $$"""
        pageInfo { hasNextPage endCursor }
        nodes { hops bottleneck sites { id name } supplies { {{Evidence}} form tonnes } countries { code } }
        """;

    private static readonly string[] LeastConfidences = ["0.4", "0.7", "1"];

    private string Day => $"asOf: \"{AsOf}\"";

    private string Question => $"mineral: \"{Mineral}\", {Day}";

    private const string Figures = "year fromYear source { id } hhi hhiAtMost unlisted tonnes shares { country { code } share tonnes }";

    private const string Risk = """
        year source { id } indicator { id } score { atLeast atMost } importRisk { atLeast atMost } hhi { atLeast atMost }
        imports production unknownTrades partners { country { code } tonnes share governance part { atLeast atMost } }
        """;

    public IEnumerable<string> Create() =>
    [
        .. CreateLists(), .. CreateFactLists(), .. CreateSites(), .. CreateLookups(), .. CreateChains(), .. CreateQuestions(),
        .. CreateRelying(),
    ];

    private IEnumerable<string> CreateLists() =>
    [
        """
        { dataset { version title license published packages entities facts } }
        """,
        """{ countries(first: 3) { totalCount nodes { code name region package } pageInfo { hasNextPage } } }""",
        $$"""
        { countries(first: 500, alliance: "{{Alliance}}") { totalCount nodes {
            id
            memberships({{Day}}) { {{Evidence}} alliance { id } }
            measures({{Day}}) { id }
            statistics { {{Evidence}} measure year fromYear tonnes share mineral { id } }
            imports { {{Evidence}} hs year tonnes usd importerShare exporter { code } }
            exports { id }
            scores { {{Evidence}} year value indicator { id } }
            sites(first: 500) { totalCount nodes { id } } } } }
        """,
        $$"""
        { alliances { totalCount nodes { id name description founded package members({{Day}}) { {{Evidence}} country { code } } } } }
        """,
        """
        { minerals(first: 2) {
            totalCount nodes { id name symbol basis package parent { id } children { id } statistics { id } } pageInfo { endCursor } } }
        """,
        $$"""{ minerals(parent: "{{Mineral}}") { totalCount nodes { id } } }""",
        $$"""
        { companies(first: 500) { totalCount nodes {
            id name package stateOwned country { code }
            owners({{Day}}) { {{Evidence}} share shareAtMost shareMin shareMax class }
            holdings({{Day}}) { id }
            control({{Day}}) { country { code } possibly { code } because { id } economicShares { country { code } share } } } } }
        """,
        $$"""{ companies(country: "{{Country}}") { totalCount nodes { id } } }""",
        $$"""
        { measures({{Day}}, first: 500) { totalCount nodes {
            id kind description since until package issuer { code } targets { code } minerals { id } sources { id } } } }
        """,
        $$"""
        { measures({{Question}}, issuer: "CHN") { totalCount nodes { id } }
          b: measures({{Day}}, target: "JPN") { totalCount nodes { id } } }
        """,
    ];

    private IEnumerable<string> CreateFactLists() =>
    [
        $$"""
        { supplies(orderBy: TONNES, first: 7, where: { asOf: "{{AsOf}}", mineral: "{{Mineral}}" }) {
            totalCount pageInfo { hasNextPage endCursor } nodes { {{Evidence}} form tonnes from { id control { country { code } } } } } }
        """,
        $$"""
        { supplies(orderBy: CONFIDENCE, last: 5, where: { countries: ["{{Country}}"], tonnesKnown: true }) {
            totalCount pageInfo { hasPreviousPage startCursor } nodes { {{Evidence}} } } }
        """,
        $$"""
        { capacities(orderBy: TONNES, where: { minConfidence: 0.8 }) { totalCount nodes { {{Evidence}} tonnes site { id } } }
          holdings { totalCount nodes { {{Evidence}} tonnes site { id } mineral { id } } }
          ownerships(orderBy: CONFIDENCE, where: { countries: ["{{Country}}"] }) { totalCount nodes { {{Evidence}} share } }
          trades(orderBy: TONNES, last: 4) { totalCount nodes { {{Evidence}} hs tonnes year } }
          scores(orderBy: CONFIDENCE, where: { countries: ["{{Country}}"], years: [2021, 2022] }) {
            totalCount nodes { {{Evidence}} value } }
          indicators { totalCount nodes { id name description worst best package sources { id } } }
          statistics(where: { measure: PRODUCTION, years: [2021, 2022, 2024] }) { totalCount nodes { {{Evidence}} tonnes } } }
        """,
        """
        { sources(first: 3) { totalCount nodes { id name kind reliability
            facts(first: 4) { totalCount pageInfo { endCursor } nodes { __typename id ... on Supply { tonnes } } } } } }
        """,
        $$"""
        { measures(ever: true, kinds: [EXPORT_CONTROL, EXPORT_BAN]) { totalCount nodes { id name } }
          companies(stateOwned: true, last: 3) { totalCount nodes { id } }
          minerals(criticalFor: "magnets") { totalCount nodes { id measures(ever: true) { totalCount } trades { totalCount } } }
          sites(mineral: "{{Mineral}}", orderBy: CAPACITY, first: 6, {{Day}}) { totalCount pageInfo { endCursor } nodes { id } }
          last: sites(mineral: "{{Mineral}}", orderBy: CAPACITY, last: 4, {{Day}}) { nodes { id } }
          opened: sites(openedAfter: "2020-01-01", openedBefore: "2029-01-01") { totalCount nodes { id } } }
        """,
        $$"""
        { nodes(ids: ["{{Mineral}}", "{{Site}}", "source:none", "supply:none", "country:{{Country}}"]) { __typename id }
          node(id: "supply:a:b:") { id } }
        """,
    ];

    private IEnumerable<string> CreateSites() =>
    [
        $$"""
        { sites(first: 500, {{Day}}) { totalCount nodes {
            id name stage status package aggregate latitude longitude opened closed country { code } operator { id }
            capacities({{Day}}) { {{Evidence}} tonnes mineral { id } }
            suppliers({{Day}}) { {{Evidence}} tonnes form from { id } mineral { id } }
            customers({{Day}}) { id }
            owners({{Day}}) { id share shareAtMost class }
            control({{Day}}) { country { code } possibly { code } because { id } economicShares { share } } } } }
        """,
        $$"""
        { sites(first: 2, {{Question}}, where: { controlledBy: ["{{Country}}"] }) {
            totalCount nodes { id } pageInfo { hasNextPage endCursor } } }
        """,
    ];

    private IEnumerable<string> CreateLookups() =>
    [
        $$"""
        { nodes(ids: ["{{Mineral}}", "{{Site}}", "{{Alliance}}", "country:{{Country}}", "source:t", "company:x", "measure:m"]) {
            id ... on Entity {
              aliases { text language kind package sources { id } } identifiers { scheme value url package sources { id } } } } }
        """,
        $$"""{ site(id: "{{Site}}") { id suppliers({{Question}}) { id } } node(id: "{{Mineral}}") { id } }""",
        """{ site(id: "site:not-there") { id } }""",
        """{ node(id: "source:not-there") { id } }""",
        """{ country(code: "KOX") { id } }""",
        """
        { search(text: "a", first: 3) { totalCount pageInfo { endCursor hasNextPage } nodes {
            __typename ... on Site { id } ... on Country { id } ... on Mineral { id } ... on Company { id }
            ... on Alliance { id } ... on Measure { id } ... on Source { id } ... on Indicator { id } } } }
        """,
        """{ search(text: "포스") { totalCount nodes { ... on Entity { id name package aliases { text } } } } }""",
        """{ search(text: "refinerei") { totalCount nodes { ... on Entity { id } } } }""",
        """{ search(text: "refin") { totalCount nodes { __typename ... on Site { id name } } } }""",
    ];

    private IEnumerable<string> CreateChains() =>
    [
        $$"""{ chains({{Question}}, maxHops: 3, first: 50) { totalCount {{ChainPage}} } }""",
        $$"""
        { chains(
            {{Question}}, maxHops: 4, first: 20, orderBy: HOPS, from: { stages: [MINING, REFINING, PROCESSING, RECYCLING] },
            to: { countries: ["KOR", "JPN"], stages: [CONSUMPTION, MANUFACTURING, PROCESSING] }) { totalCount {{ChainPage}} } }
        """,
        $$"""
        { chains(
            {{Question}}, maxHops: 5, from: { not: { stages: [CONSUMPTION] } }, to: { not: { stages: [MINING] } },
            through: [{ controlledBy: ["{{Country}}"] }, { stages: [REFINING, PROCESSING, MINING] }],
            avoid: [{ stages: [STOCKPILING] }]) { {{ChainPage}} } }
        """,
        $$"""
        { chains({{Question}}, to: { stages: [MINING, REFINING, PROCESSING, MANUFACTURING, CONSUMPTION] }, first: 10) { {{ChainPage}} } }
        """,
    ];

    // Questions as fields of a mineral and an alliance, with some of the facts relied on.
    private IEnumerable<string> CreateRelying() => LeastConfidences.Select(least => $$"""
        { mineral(id: "{{Mineral}}") {
            chains({{Day}}, minConfidence: {{least}}, maxHops: 3, through: [{ controlledBy: ["{{Country}}"] }], from: {}, to: {}) {
              totalCount {{ChainPage}} }
            exposure({{Day}}, minConfidence: {{least}}, to: { controlledBy: ["{{Country}}"] }) { atLeast atMost tonnes }
            chokepoints({{Day}}, minConfidence: {{least}}, by: CONTROLLER) { totalCount nodes { key throughShare lossTonnes } }
            disruption({{Day}}, minConfidence: {{least}}, scenario: { remove: [{ controlledBy: ["{{Country}}"] }] }) {
              baseline loss coverDays immediate { atLeast atMost } }
            alternatives({{Day}}, minConfidence: {{least}}, avoid: [{ controlledBy: ["{{Country}}"] }]) { tonnes share }
            concentration({{Day}}, minConfidence: {{least}}, stage: MINING, by: OWNERSHIP) { hhi unlisted tonnes }
            coverage({{Day}}, minConfidence: {{least}}, alliance: "{{Alliance}}") { weakest stages { stage byOwnership tonnes } }
            sites({{Day}}, first: 500) { totalCount nodes { id control { country { code } } } } }
          alliance(id: "{{Alliance}}") { coverage({{Question}}, minConfidence: {{least}}) { weakest } } }
        """);

    private IEnumerable<string> CreateQuestions() =>
    [
        $$"""
        { exposure({{Question}}, of: { countries: ["KOR", "JPN", "USA"] }, to: { controlledBy: ["{{Country}}"] }) {
            atLeast atMost tonnes supplies unknownSupplies drivers { carries atLeast atMost supply { id tonnes } } } }
        """,
        .. CreateFlows(),
        $$"""
        { chokepoints({{Question}}, of: { stages: [CONSUMPTION, MANUFACTURING] }, by: CONTROLLER) {
            totalCount nodes { key name throughShare lossTonnes lossShare } } }
        """,
        $$"""
        { disruption(
            {{Question}}, of: { stages: [CONSUMPTION, MANUFACTURING] }, scenario: { remove: [{ countries: ["{{Country}}"] }] }) {
            baseline afterwards loss lossShare coverDays removed { id }
            immediate { atLeast atMost tonnes drivers(first: 3) { supply { id } atMost } } } }
        """,
        $$"""
        { alternatives({{Question}}, of: { stages: [CONSUMPTION, MANUFACTURING] }, avoid: [{ countries: ["{{Country}}"] }]) {
            tonnes share
            routes { tonnes chain { sites { id } supplies { id } } }
            bottlenecks { tonnes site { id } supply { id } } } }
        """,
        $$"""
        { concentration({{Question}}, stage: REFINING, by: OWNERSHIP) {
            hhi hhiAtMost unlisted tonnes shares { country { code } share } } }
        """,
        $$"""
        { refining: concentrations(mineral: "{{Mineral}}", measure: REFINING) { {{Figures}} }
          production: concentrations(mineral: "{{Mineral}}", measure: PRODUCTION, minConfidence: 0.9) { {{Figures}} } }
        """,
        $$"""
        { supplyRisks(mineral: "{{Mineral}}", of: ["KOR", "JPN"]) { {{Risk}} }
          minerals { nodes { supplyRisk(of: ["{{Country}}"], year: 2023, hs: ["2846"], minConfidence: 0.5) { {{Risk}} } } } }
        """,
        $$"""
        { coverage({{Question}}, alliance: "{{Alliance}}") { weakest stages { stage byLocation byOwnership tonnes worldTonnes } } }
        """,
    ];

    private IEnumerable<string> CreateFlows()
    {
        string[] groupings = ["SITE", "COUNTRY", "COMPANY", "CONTROLLER"];
        return groupings.Select(grouping => $$"""
            { flow({{Question}}, of: { stages: [CONSUMPTION, MANUFACTURING] }, by: {{grouping}}, first: 60) {
                tonnes otherTonnes
                nodes { key id name stage site { id } company { id } country { code } controller { code } tonnes origin unknown aggregate }
                links { from to tonnes share recorded confidence supplies { id } } } }
            """);
    }
}
