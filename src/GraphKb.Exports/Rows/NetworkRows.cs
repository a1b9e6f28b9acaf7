using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Entities;

namespace GraphKb.Exports.Rows;

/// <summary>The sites and supplies of an export as rows, in the ordinal order of ids: sites by id, supplies by from, to and id.</summary>
internal sealed class NetworkRows
{
    private readonly ExportContents _contents;
    private readonly Dictionary<string, SiteRow> _sites;

    /// <summary>Finds the names and who controls each site on the day of the export. O(rows log rows).</summary>
    public NetworkRows(ExportContents contents)
    {
        _contents = contents;
        var (package, tables) = (contents.Package, contents.Tables);
        var countries = package.Countries.ToDictionary(country => country.Code, country => country.Name, StringComparer.Ordinal);
        var companies = package.Companies.ToDictionary(company => company.Id, company => company.Name, StringComparer.Ordinal);
        var control = ControlTable.Get(tables, new EvidenceFilter(contents.Day));
        _sites = package.Sites.ToDictionary(
            site => site.Id,
            site => new SiteRow(
                site, countries[site.Country], site.Operator is { } company ? companies[company] : null, GetController(site)),
            StringComparer.Ordinal);

        string? GetController(Site site) =>
            control.SiteControllers[tables.Sites.Ids.Find(site.Id)] is >= 0 and var countryIndex ? tables.Countries[countryIndex] : null;
    }

    /// <summary>The number of sites.</summary>
    public int SiteCount => _sites.Count;

    /// <summary>The number of supplies.</summary>
    public int EdgeCount => _contents.Package.Supplies.Count;

    /// <summary>The sites.</summary>
    public IEnumerable<SiteRow> Sites => _sites.Values.OrderBy(row => row.Site.Id, StringComparer.Ordinal);

    /// <summary>The supplies.</summary>
    public IEnumerable<EdgeRow> Edges
    {
        get
        {
            var minerals = _contents.Package.Minerals.ToDictionary(mineral => mineral.Id, mineral => mineral.Name, StringComparer.Ordinal);
            return from supply in _contents.Package.Supplies
                .OrderBy(fact => fact.From, StringComparer.Ordinal).ThenBy(fact => fact.To, StringComparer.Ordinal)
                .ThenBy(fact => fact.Id, StringComparer.Ordinal)
                   select new EdgeRow(supply, _sites[supply.From], _sites[supply.To], minerals[supply.Mineral]);
        }
    }
}
