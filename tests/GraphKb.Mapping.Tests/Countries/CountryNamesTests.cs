using System.Globalization;
using CsvHelper;
using GraphKb.Analysis.Search;
using GraphKb.Mapping.Countries;

namespace GraphKb.Mapping.Tests.Countries;

public sealed class CountryNamesTests
{
    private static readonly CountryNames Names = CountryNames.Load();

    [Theory]
    [InlineData("KOR", "KOR")]
    [InlineData("kr", "KOR")]
    [InlineData("410", "KOR")]
    [InlineData("Korea, Republic of", "KOR")]
    [InlineData("Rep. of Korea", "KOR")]
    [InlineData("Korea, North", "PRK")]
    [InlineData("Congo (Kinshasa)", "COD")]
    [InlineData("DRC", "COD")]
    [InlineData("Congo, Rep.", "COG")]
    [InlineData("Côte d’Ivoire", "CIV")]
    [InlineData("Cote d'Ivoire", "CIV")]
    [InlineData("Burma", "MMR")]
    [InlineData("Viet Nam", "VNM")]
    [InlineData("Türkiye", "TUR")]
    [InlineData("Turkey", "TUR")]
    [InlineData("U.S.A.", "USA")]
    [InlineData("842", "USA")]
    [InlineData("4", "AFG")]
    [InlineData("S19", "TWN")]
    [InlineData("490", "TWN")]
    [InlineData("W00", "WLD")]
    [InlineData("World total", "WLD")]
    [InlineData("1A0", "XKX")]
    [InlineData("US-DE", "USA")]
    public void A_country_is_known_by_its_usual_names_and_codes(string text, string code) => Assert.Equal(code, Names.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("_X")]
    [InlineData("Other countries")]
    [InlineData("Atlantis")]
    public void What_is_no_country_is_not_guessed(string text) => Assert.Null(Names.Find(text));

    [Fact]
    public void Every_country_of_the_seed_is_known_by_code_and_name() => Assert.All(LayeredPackage.Seed.Countries, country =>
    {
        Assert.Equal(country.Code, Names.Find(country.Code));
        Assert.Equal(country.Code, Names.Find(country.Name));
    });

    // A name of two countries would be decided by the order of the list.
    [Fact]
    public void No_name_is_in_the_list_for_two_countries()
    {
        using var text = new StreamReader(typeof(CountryNames).Assembly.GetManifestResourceStream("countries.csv")!);
        using var csv = new CsvParser(text, CultureInfo.InvariantCulture);
        csv.Read();
        var names = new List<(string Name, string Code)>();
        while (csv.Read())
        {
            var code = csv[0];
            names.AddRange(csv[4].Split(';').Append(csv[3]).Append(csv[1]).Append(code).Concat(csv[2].Split(';'))
                .Select(SearchText.Normalize).Where(name => name.Length > 0).Distinct().Select(name => (name, code)));
        }

        Assert.Equal([], names.GroupBy(pair => pair.Name).Where(group => group.Count() > 1).Select(group => group.Key));
    }
}
