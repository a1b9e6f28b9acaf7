using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Facts;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>The supplies. Filters and orders read columns: a scan of millions builds only the records of the page.</summary>
internal sealed class SupplyFactRows(SupplyColumns supplies, EntityTables tables) : FactRows
{
    public override int Count => supplies.Count;

    public override Fact this[int rowIndex] => supplies.Rows[rowIndex];

    public override Func<int, double?> GetValues(FactOrder order) => order == FactOrder.Tonnes
        ? rowIndex => double.IsNaN(supplies.Tonnes[rowIndex]) ? null : supplies.Tonnes[rowIndex]
        : rowIndex => supplies.Confidences[rowIndex];

    /// <summary>Compiles a filter; it means what <see cref="FactMatcher"/> defines.</summary>
    public override Func<int, bool> Compile(FactFilter filter)
    {
        var tests = new List<Func<int, bool>>();
        AddPlaceTests(filter, tests);
        AddEntityTest(filter, tests);
        AddEvidenceTests(filter, tests);
        if (filter.TonnesKnown is { } isKnown)
        {
            tests.Add(rowIndex => double.IsNaN(supplies.Tonnes[rowIndex]) != isKnown);
        }

        // A supply is no statistic and has no year.
        if (filter.Measure is not null || filter.Years is not null)
        {
            tests.Add(_ => false);
        }

        var all = tests.ToArray();
        return all.Length switch
        {
            0 => _ => true,
            1 => all[0],
            2 => rowIndex => all[0](rowIndex) && all[1](rowIndex),
            _ => rowIndex => Array.TrueForAll(all, test => test(rowIndex)),
        };
    }

    private void AddPlaceTests(FactFilter filter, List<Func<int, bool>> tests)
    {
        if (filter.Mineral is not null)
        {
            var isOfClosure = new bool[supplies.Minerals.Count];
            foreach (var mineral in tables.Minerals.Closure(filter.Mineral))
            {
                isOfClosure[supplies.Minerals.Find(mineral)] = true;
            }

            tests.Add(rowIndex => isOfClosure[supplies.Mineral[rowIndex]]);
        }

        if (filter.Countries is not null)
        {
            var isListed = new bool[tables.Countries.Count];
            foreach (var code in filter.Countries.Select(tables.Countries.Find).Where(countryIndex => countryIndex >= 0))
            {
                isListed[code] = true;
            }

            var countryIndexes = tables.Sites.CountryIndexes;
            tests.Add(rowIndex => isListed[countryIndexes[supplies.From[rowIndex]]] || isListed[countryIndexes[supplies.To[rowIndex]]]);
        }
    }

    private void AddEntityTest(FactFilter filter, List<Func<int, bool>> tests)
    {
        if (filter.About is not { } about)
        {
            return;
        }

        var minerals = about.Select(supplies.Minerals.Find).Where(mineralIndex => mineralIndex >= 0).ToHashSet();
        var sites = about.Select(tables.Sites.Ids.Find).Where(siteIndex => siteIndex >= 0).ToHashSet();
        tests.Add(rowIndex => sites.Contains(supplies.From[rowIndex]) || sites.Contains(supplies.To[rowIndex])
            || minerals.Contains(supplies.Mineral[rowIndex]));
    }

    private void AddEvidenceTests(FactFilter filter, List<Func<int, bool>> tests)
    {
        if (filter.Sources is not null)
        {
            var sources = filter.Sources.ToHashSet(StringComparer.Ordinal);
            bool[] matches = [.. supplies.Sources.Distinct.Select(list => list.Any(sources.Contains))];
            tests.Add(rowIndex => matches[supplies.Sources.NumberOf(rowIndex)]);
        }

        if (filter.MinConfidence is not null || filter.MaxConfidence is not null)
        {
            var (least, greatest) = (filter.MinConfidence ?? 0, filter.MaxConfidence ?? 1);
            bool[] matches = [.. supplies.Confidences.Distinct.Select(confidence => confidence >= least && confidence <= greatest)];
            tests.Add(rowIndex => matches[supplies.Confidences.NumberOf(rowIndex)]);
        }

        if (filter.AsOf is { DayNumber: var day })
        {
            tests.Add(rowIndex => supplies.SinceDays[rowIndex] <= day && day < supplies.UntilDays[rowIndex]);
        }
    }
}
