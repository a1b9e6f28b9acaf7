using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Tables;

namespace GraphKb.Analysis.Selectors;

/// <summary>Checks selectors, and compiles them into tests of site indexes.</summary>
public static class SiteMatcher
{
    private const int MaxDepth = 20;

    /// <summary>Checks that all ids and codes of a selector exist.</summary>
    /// <param name="selector">The selector, or null.</param>
    /// <param name="tables">The tables to look them up in.</param>
    /// <param name="argument">The name of the argument, for the error.</param>
    /// <exception cref="UserInputException">One does not exist (the sentence suggests the nearest), or the nesting is too deep.</exception>
    public static void Check(SiteSelector? selector, EntityTables tables, string argument)
    {
        for (var depth = 0; selector is not null; selector = selector.Not, argument += ".not", depth++)
        {
            if (depth > MaxDepth)
            {
                throw new UserInputException(argument, "The selector is nested more than 20 deep; at most 20 is allowed.");
            }

            CheckIds(selector.Ids, tables.Sites.Ids, "site", argument + ".ids");
            CheckCountries(selector.Countries, tables, argument + ".countries");
            CheckIds(selector.Alliances, tables.Alliances, "alliance", argument + ".alliances");
            CheckCountries(selector.ControlledBy, tables, argument + ".controlledBy");
            CheckIds(selector.Companies, tables.Companies, "company", argument + ".companies");
        }
    }

    /// <summary>Checks several selectors.</summary>
    /// <param name="selectors">The selectors.</param>
    /// <param name="tables">The tables to look ids and codes up in.</param>
    /// <param name="argument">The name of the argument; the error names the position in it too.</param>
    /// <exception cref="UserInputException">An id or code does not exist, or a nesting is too deep.</exception>
    public static void CheckAll(IReadOnlyList<SiteSelector> selectors, EntityTables tables, string argument)
    {
        for (var position = 0; position < selectors.Count; position++)
        {
            Check(selectors[position], tables, $"{argument}[{position}]");
        }
    }

    /// <summary>Compiles a checked selector. Members and controlling countries are computed once, here.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="filter">The day of memberships and control, and which ownerships are relied on.</param>
    /// <returns>A test of a site index, O(1) per field that is given.</returns>
    public static Func<int, bool> Compile(SiteSelector selector, EntityTables tables, EvidenceFilter filter)
    {
        var tests = new List<Func<int, bool>>();
        AddPlaceTests(selector, tables, filter, tests);
        tests.AddRange(CompileSites(selector, tables, filter));
        return All(tests);
    }

    /// <summary>Compiles the fields that <see cref="NodeColumns"/> does not.</summary>
    /// <returns>Tests of a site index.</returns>
    internal static List<Func<int, bool>> CompileSites(SiteSelector selector, EntityTables tables, EvidenceFilter filter)
    {
        var tests = new List<Func<int, bool>>();
        AddColumnTests(selector, tables, tests);
        if (selector.Companies is not null)
        {
            tests.Add(CompanySites.Compile([.. selector.Companies.Select(tables.Companies.Find)], tables, filter));
        }

        if (selector.Not is not null)
        {
            var not = Compile(selector.Not, tables, filter);
            tests.Add(siteIndex => !not(siteIndex));
        }

        return tests;
    }

    /// <summary>Combines tests into one that passes where all of them do.</summary>
    internal static Func<int, bool> All(List<Func<int, bool>> tests)
    {
        var all = tests.ToArray();
        return all.Length switch
        {
            0 => _ => true,
            1 => all[0],
            2 => siteIndex => all[0](siteIndex) && all[1](siteIndex),
            _ => siteIndex => Array.TrueForAll(all, test => test(siteIndex)),
        };
    }

    /// <summary>Compiles a test that any of some checked selectors passes.</summary>
    /// <param name="selectors">The selectors; an empty list matches nothing.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="filter">The day of memberships and control, and which ownerships are relied on.</param>
    /// <returns>A test of a site index.</returns>
    internal static Func<int, bool> CompileAny(IReadOnlyList<SiteSelector> selectors, EntityTables tables, EvidenceFilter filter)
    {
        var tests = selectors.Select(selector => Compile(selector, tables, filter)).ToArray();
        return siteIndex => Array.Exists(tests, test => test(siteIndex));
    }

    // Where sites are, at which stage, and who controls them.
    private static void AddPlaceTests(SiteSelector selector, EntityTables tables, EvidenceFilter filter, List<Func<int, bool>> tests)
    {
        var (sites, countryIndexes) = (tables.Sites, tables.Sites.CountryIndexes);
        if (selector.Stages is not null)
        {
            var mask = selector.Stages.Aggregate(0, (bits, stage) => bits | (1 << (int)stage));
            tests.Add(siteIndex => (mask & (1 << (int)sites.Stages[siteIndex])) != 0);
        }

        if (selector.Countries is not null)
        {
            var isListed = FlagCountries(selector.Countries, tables);
            tests.Add(siteIndex => isListed[countryIndexes[siteIndex]]);
        }

        if (selector.Alliances is not null)
        {
            var isMember = tables.GetMembers(selector.Alliances, filter.AsOf);
            tests.Add(siteIndex => isMember[countryIndexes[siteIndex]]);
        }

        if (selector.ControlledBy is not null)
        {
            var isListed = FlagCountries(selector.ControlledBy, tables);
            var controllers = selector.Control == ControlBasis.Location ? [] : ControlTable.Get(tables, filter).SiteControllers;
            bool IsOwned(int siteIndex) => controllers[siteIndex] != ControlTable.Nobody && isListed[controllers[siteIndex]];
            tests.Add(selector.Control switch
            {
                ControlBasis.Location => siteIndex => isListed[countryIndexes[siteIndex]],
                ControlBasis.Ownership => IsOwned,
                _ => siteIndex => isListed[countryIndexes[siteIndex]] || IsOwned(siteIndex),
            });
        }
    }

    private static void AddColumnTests(SiteSelector selector, EntityTables tables, List<Func<int, bool>> tests)
    {
        var sites = tables.Sites;
        if (selector.Ids is not null)
        {
            var siteIndexes = selector.Ids.Select(sites.Ids.Find).ToHashSet();
            tests.Add(siteIndexes.Contains);
        }

        if (selector.Statuses is not null)
        {
            var mask = selector.Statuses.Aggregate(0, (bits, status) => bits | (1 << (int)status));
            tests.Add(siteIndex => (mask & (1 << (int)sites.Statuses[siteIndex])) != 0);
        }

        if (selector.Aggregate is { } aggregate)
        {
            tests.Add(siteIndex => sites.Aggregates[siteIndex] == aggregate);
        }
    }

    private static bool[] FlagCountries(IReadOnlyList<string> codes, EntityTables tables)
    {
        var isListed = new bool[tables.Countries.Count];
        foreach (var code in codes)
        {
            isListed[tables.Countries.Find(code)] = true;
        }

        return isListed;
    }

    private static void CheckCountries(IReadOnlyList<string>? codes, EntityTables tables, string argument)
    {
        for (var index = 0; index < codes?.Count; index++)
        {
            ArgumentChecks.Country(tables, codes[index], $"{argument}[{index}]");
        }
    }

    private static void CheckIds(IReadOnlyList<string>? ids, IdTable table, string kind, string argument)
    {
        for (var index = 0; index < ids?.Count; index++)
        {
            if (table.Find(ids[index]) < 0)
            {
                throw UnknownId.FromExisting(kind, ids[index], table.All, $"{argument}[{index}]");
            }
        }
    }
}
