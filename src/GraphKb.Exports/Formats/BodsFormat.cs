using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Tables;
using GraphKb.Exports.Files;
using GraphKb.Exports.Rows;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;

namespace GraphKb.Exports.Formats;

/// <summary>
/// Statements of the Beneficial Ownership Data Standard 0.4, a line of JSON each: companies, countries and the sites that are owned or run
/// as entities; ownerships, operators and control as relationships. The data has no natural persons, so no interest is a beneficial one.
/// </summary>
internal sealed class BodsFormat : IExportFormat
{
    private const string File = "statements.jsonl";
    private const double Majority = ControlTable.DefaultThreshold;

    public string Name => "bods";

    public bool IsOfOneDay => false;

    public IReadOnlyList<string> FileNames => [File];

    public long CountRows(ExportContents contents) =>
        contents.Package.Companies.Count + (2L * contents.Package.Ownerships.Count) + (2L * contents.Package.Sites.Count);

    public Task WriteAsync(ExportContents contents, ExportTarget target)
    {
        TextFile.WriteLines(target, File, [], new Statements(contents).List());
        return Task.CompletedTask;
    }

    private sealed class Statements(ExportContents contents)
    {
        private readonly DataPackage _package = contents.Package;
        private readonly Dictionary<string, Country> _countries = contents.Package.Countries.ToDictionary(country => country.Code);
        private readonly IReadOnlyDictionary<string, EntityNames> _names = EntityNames.Group(contents.Package);
        private readonly BodsStatement _statement = new(
            contents.Package.Info.Title ?? "GraphKb", contents.Package.Info.Published ?? contents.Day,
            contents.Package.Sources.ToDictionary(source => source.Id));

        public IEnumerable<string> List()
        {
            var controls = ListControls().ToList();
            return ListStates(controls).Concat(ListCompanies()).Concat(ListSites(controls))
                .Concat(_package.Ownerships.Select(fact => _statement.FormatRelationship(
                    fact.Id, fact.Owned, fact.Evidence.Sources, json => BodsDetails.WriteOwnership(json, fact))))
                .Concat(ListOperators())
                .Concat(controls.Select(control => _statement.FormatRelationship(
                    $"control:{control.Country}:{control.Subject.Replace(':', '.')}", control.Subject, [],
                    json => BodsDetails.WriteControl(
                        json, (EntityId.ForCountry(control.Country), control.Subject), control.Directness, ControlDetails))));
        }

        private string ControlDetails => $"Owners that this country controls hold more than half, as of {IsoDate.Format(contents.Day)}.";

        // Where owners of one country hold the majority of a site, or of a company whose home is another country.
        private IEnumerable<(string Country, string Subject, string Directness)> ListControls()
        {
            var tables = contents.Tables;
            var control = ControlTable.Get(tables, new EvidenceFilter(contents.Day));
            var direct = _package.Ownerships.Where(fact => fact.Share > Majority).Select(fact => (fact.Owner, fact.Owned)).ToHashSet();
            foreach (var company in _package.Companies)
            {
                var code = tables.Countries[control.CompanyControllers[tables.Companies.Find(company.Id)]];
                if (code != company.Country)
                {
                    yield return (code, company.Id, GetDirectness(code, company.Id));
                }
            }

            foreach (var site in _package.Sites)
            {
                var siteIndex = tables.Sites.Ids.Find(site.Id);
                if (control.SiteControllers[siteIndex] is >= 0 and var countryIndex && !control.InForce.GetSiteOwners(siteIndex).IsEmpty)
                {
                    yield return (tables.Countries[countryIndex], site.Id, GetDirectness(tables.Countries[countryIndex], site.Id));
                }
            }

            string GetDirectness(string code, string owned) => direct.Contains((EntityId.ForCountry(code), owned)) ? "direct" : "indirect";
        }

        private IEnumerable<string> ListStates(IEnumerable<(string Country, string Subject, string Directness)> controls)
        {
            var parties = _package.Ownerships.Where(fact => EntityId.Kind(fact.Owner) == "country")
                .Select(fact => EntityId.Slug(fact.Owner))
                .Concat(controls.Select(control => control.Country)).ToHashSet(StringComparer.Ordinal);
            return _package.Countries.Where(country => parties.Contains(country.Code)).Select(country => _statement.FormatEntity(
                country.Id, [], json => BodsDetails.WriteEntity(json, "state", null, country, country)));
        }

        private IEnumerable<string> ListCompanies() => _package.Companies.Select(company => _statement.FormatEntity(
            company.Id, company.Sources, json =>
            {
                var remark = company.StateOwned ? "A source calls it state-owned." : null;
                BodsDetails.WriteEntity(json, "legalEntity", remark, company, _countries[company.Country]);
                BodsDetails.WriteNames(json, _names.GetValueOrDefault(company.Id) ?? EntityNames.None);
            }));

        private IEnumerable<string> ListSites(IEnumerable<(string Country, string Subject, string Directness)> controls)
        {
            var owned = _package.Ownerships.Select(fact => fact.Owned).Concat(controls.Select(control => control.Subject))
                .ToHashSet(StringComparer.Ordinal);
            return _package.Sites.Where(site => site.Operator is not null || owned.Contains(site.Id)).Select(site =>
                _statement.FormatEntity(site.Id, site.Sources, json =>
                {
                    BodsDetails.WriteEntity(
                        json, "arrangement", "A site of a supply chain, and no legal person.", site, _countries[site.Country]);
                    BodsDetails.WriteNames(json, _names.GetValueOrDefault(site.Id) ?? EntityNames.None);
                }));
        }

        private IEnumerable<string> ListOperators() => _package.Sites.Where(site => site.Operator is not null)
            .Select(site => _statement.FormatRelationship(
                $"operator:{site.Id.Replace(':', '.')}", site.Id, site.Sources,
                json => BodsDetails.WriteControl(json, (site.Operator!, site.Id), "direct", "Operates the site.")));
    }
}
