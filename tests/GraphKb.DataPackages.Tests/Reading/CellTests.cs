using GraphKb.DataPackages.Problems;
using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Tests.Reading;

/// <summary>One cell at a time: what each kind takes, and what it says of what it does not take.</summary>
public sealed class CellTests
{
    private const string Supplies = "from,to,mineral,form,tonnes,since,until,confidence,sources\n";
    private const string Slug = "a slug of a-z, 0-9, '-', '.' and '_' that begins with a letter or digit";

    [Theory]
    [InlineData("source:-a")]
    [InlineData("source:.a")]
    [InlineData("source:_a")]
    [InlineData("source:A")]
    [InlineData("source:ä")]
    [InlineData("source:")]
    [InlineData("source:a:b")]
    [InlineData("source:a b")]
    [InlineData("Source:a")]
    [InlineData("site:a")]
    [InlineData(" source:a")]
    public void An_id_of_another_form_is_an_error(string id) => Assert.Equal(
        [$"sources.csv:3: id: \"{id}\" is not an id; expected source: and {Slug}"],
        BrokenPackage.Read("sources.csv", $"id,title\nsource:s,A\n{id},B\n").Errors());

    [Theory]
    [InlineData("source:0")]
    [InlineData("source:a-b.c_d")]
    public void An_id_is_a_kind_and_a_slug(string id) =>
        Assert.Empty(BrokenPackage.Read("sources.csv", $"id,title\nsource:s,A\n{id},B\n").Errors());

    [Theory]
    [InlineData("K0R")]
    [InlineData("XA1")]
    [InlineData("123")]
    [InlineData("Kor")]
    [InlineData("KO")]
    [InlineData("KORE")]
    [InlineData("ÄÖÜ")]
    public void A_country_code_is_three_upper_case_letters(string code) => Assert.Equal(
        [$"countries.csv:4: code: \"{code}\" is not a country code; expected three upper-case letters, such as KOR"],
        BrokenPackage.Read("countries.csv", $"code,name\nKOR,South Korea\nCHN,China\n{code},X\n").Errors());

    [Theory]
    [InlineData("DEU")]
    [InlineData("X07")]
    public void Other_codes_and_those_of_made_up_countries_are_taken(string code) =>
        Assert.Empty(BrokenPackage.Read("countries.csv", $"code,name\nKOR,South Korea\nCHN,China\n{code},X\n").Errors());

    [Theory]
    [InlineData("1,,,", "\"1,5\"", "tonnes: \"1,5\" is not a number; expected digits with a point, such as 1234.5")]
    [InlineData("1,,,", "1e400", "tonnes: 1e400 is too large a number; expected one below 1e308")]
    [InlineData("1,,,", "-1e400", "tonnes: -1e400 is too large a number; expected one below 1e308")]
    [InlineData("1,,,", "Infinity", "tonnes: \"Infinity\" is not a number; expected digits with a point, such as 1234.5")]
    [InlineData("1,,,", "-Infinity", "tonnes: \"-Infinity\" is not a number; expected digits with a point, such as 1234.5")]
    [InlineData("1,,,", "∞", "tonnes: \"∞\" is not a number; expected digits with a point, such as 1234.5")]
    [InlineData("1,,,", " 1", "tonnes: \" 1\" is not a number; expected digits with a point, such as 1234.5")]
    [InlineData("1,,,", "0x1", "tonnes: \"0x1\" is not a number; expected digits with a point, such as 1234.5")]
    [InlineData("1,,,", "-0.1", "tonnes: -0.1 is out of range; expected 0 or more, up to 1e15")]
    [InlineData("1,,,", "1.0000000000000001e15", "tonnes: 1.0000000000000001e15 is out of range; expected 0 or more, up to 1e15")]
    [InlineData(
        "1,,,", "1.7976931348623157e308", "tonnes: 1.7976931348623157e308 is out of range; expected 0 or more, up to 1e15")]
    [InlineData("1,,,", "1,2021-02-29", "since: \"2021-02-29\" is not a date; expected a day of the calendar as YYYY-MM-DD, or a year")]
    [InlineData("1,,,", "1,2021-2-1", "since: \"2021-2-1\" is not a date; expected a day of the calendar as YYYY-MM-DD, or a year")]
    [InlineData("1,,,", "1,0000", "since: \"0000\" is not a date; expected a day of the calendar as YYYY-MM-DD, or a year")]
    [InlineData(
        "1,,,", "1,,2024",
        "until: \"2024\" is not a date; expected a day of the calendar as YYYY-MM-DD, the first on which it no longer holds")]
    [InlineData("1,,,", "1,2024,2024-01-01", "until: 2024-01-01 is not after since 2024-01-01; expected a later date")]
    [InlineData("1,,,", "1,,,1.01", "confidence: 1.01 is out of range; expected 0 or more, up to 1")]
    [InlineData("1,,,", "1,,,-0.01", "confidence: -0.01 is out of range; expected 0 or more, up to 1")]
    public void A_number_or_date_of_another_form_is_an_error(string rest, string cells, string expected)
    {
        var commas = cells.StartsWith('"') ? 0 : cells.Count(letter => letter == ',');
        var row = $"site:a,site:b,mineral:nd,,{cells}{rest[(1 + commas)..]},source:s\n";

        Assert.Equal(["supplies.csv:2: " + expected], BrokenPackage.Read("supplies.csv", Supplies + row).Errors());
    }

