using System.Collections;
using GraphKb.Knowledge.Atlases;
using GraphKb.Model;

namespace GraphKb.Store.Embedded.Contents;

/// <summary>
/// The sites as parallel arrays, in the ordinal order of ids. As a list it makes a site's record when it is asked for.
/// </summary>
internal sealed class SiteColumns : IReadOnlyList<Site>
{
    private readonly IdTable _countries;
    private readonly IdTable _companies;
    private readonly string[] _names;
    private readonly double[] _latitudes;
    private readonly double[] _longitudes;
    private readonly IReadOnlyList<string>[] _sources;
    private readonly Dictionary<int, string> _notes = [];

    private SiteColumns(SiteRow[] rows, IdTable countries, IdTable companies)
    {
        (_countries, _companies) = (countries, companies);
        _names = Array.ConvertAll(rows, row => row.Name);
        _latitudes = Array.ConvertAll(rows, row => row.Latitude);
        _longitudes = Array.ConvertAll(rows, row => row.Longitude);
        _sources = Array.ConvertAll(rows, row => row.Sources);
        for (var site = 0; site < rows.Length; site++)
        {
            if (rows[site].Note is { } note)
            {
                _notes.Add(site, note);
            }
        }

        Table = new SiteTable
        {
            Ids = new IdTable(Array.ConvertAll(rows, row => row.Id)),
            Stages = Array.ConvertAll(rows, row => row.Stage),
            Countries = Array.ConvertAll(rows, row => row.Country),
            Operators = Array.ConvertAll(rows, row => row.Operator),
            Statuses = Array.ConvertAll(rows, row => row.Status),
            Aggregates = Array.ConvertAll(rows, row => row.Aggregate),
            OpenedDays = Array.ConvertAll(rows, row => row.Opened),
            ClosedDays = Array.ConvertAll(rows, row => row.Closed),
        };
    }

    /// <summary>What the questions read of the sites.</summary>
    public SiteTable Table { get; }

    public int Count => _names.Length;

    public Site this[int site] => new(
        Table.Ids[site], _names[site], Table.Stages[site], _countries[Table.Countries[site]],
        Table.Operators[site] == SiteTable.None ? null : _companies[Table.Operators[site]], Known(_latitudes[site]), Known(_longitudes[site]),
        Table.Statuses[site], DayNumbers.Day(Table.OpenedDays[site]), DayNumbers.Day(Table.ClosedDays[site]), Table.Aggregates[site],
        _sources[site], _notes.GetValueOrDefault(site));

    /// <summary>Columns of rows in any order. O(rows) where they come in the order of ids or, as a file gives them, of fact ids.</summary>
    public static SiteColumns Of(SiteRow[] rows, IdTable countries, IdTable companies)
    {
        if (!IsOrdered(rows))
        {
            rows = Array.ConvertAll(FactOrder.OrdinalPlaces(Array.ConvertAll(rows, row => row.Id)), place => rows[place]);
        }

        return new SiteColumns(IsOrdered(rows) ? rows : [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)], countries, companies);
    }

    private static bool IsOrdered(SiteRow[] rows)
    {
        for (var place = 1; place < rows.Length; place++)
        {
            if (string.CompareOrdinal(rows[place - 1].Id, rows[place].Id) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Columns of records.</summary>
    public static SiteColumns Of(IReadOnlyList<Site> sites, IdTable countries, IdTable companies) => Of(
        [.. sites.Select(site => new SiteRow(
            site.Id, site.Name, site.Stage, countries.Find(site.Country),
            site.Operator is null ? SiteTable.None : companies.Find(site.Operator), site.Latitude ?? double.NaN, site.Longitude ?? double.NaN,
            site.Status, DayNumbers.Since(site.Opened), DayNumbers.Until(site.Closed), site.Aggregate, site.Sources, site.Note))],
        countries, companies);

    public IEnumerator<Site> GetEnumerator()
    {
        for (var site = 0; site < Count; site++)
        {
            yield return this[site];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static double? Known(double degrees) => double.IsNaN(degrees) ? null : degrees;
}
