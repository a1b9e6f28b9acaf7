using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Tests.Reading;

/// <summary>What spreadsheets and data frames make of a table: taken where it cannot be misread, named where it can.</summary>
public sealed class SpreadsheetTests
{
    private const string Supplies = "from,to,mineral,form,tonnes,sources\n";
    private const string Trades = "exporter,importer,mineral,hs,year,tonnes,sources\n";

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Another_separator_is_seen_in_the_header(char separator)
    {
        var result = BrokenPackage.Read("supplies.csv", (Supplies + "site:a,site:b,mineral:nd,oxide,5,source:s\n").Replace(',', separator));

        Assert.Equal(5, Assert.Single(result.Package!.Supplies).Tonnes);
        Assert.Empty(result.Warnings());
    }

    [Theory]
    [InlineData("sep=;", ';')]
    [InlineData("SEP=,", ',')]
    public void A_line_that_declares_the_separator_is_no_header(string declaration, char separator)
    {
        var rows = (Supplies + "site:a,site:b,mineral:nd,oxide,5,source:s\nsite:a,x,mineral:nd,,5,source:s\n").Replace(',', separator);

        Assert.Equal(
            ["supplies.csv:4: to: \"x\" does not exist; expected an existing site"],
            BrokenPackage.Read("supplies.csv", $"{declaration}\n{rows}").Errors());
    }

    [Fact]
    public void The_separator_of_the_descriptor_is_used() => Assert.Equal(
        "a,b",
        BrokenPackage.Read(
            ("datapackage.json", """{"resources":[{"path":"sources.csv","dialect":{"delimiter":";"}}]}"""),
            ("sources.csv", "id;title\nsource:s;a,b\n")).Package!.Sources.Single().Title);

    [Theory]
    [InlineData("\"encoding\":\"windows-1252\"", "the encoding \"windows-1252\"; expected utf-8")]
    [InlineData("\"dialect\":\"dialect.json\"", "the dialect \"dialect.json\"; expected an object with a delimiter")]
    [InlineData(
        "\"dialect\":{\"delimiter\":\"::\"}", "the delimiter \"::\"; expected a comma, a semicolon, a tab or a vertical bar")]
    [InlineData("\"dialect\":{\"quoteChar\":\"'\"}", "the dialect's quoteChar \"'\"; expected \"\\\"\"")]
    [InlineData("\"dialect\":{\"header\":false}", "the dialect's header false; expected true")]
    [InlineData(
        "\"dialect\":{\"commentChar\":\"#\"}",
        "the dialect's commentChar; expected only a delimiter, as the file is RFC 4180 otherwise")]
    public void A_dialect_that_would_be_misread_is_an_error(string stated, string expected) => Assert.Equal(
        [$"datapackage.json:1: resources: states for sources.csv {expected}"],
        BrokenPackage.Read("datapackage.json", $$"""{"resources":[{"path":"sources.csv",{{stated}}}]}""").Errors());

    [Fact]
    public void A_dialect_that_changes_nothing_is_taken() => Assert.Empty(BrokenPackage.Read(
        "datapackage.json",
        """
        {"resources":[{"path":"sources.csv","encoding":"UTF-8",
          "dialect":{"delimiter":",","quoteChar":"\"","doubleQuote":true,"header":true,"lineTerminator":"\r\n"}}]}
        """).Errors());

    [Fact]
    public void Blank_rows_are_ignored_with_one_warning()
    {
        var result = BrokenPackage.Read("supplies.csv", Supplies + "site:a,site:b,mineral:nd,oxide,5,source:s\n,,,,,\n, ,,,,\n,,,\n");

        Assert.Single(result.Package!.Supplies);
        Assert.Equal(
            ["supplies.csv:3: -: warning: is the first of 3 blank rows, which are ignored"], result.Warnings());
    }

