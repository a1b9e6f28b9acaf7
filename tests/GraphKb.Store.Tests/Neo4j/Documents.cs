namespace GraphKb.Store.Tests.Neo4j;

/// <summary>GraphQL documents that between them ask for every field, about things that a package has.</summary>
internal static class Documents
{
    /// <summary>Documents of every list, look-up and question.</summary>
    /// <param name="mineral">A mineral's id.</param>
    /// <param name="site">A site's id.</param>
    /// <param name="alliance">An alliance's id.</param>
    /// <param name="country">A country's code.</param>
    /// <param name="asOf">The day.</param>
    public static IEnumerable<string> About(string mineral, string site, string alliance, string country, string asOf)
    {
        const string evidence = "id since until confidence note sources { id title }";
        var day = $"asOf: \"{asOf}\"";
        var page = "pageInfo { hasNextPage endCursor } nodes { hops bottleneck sites { id name } supplies { " + evidence + " form tonnes } countries { code } }";
        var chain = "totalCount " + page;
        yield return "{ dataset { version entities facts } countries(first: 3) { totalCount nodes { code name region } pageInfo { hasNextPage } } }";
        yield return "{ countries(first: 500, alliance: \"" + alliance + "\") { totalCount nodes { id " + $"memberships({day}) {{ {evidence} alliance {{ id }} }} "
            + $"measures({day}) {{ id }} statistics {{ {evidence} measure year tonnes share mineral {{ id }} }} "
            + $"imports {{ {evidence} hs year tonnes usd importerShare exporter {{ code }} }} exports {{ id }} sites(first: 500) {{ totalCount nodes {{ id }} }} }} }} }}";
        yield return $"{{ alliances {{ totalCount nodes {{ id name description founded members({day}) {{ {evidence} country {{ code }} }} }} }} }}";
        yield return "{ minerals(first: 2) { totalCount nodes { id name symbol basis parent { id } children { id } statistics { id } } pageInfo { endCursor } } }";
        yield return $"{{ minerals(parent: \"{mineral}\") {{ totalCount nodes {{ id }} }} }}";
        yield return $"{{ companies(first: 500) {{ totalCount nodes {{ id name stateOwned country {{ code }} owners({day}) {{ {evidence} share }} holdings({day}) {{ id }} "
            + $"control({day}) {{ country {{ code }} because {{ id }} economicShares {{ country {{ code }} share }} }} }} }} }}";
        yield return $"{{ companies(country: \"{country}\") {{ totalCount nodes {{ id }} }} }}";
        yield return $"{{ measures({day}, first: 500) {{ totalCount nodes {{ id kind description since until issuer {{ code }} targets {{ code }} minerals {{ id }} sources {{ id }} }} }} }}";
        yield return $"{{ measures({day}, mineral: \"{mineral}\", issuer: \"CHN\") {{ totalCount nodes {{ id }} }} b: measures({day}, target: \"JPN\") {{ totalCount nodes {{ id }} }} }}";
        yield return $"{{ sites(first: 500, {day}) {{ totalCount nodes {{ id name stage status aggregate latitude longitude opened closed country {{ code }} operator {{ id }} "
            + $"capacities({day}) {{ {evidence} tonnes mineral {{ id }} }} suppliers({day}) {{ {evidence} tonnes form from {{ id }} mineral {{ id }} }} customers({day}) {{ id }} "
            + $"owners({day}) {{ id share }} control({day}) {{ country {{ code }} because {{ id }} economicShares {{ share }} }} }} }} }}";
        yield return $"{{ sites(first: 2, {day}, mineral: \"{mineral}\", where: {{ controlledBy: [\"{country}\"] }}) {{ totalCount nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}";
        yield return $"{{ site(id: \"{site}\") {{ id suppliers({day}, mineral: \"{mineral}\") {{ id }} }} node(id: \"{mineral}\") {{ id }} }}";
        yield return "{ site(id: \"site:not-there\") { id } }";
        yield return "{ node(id: \"source:not-there\") { id } }";
        yield return "{ country(code: \"KOX\") { id } }";
        yield return "{ search(text: \"a\", first: 3) { totalCount nodes { __typename ... on Site { id } ... on Country { id } ... on Mineral { id } ... on Company { id } "
            + "... on Alliance { id } ... on Measure { id } ... on Source { id } } pageInfo { endCursor hasNextPage } } }";
        yield return "{ search(text: \"refin\") { totalCount nodes { __typename ... on Site { id name } } } }";
        yield return $"{{ chains(mineral: \"{mineral}\", {day}, maxHops: 3, first: 50) {{ {chain} }} }}";
        yield return $"{{ chains(mineral: \"{mineral}\", {day}, maxHops: 4, first: 20, orderBy: HOPS, from: {{ stages: [MINING, REFINING, PROCESSING, RECYCLING] }}, "
            + $"to: {{ countries: [\"KOR\", \"JPN\"], stages: [CONSUMPTION, MANUFACTURING, PROCESSING] }}) {{ {chain} }} }}";
        yield return $"{{ chains(mineral: \"{mineral}\", {day}, maxHops: 5, from: {{ not: {{ stages: [CONSUMPTION] }} }}, to: {{ not: {{ stages: [MINING] }} }}, "
            + $"through: [{{ controlledBy: [\"{country}\"] }}, {{ stages: [REFINING, PROCESSING, MINING] }}], avoid: [{{ stages: [STOCKPILING] }}]) {{ {page} }} }}";
        yield return $"{{ chains(mineral: \"{mineral}\", {day}, to: {{ stages: [MINING, REFINING, PROCESSING, MANUFACTURING, CONSUMPTION] }}, first: 10) {{ {page} }} }}";
        yield return $"{{ exposure(mineral: \"{mineral}\", {day}, of: {{ countries: [\"KOR\", \"JPN\", \"USA\"] }}, to: {{ controlledBy: [\"{country}\"] }}) {{ atLeast atMost tonnes }} }}";
        yield return $"{{ chokepoints(mineral: \"{mineral}\", {day}, of: {{ stages: [CONSUMPTION, MANUFACTURING] }}, by: CONTROLLER) {{ totalCount nodes {{ key name throughShare lossTonnes lossShare }} }} }}";
        yield return $"{{ disruption(mineral: \"{mineral}\", {day}, of: {{ stages: [CONSUMPTION, MANUFACTURING] }}, scenario: {{ remove: [{{ countries: [\"{country}\"] }}] }}) "
            + "{ baseline afterwards loss lossShare coverDays immediate { atLeast atMost tonnes } removed { id } } }";
        yield return $"{{ alternatives(mineral: \"{mineral}\", {day}, of: {{ stages: [CONSUMPTION, MANUFACTURING] }}, avoid: [{{ countries: [\"{country}\"] }}]) "
            + "{ tonnes share routes { tonnes chain { sites { id } supplies { id } } } bottlenecks { tonnes site { id } supply { id } } } }";
        yield return $"{{ concentration(mineral: \"{mineral}\", {day}, stage: REFINING, by: OWNERSHIP) {{ hhi hhiAtMost unlisted tonnes shares {{ country {{ code }} share }} }} }}";
        yield return $"{{ coverage(mineral: \"{mineral}\", {day}, alliance: \"{alliance}\") {{ weakest stages {{ stage byLocation byOwnership tonnes worldTonnes }} }} }}";
    }
}
