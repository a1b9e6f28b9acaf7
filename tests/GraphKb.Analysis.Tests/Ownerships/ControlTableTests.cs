using GraphKb.Analysis.Control;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Ownerships;

public sealed class ControlTableTests
{
    [Fact]
    public async Task The_table_has_the_country_of_every_company_and_site() =>
        Assert.Equal(
            [
                "company:holding CHN", "company:local MYS", "site:depot nobody", "site:market nobody", "site:mine nobody",
                "site:orphan nobody", "site:pit CHN", "site:plant nobody", "site:refinery CHN", "site:scrap nobody",
            ],
            await TinyQuestions.AskAsync((reader, _) =>
            {
                var (tables, control) = (reader.Tables, ControlTable.Get(reader.Tables, new EvidenceFilter(TinyChain.Day)));
                string Name(int countryIndex) => countryIndex == ControlTable.Nobody ? "nobody" : tables.Countries[countryIndex];
                var companies = tables.Companies.All.Zip(control.CompanyControllers, (id, country) => $"{id} {Name(country)}");
                var sites = tables.Sites.Ids.All.Zip(control.SiteControllers, (id, country) => $"{id} {Name(country)}");
                return Task.FromResult(companies.Concat(sites).ToList());
            }));

    [Theory]
    [InlineData(0.0, "CHN")]
    [InlineData(0.6, "KOR")]
    public async Task An_ownership_that_is_not_relied_on_does_not_supersede_an_earlier_one(double minConfidence, string expected)
    {
        Ownership Owns(string owner, double share, double confidence, int since) => new(
            owner, "site:mine", share, TinyChain.Seen with { Confidence = confidence, Since = new(since, 1, 1) });
        var package = TinyChain.Package with
        {
            Ownerships =
            [
                Owns("country:KOR", 0.7, 0.9, 2020), Owns("country:KOR", 0.2, 0.5, 2024), Owns("country:CHN", 0.6, 0.5, 2024),
            ],
        };
        await using var store = EmbeddedStore.InMemory(package);
        var tables = (await store.OpenReaderAsync(CancellationToken.None)).Tables;

        var control = ControlTable.Get(tables, new EvidenceFilter(TinyChain.Day, minConfidence));

        Assert.Equal(expected, tables.Countries[control.SiteControllers[tables.Sites.Ids.Find("site:mine")]]);
    }

    [Fact]
    public Task The_table_gives_the_same_country_as_the_question() => TinyQuestions.AskAsync(async (reader, stop) =>
    {
        var control = ControlTable.Get(reader.Tables, new EvidenceFilter(TinyChain.Day));
        for (var siteIndex = 0; siteIndex < reader.Tables.Sites.Count; siteIndex++)
        {
            var question = new ControlQuestion { Ids = [reader.Tables.Sites.Ids[siteIndex]], AsOf = TinyChain.Day };
            var answer = (await ControlAnalysis.AnswerAsync(reader, question, stop))[0];
            var expected = answer.Country is { } code ? reader.Tables.Countries.Find(code) : ControlTable.Nobody;
            Assert.Equal(expected, control.SiteControllers[siteIndex]);
        }

        return true;
    });
}
