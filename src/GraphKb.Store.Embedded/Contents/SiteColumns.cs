using System.Collections;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;

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

    // The rows are large and come in another order: each column is taken from where they are, without moving them.
    private SiteColumns(SiteRow[] rows, int[] places, IdTable countries, IdTable companies)
    {
        (_countries, _companies) = (countries, companies);
        T[] Column<T>(Func<SiteRow, T> of) => Array.ConvertAll(places, place => of(rows[place]));
        _names = Column(row => row.Name);
        _latitudes = Column(row => row.Latitude);
        _longitudes = Column(row => row.Longitude);
        _sources = Column(row => row.Sources);
        for (var site = 0; site < places.Length; site++)
        {
            if (rows[places[site]].Note is { } note)
            {
                _notes.Add(site, note);
            }
        }

        Table = new SiteTable
        {
            Ids = new IdTable(Column(row => row.Id)),
            Stages = Column(row => row.Stage),
            CountryIndexes = Column(row => row.Country),
            OperatorIndexes = Column(row => row.Operator),
            Statuses = Column(row => row.Status),
            Aggregates = Column(row => row.Aggregate),
            OpenedDays = Column(row => row.Opened),
            ClosedDays = Column(row => row.Closed),
        };
    }

    /// <summary>What the questions read of the sites.</summary>
    public SiteTable Table { get; }

    public int Count => _names.Length;

    public Site this[int site] => new(
        Table.Ids[site], _names[site], Table.Stages[site], _countries[Table.CountryIndexes[site]],
        Table.OperatorIndexes[site] == SiteTable.NoOperator ? null : _companies[Table.OperatorIndexes[site]], Known(_latitudes[site]), Known(_longitudes[site]),
        Table.Statuses[site], DayNumbers.Day(Table.OpenedDays[site]), DayNumbers.Day(Table.ClosedDays[site]), Table.Aggregates[site],
        _sources[site], _notes.GetValueOrDefault(site));

    /// <summary>Columns of rows in any order. O(rows) where they come in the order of ids or, as a file gives them, of fact ids.</summary>
    public static SiteColumns Of(SiteRow[] rows, IdTable countries, IdTable companies)
    {
        int[] given = [.. Enumerable.Range(0, rows.Length)];
        if (IsOrdered(rows, given))
        {
            return new SiteColumns(rows, given, countries, companies);
        }

        var places = FactOrder.OrdinalPlaces(Array.ConvertAll(rows, row => row.Id));
        return new SiteColumns(
            rows, IsOrdered(rows, places) ? places : [.. given.OrderBy(place => rows[place].Id, StringComparer.Ordinal)], countries, companies);
    }

    private static bool IsOrdered(SiteRow[] rows, int[] places)
    {
        for (var place = 1; place < places.Length; place++)
        {
            if (string.CompareOrdinal(rows[places[place - 1]].Id, rows[places[place]].Id) > 0)
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
            site.Operator is null ? SiteTable.NoOperator : companies.Find(site.Operator), site.Latitude ?? double.NaN, site.Longitude ?? double.NaN,
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
