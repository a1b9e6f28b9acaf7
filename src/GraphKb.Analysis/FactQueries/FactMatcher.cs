using GraphKb.Analysis.Tables;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.FactQueries;

/// <summary>Compiles filters of facts into tests of a fact. It defines what a filter means; stores may test columns instead.</summary>
public static class FactMatcher
{
    /// <summary>Compiles a checked filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="tables">The tables, for the tree of minerals and the countries of sites and companies.</param>
    /// <returns>A test of a fact of any kind, O(log sites) where countries are given, else O(sources of the fact).</returns>
    public static Func<Fact, bool> Compile(FactFilter filter, EntityTables tables)
    {
        var tests = new List<Func<Fact, bool>>();
        AddEvidenceTests(filter, tests);
        AddValueTests(filter, tables, tests);
        if (filter.Countries is not null)
        {
            var ends = new CountryEnds(filter.Countries, tables);
            tests.Add(ends.Matches);
        }

        var all = tests.ToArray();
        return fact => MatchesAll(all, fact);
    }

    // A loop: a delegate over the fact would be allocated for every fact of a scan.
    private static bool MatchesAll(Func<Fact, bool>[] tests, Fact fact)
    {
        foreach (var test in tests)
        {
            if (!test(fact))
            {
                return false;
            }
        }

        return true;
    }

    private static void AddEvidenceTests(FactFilter filter, List<Func<Fact, bool>> tests)
    {
        if (filter.Sources is not null)
        {
            var sources = filter.Sources.ToHashSet(StringComparer.Ordinal);
            tests.Add(fact => sources.Overlaps(fact.Evidence.Sources));
        }

        if (filter.MinConfidence is { } least)
        {
            tests.Add(fact => fact.Evidence.Confidence >= least);
        }

        if (filter.MaxConfidence is { } greatest)
        {
            tests.Add(fact => fact.Evidence.Confidence <= greatest);
        }

        if (filter.AsOf is { } day)
        {
            tests.Add(fact => fact.Evidence.HoldsAt(day));
        }
    }

    private static void AddValueTests(FactFilter filter, EntityTables tables, List<Func<Fact, bool>> tests)
    {
        if (filter.Mineral is not null)
        {
            var closure = tables.Minerals.Closure(filter.Mineral).ToHashSet(StringComparer.Ordinal);
            tests.Add(fact => FactValues.GetMineral(fact) is { } mineral && closure.Contains(mineral));
        }

        if (filter.About is not null)
        {
            var entities = filter.About.ToHashSet(StringComparer.Ordinal);
            tests.Add(fact => FactValues.GetEntities(fact).Any(entities.Contains));
        }

        if (filter.TonnesKnown is { } isKnown)
        {
            tests.Add(fact => FactValues.GetTonnes(fact).HasValue == isKnown);
        }

        if (filter.Measure is { } measure)
        {
            tests.Add(fact => fact is Statistic statistic && statistic.Measure == measure);
        }

        if (filter.Years is not null)
        {
            var years = filter.Years.ToHashSet();
            tests.Add(fact => FactValues.GetYear(fact) is { } year && years.Contains(year));
        }
    }

    private sealed class CountryEnds(IReadOnlyList<string> codes, EntityTables tables)
    {
        private readonly HashSet<string> _codes = codes.ToHashSet(StringComparer.Ordinal);

        public bool Matches(Fact fact) => fact switch
        {
            Supply supply => IsPlace(supply.From) || IsPlace(supply.To),
            Capacity capacity => IsPlace(capacity.Site),
            Holding holding => IsPlace(holding.Site),
            Ownership ownership => IsPlace(ownership.Owner) || IsPlace(ownership.Owned),
            Membership membership => _codes.Contains(membership.Country),
            Score score => _codes.Contains(score.Country),
            Statistic statistic => _codes.Contains(statistic.Country),
            Trade trade => _codes.Contains(trade.Exporter) || _codes.Contains(trade.Importer),
            _ => false,
        };

        // The id of a site, company or country.
        private bool IsPlace(string id)
        {
            if (tables.Sites.Ids.Find(id) is >= 0 and var siteIndex)
            {
                return _codes.Contains(tables.Countries[tables.Sites.CountryIndexes[siteIndex]]);
            }

            return _codes.Contains(tables.Companies.Find(id) is >= 0 and var companyIndex
                ? tables.Countries[tables.HomeCountryIndexes[companyIndex]]
                : EntityId.Slug(id));
        }
    }
}
