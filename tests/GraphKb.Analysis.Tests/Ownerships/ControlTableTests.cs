using GraphKb.Analysis.Control;
using GraphKb.Analysis.Ownerships;
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
                var (tables, control) = (reader.Tables, ControlTable.Get(reader.Tables, TinyChain.Day));
                string Name(int countryIndex) => countryIndex == ControlTable.Nobody ? "nobody" : tables.Countries[countryIndex];
                var companies = tables.Companies.All.Zip(control.CompanyControllers, (id, country) => $"{id} {Name(country)}");
                var sites = tables.Sites.Ids.All.Zip(control.SiteControllers, (id, country) => $"{id} {Name(country)}");
                return Task.FromResult(companies.Concat(sites).ToList());
            }));

    [Fact]
    public Task The_table_gives_the_same_country_as_the_question() => TinyQuestions.AskAsync(async (reader, stop) =>
    {
        var control = ControlTable.Get(reader.Tables, TinyChain.Day);
        for (var siteIndex = 0; siteIndex < reader.Tables.Sites.Count; siteIndex++)
        {
            var question = new ControlQuestion { Id = reader.Tables.Sites.Ids[siteIndex], AsOf = TinyChain.Day };
            var answer = await (await ControlAnalysis.PrepareAsync(reader, question, stop)).AnswerAsync(stop);
            var expected = answer.Country is { } code ? reader.Tables.Countries.Find(code) : ControlTable.Nobody;
            Assert.Equal(expected, control.SiteControllers[siteIndex]);
        }

        return true;
    });
}
