using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Tables;

namespace GraphKb.Analysis.Selectors;

/// <summary>Turns a selector into a test of site numbers.</summary>
public static class SiteMatcher
{
    /// <summary>Checks that all ids and codes of a selector exist.</summary>
    /// <param name="selector">The selector, or null.</param>
    /// <param name="tables">What exists.</param>
    /// <param name="argument">The argument it came in, for the error.</param>
    /// <exception cref="UserInputException">One does not exist; names it, with the nearest existing ones.</exception>
    public static void Check(SiteSelector? selector, EntityTables tables, string argument)
    {
        for (var depth = 0; selector is not null; selector = selector.Not, argument += ".not", depth++)
        {
            if (depth > 20)
            {
                throw new UserInputException(argument, "The selector is nested more than 20 deep; at most 20 is allowed.");
            }

            CheckAll(selector.Ids, tables.Sites.Ids, "site", argument + ".ids");
            CheckAll(selector.Countries, tables.Countries, "country code", argument + ".countries");
            CheckAll(selector.Alliances, tables.Alliances, "alliance", argument + ".alliances");
            CheckAll(selector.ControlledBy, tables.Countries, "country code", argument + ".controlledBy");
            CheckAll(selector.Companies, tables.Companies, "company", argument + ".companies");
        }
    }

    /// <summary>Checks several selectors.</summary>
    /// <param name="selectors">The selectors.</param>
    /// <param name="tables">What exists.</param>
    /// <param name="argument">The argument they came in, for the error.</param>
    /// <exception cref="UserInputException">An id or a code does not exist; names its selector, with the nearest existing ones.</exception>
    public static void CheckAll(IReadOnlyList<SiteSelector> selectors, EntityTables tables, string argument)
    {
        for (var place = 0; place < selectors.Count; place++)
        {
            Check(selectors[place], tables, $"{argument}[{place}]");
        }
    }

    /// <summary>Compiles a checked selector. What depends on control is looked up once.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="asOf">The day of memberships and control.</param>
    /// <returns>A test of a site's number.</returns>
    public static Func<int, bool> Compile(SiteSelector selector, EntityTables tables, DateOnly asOf)
    {
        var tests = new List<Func<int, bool>>();
        AddPlainTests(selector, tables, asOf, tests);
        if (selector.ControlledBy is not null)
        {
            tests.Add(ControlTest(selector, tables, asOf));
        }

        if (selector.Companies is not null)
        {
            tests.Add(CompanySites.Test([.. selector.Companies.Select(tables.Companies.Find)], tables, asOf));
        }

        if (selector.Not is not null)
        {
            var not = Compile(selector.Not, tables, asOf);
            tests.Add(site => !not(site));
        }

        var all = tests.ToArray();
        return all.Length switch
        {
            0 => _ => true,
            1 => all[0],
            2 => site => all[0](site) && all[1](site),
            _ => site => Array.TrueForAll(all, test => test(site)),
        };
    }

    private static void AddPlainTests(SiteSelector selector, EntityTables tables, DateOnly asOf, List<Func<int, bool>> tests)
    {
        var sites = tables.Sites;
        if (selector.Ids is not null)
        {
            var numbers = selector.Ids.Select(sites.Ids.Find).ToHashSet();
            tests.Add(numbers.Contains);
        }

        if (selector.Stages is not null)
        {
            var mask = selector.Stages.Aggregate(0, (bits, stage) => bits | (1 << (int)stage));
            tests.Add(site => (mask & (1 << (int)sites.Stages[site])) != 0);
        }

        if (selector.Statuses is not null)
        {
            var mask = selector.Statuses.Aggregate(0, (bits, status) => bits | (1 << (int)status));
            tests.Add(site => (mask & (1 << (int)sites.Statuses[site])) != 0);
        }

        if (selector.Countries is not null)
        {
            var isIn = CountryFlags(selector.Countries, tables);
            tests.Add(site => isIn[sites.Countries[site]]);
        }

        if (selector.Alliances is not null)
        {
            var members = CountryFlags(Members(selector.Alliances, tables, asOf), tables);
            tests.Add(site => members[sites.Countries[site]]);
        }

        if (selector.Aggregate is { } aggregate)
        {
            tests.Add(site => sites.Aggregates[site] == aggregate);
        }
    }

    private static Func<int, bool> ControlTest(SiteSelector selector, EntityTables tables, DateOnly asOf)
    {
        var sites = tables.Sites;
        var named = CountryFlags(selector.ControlledBy!, tables);
        if (selector.Control == ControlBasis.Location)
        {
            return site => named[sites.Countries[site]];
        }

        var controllers = ControlTable.Of(tables, asOf).Sites;
        bool Owned(int site) => controllers[site] >= 0 && named[controllers[site]];
        return selector.Control == ControlBasis.Ownership ? Owned : site => named[sites.Countries[site]] || Owned(site);
    }

    private static IEnumerable<string> Members(IReadOnlyList<string> alliances, EntityTables tables, DateOnly asOf) =>
        tables.Memberships
            .Where(membership => alliances.Contains(membership.Alliance) && membership.Evidence.HoldsAt(asOf))
            .Select(membership => membership.Country);

    private static bool[] CountryFlags(IEnumerable<string> codes, EntityTables tables)
    {
        var flags = new bool[tables.Countries.Count];
        foreach (var code in codes)
        {
            flags[tables.Countries.Find(code)] = true;
        }

        return flags;
    }

    private static void CheckAll(IReadOnlyList<string>? values, IdTable table, string what, string argument)
    {
        foreach (var value in values ?? [])
        {
            if (table.Find(value) < 0)
            {
                var nearest = DidYouMean.Tail(DidYouMean.Find(value, table.All));
                throw new UserInputException(argument, $"There is no {what} \"{value}\"{nearest}.");
            }
        }
    }
}