    [Theory]
    [InlineData("latitude", "-90.1", "-90 or more, up to 90")]
    [InlineData("latitude", "90.1", "-90 or more, up to 90")]
    [InlineData("longitude", "-180.1", "-180 or more, up to 180")]
    [InlineData("longitude", "180.1", "-180 or more, up to 180")]
    public void A_place_lies_on_the_earth(string column, string cell, string expected) => Assert.Equal(
        [$"sites.csv:2: {column}: {cell} is out of range; expected {expected}"],
        BrokenPackage.Read(
            "sites.csv", $"id,name,stage,country,{column}\nsite:a,A,MINING,CHN,{cell}\nsite:b,B,CONSUMPTION,KOR,\n").Errors());

    [Theory]
    [InlineData("2024")]
    [InlineData("2024-05")]
    [InlineData("2024-05-31")]
    public void What_is_known_of_a_day_of_publication_stays_as_it_is(string cell)
    {
        var package = BrokenPackage.Read("sources.csv", $"id,title,published\nsource:s,S,{cell}\n").Package!;

        Assert.Equal(cell, package.Sources.Single().Published.ToString());
    }

    [Fact]
    public void A_day_of_publication_is_a_day_a_month_or_a_year() => Assert.Equal(
        [
            "sources.csv:2: published: \"May 2024\" is not a date; expected a day of the calendar as YYYY-MM-DD, a month or a year",
        ],
        BrokenPackage.Read("sources.csv", "id,title,published\nsource:s,S,May 2024\n").Errors());

    [Fact]
    public void The_code_of_the_world_is_no_countrys() => Assert.Equal(
        ["countries.csv:4: code: WLD stands for the world; expected the code of a country"],
        BrokenPackage.Read("countries.csv", "code,name\nKOR,South Korea\nCHN,China\nWLD,World\n").Errors());

    [Fact]
    public void Two_rows_with_the_same_key_are_an_error_blank_or_not() => Assert.Equal(
        [
            "supplies.csv:3: from: repeats the natural key of line 2 (from, to, mineral, form, since); expected each once",
            "supplies.csv:5: from: repeats the natural key of line 4 (from, to, mineral, form, since); expected each once",
        ],
        BrokenPackage.Read("supplies.csv", Supplies + string.Concat(
            "site:a,site:b,mineral:nd,,1,,,,source:s\n", "site:a,site:b,mineral:nd,\"\",2,,,,source:s\n",
            "site:a,site:b,mineral:nd,,1,2020,,,source:s\n", "site:a,site:b,mineral:nd,,2,2020-01-01,,,source:s\n",
            "site:a,site:b,mineral:nd,oxide,2,2020,,,source:s\n")).Errors());

    [Fact]
    public void A_bad_cell_of_the_key_does_not_hide_the_rest_of_the_row() => Assert.Equal(
        ["supplies.csv:2: mineral", "supplies.csv:2: since", "supplies.csv:2: to"],
        BrokenPackage.Read("supplies.csv", Supplies + "site:a,site:a,mineral:x,,1,soon,,,source:s\n").Problems
            .Where(problem => problem.Severity == Severity.Error).Select(problem => $"{problem.File}:{problem.Line}: {problem.Column}"));

    [Theory]
    [InlineData("source:s;source:x", "supplies.csv:2: sources: \"source:x\" does not exist; expected an existing source")]
    [InlineData("source:s; source:s", "supplies.csv:2: sources: names \"source:s\" twice; expected each item once")]
    [InlineData(";", "supplies.csv:2: sources: is blank; every fact needs a source")]
    public void A_list_holds_existing_things_once(string sources, string expected) =>
        Assert.Equal([expected], BrokenPackage.Read("supplies.csv", Supplies + $"site:a,site:b,mineral:nd,,1,,,,{sources}\n").Errors());

    [Fact]
    public void Every_unknown_target_of_a_measure_is_named() => Assert.Equal(
        [
            "measures.csv:2: stages: \"MINNG\" is not known; expected one of MINING, REFINING, PROCESSING, "
                + "MANUFACTURING, RECYCLING, STOCKPILING, CONSUMPTION; did you mean MINING?",
            "measures.csv:2: targets: \"FRA\" does not exist; expected an existing country",
            "measures.csv:2: targets: \"country:KOR\" does not exist; expected an existing country; did you mean KOR?",
        ],
        BrokenPackage.Read("measures.csv", "id,kind,targets,stages\nmeasure:m,TARIFF,FRA;country:KOR;CHN,MINING;MINNG\n").Errors());

    [Fact]
    public void A_cell_is_shown_on_one_line_and_not_at_any_length()
    {
        var row = "site:a,site:b,mineral:nd,,\"1\n\u0007" + new string('x', 500_000) + "\",,,,source:s\n";

        Assert.Equal(
            ["supplies.csv:2: tonnes: \"1\\n\\u0007" + new string('x', 77)
                + "…\" is not a number; expected digits with a point, such as 1234.5"],
            BrokenPackage.Read("supplies.csv", Supplies + row).Errors());
    }

    [Fact]
    public void There_is_one_zero()
    {
        var result = BrokenPackage.Read("supplies.csv", Supplies + "site:a,site:b,mineral:nd,,-0,,,-0,source:s\n");

        var supply = Assert.Single(result.Package!.Supplies);
        Assert.False(double.IsNegative(supply.Tonnes!.Value));
    }
}