    [Fact]
    public void Columns_without_a_name_at_the_end_are_ignored_with_one_warning()
    {
        var result = BrokenPackage.Read(
            "supplies.csv",
            "from,to,mineral,form,tonnes,sources,,\nsite:a,site:b,mineral:nd,oxide,5,source:s,,\nsite:a,site:b,mineral:re,,5,source:s,,\n");

        Assert.Equal(2, result.Package!.Supplies.Count);
        Assert.Equal(
            ["supplies.csv:1: -: warning: has 2 columns without a name at the end, which are ignored"], result.Warnings());
    }

    [Fact]
    public void A_cell_under_no_name_is_an_error() => Assert.Equal(
        ["supplies.csv:2: -: has a cell after column 6, where the header has no name; expected blank cells"],
        BrokenPackage.Read("supplies.csv", "from,to,mineral,form,tonnes,sources,\nsite:a,site:b,mineral:nd,,5,source:s,x\n").Errors());

    [Fact]
    public void Blanks_around_a_text_are_no_part_of_it() => Assert.Equal(
        ["supplies.csv:3: from: repeats the natural key of line 2 (from, to, mineral, form, since); expected each once"],
        BrokenPackage.Read(
            "supplies.csv", Supplies + "site:a,site:b,mineral:nd,oxide,5,source:s\nsite:a,site:b,mineral:nd,oxide ,5,source:s\n").Errors());

    [Fact]
    public void A_cell_that_swallows_a_row_is_a_warning()
    {
        const string Header = "from,to,mineral,form,tonnes,sources,note\n";
        const string Swallowing = "site:a,site:b,mineral:nd,,5,source:s,\"open note\nsite:a,site:b,mineral:re,,8,source:s,bore 12\"\n";

        Assert.Equal(
            ["supplies.csv:2: note: warning: contains \"site:a,site:b,mineral:re,,8,source:s,bore 12\", which looks like a row; "
                + "expected a closing quote before it if it is one"],
            BrokenPackage.Read("supplies.csv", Header + Swallowing).Warnings());
        Assert.Empty(
            BrokenPackage.Read("supplies.csv", Header + "site:a,site:b,mineral:nd,,5,source:s,\"one, two\nthree, four\"\n").Warnings());
    }

    [Theory]
    [InlineData("True", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    public void A_flag_may_be_written_as_programs_write_it(string cell, bool expected)
    {
        var result = BrokenPackage.Read(
            "sites.csv", $"id,name,stage,country,aggregate\nsite:a,A,MINING,CHN,{cell}\nsite:b,B,CONSUMPTION,KOR,\n");

        Assert.Equal(expected, result.Package!.Sites[0].Aggregate);
    }

    [Fact]
    public void A_year_may_be_a_number_with_a_point()
    {
        var result = BrokenPackage.Read(("trades.csv", Trades + "CHN,KOR,mineral:nd,2846,2021.0,5,source:s\n"));

        Assert.Equal(2021, Assert.Single<Trade>(result.Package!.Trades).Year);
    }

    [Theory]
    [InlineData("280469.0", "\"280469.0\" is a number, which a spreadsheet made of a code; expected 280469")]
    [InlineData("2.8E+05", "\"2.8E+05\" is not a code; expected 2 to 10 digits")]
    [InlineData("HS2846", "\"HS2846\" is not a code; expected 2 to 10 digits")]
    [InlineData("7", "\"7\" is not a code; expected 2 to 10 digits")]
    public void A_customs_code_is_digits(string code, string expected)
    {
        Assert.Equal(
            [$"trades.csv:2: hs: {expected}"],
            BrokenPackage.Read(("trades.csv", Trades + $"CHN,KOR,mineral:nd,{code},2021,5,source:s\n")).Errors());
        Assert.Equal(
            [$"minerals.csv:3: hs: {expected}"],
            BrokenPackage.Read("minerals.csv", $"id,name,hs\nmineral:re,R,2846\nmineral:nd,N,2846; {code}\n").Errors());
    }
}
