using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Tests.Reading;

/// <summary>Bytes, lines and quotes: what makes a file a CSV file in UTF-8.</summary>
public sealed class TextTests
{
    private const string Header = "id,title,url\n";
    private const string Good = "source:s,A,\n";

    [Theory]
    [InlineData("source:t,Gr\u00FCn,\n", "sources.csv:3: -: holds a byte that is not UTF-8 (0xFC); expected text in UTF-8")]
    [InlineData(
        "source:t,\u00C3\u00BC,\nsource:u,\u0080,\n", "sources.csv:4: -: holds a byte that is not UTF-8 (0x80); expected text in UTF-8")]
    [InlineData("source:t,\"\n\n\u00FF\",\n", "sources.csv:5: -: holds a byte that is not UTF-8 (0xFF); expected text in UTF-8")]
    [InlineData("source:t,\u00ED\u00A0\u0080,\n", "sources.csv:3: -: holds a byte that is not UTF-8 (0xED); expected text in UTF-8")]
    [InlineData("source:t,a\0b,\n", "sources.csv:3: -: holds a NUL byte; expected text in UTF-8")]
    [InlineData("source:t,T,\u00C3", "sources.csv:3: -: ends within a letter of UTF-8; expected text in UTF-8")]
    [InlineData(
        "\r\nsource:t,\"T\r\n\",\r\nsource:u,\u00FF,\r\n",
        "sources.csv:6: -: holds a byte that is not UTF-8 (0xFF); expected text in UTF-8")]
    public void A_bad_byte_is_named_with_its_line(string rows, string expected) =>
        Assert.Equal([expected], BrokenPackage.ReadBytes("sources.csv", Header + Good + rows).Errors());

    [Fact]
    public void A_bad_byte_far_into_a_large_file_is_named_with_its_line()
    {
        // 3-byte letters, so that the blocks in which a file is read end within letters.
        var rows = string.Concat(Enumerable.Range(0, 30_000).Select(row => $"source:r{row},\u00E6\u00BC\u00A2\u00E6\u00BC\u00A2,\n"));

        Assert.Equal(
            ["sources.csv:30003: -: holds a byte that is not UTF-8 (0xFF); expected text in UTF-8"],
            BrokenPackage.ReadBytes("sources.csv", Header + Good + rows + "source:x,\u00FF,\n").Errors());
        Assert.Empty(BrokenPackage.ReadBytes("sources.csv", Header + Good + rows).Errors());
    }

    [Fact]
    public void A_bad_byte_does_not_hide_the_other_mistakes() => Assert.Equal(
        ["sources.csv:2: -: holds a byte", "sources.csv:3: id: \"t\" is not"],
        BrokenPackage.ReadBytes("sources.csv", Header + "source:s,\u00FF,\nt,T,\n").Errors().Select(line => line[..line.IndexOf(' ', 26)]));

    [Theory]
    [InlineData("\u00FF\u00FEi\0d\0")]
    [InlineData("\u00FE\u00FF\0i\0d")]
    public void UTF_16_is_said_once(string contents) =>
        Assert.Equal(["sources.csv:1: -: is UTF-16; expected a file in UTF-8"], BrokenPackage.ReadBytes("sources.csv", contents).Errors());

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.NotNull(BrokenPackage.ReadBytes("sources.csv", "\u00EF\u00BB\u00BF\"id\",title\nsource:s,A\n").Package);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lines_are_counted_as_an_editor_does(string end)
    {
        var text = $"id,title,url{end}{end}source:s,\"A{end}B{end}\",\"{end}\"{end}{end}source:t,T,{end}bad,\"x{end}\",{end}worse,x,";
        var result = BrokenPackage.Read("sources.csv", text);

        Assert.Equal(["sources.csv:9: id", "sources.csv:11: id"], result.Errors().Select(line =>
            line[..line.IndexOf(": \"", StringComparison.Ordinal)]));
        Assert.StartsWith("sources.csv:8: id: warning: nothing refers to source:t", result.Warnings().First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "source:t,\"open,\n",
        "sources.csv:3: title: opens a quote that is not closed before the end of the file; expected a closing quote")]
    [InlineData(
        "source:t,T,\"", "sources.csv:3: url: opens a quote that is not closed before the end of the file; expected a closing quote")]
    [InlineData(
        "source:t,\"a\"\"\nsource:u,U,\n",
        "sources.csv:3: title: opens a quote that is not closed before the end of the file; expected a closing quote")]
    [InlineData(
        "source:t,6\" pipe,\n",
        "sources.csv:3: title: has a quote where none may stand; expected the whole cell in quotes, and quotes within it doubled")]
    [InlineData(
        "source:t,\"6\"x,\n",
        "sources.csv:3: title: has a quote where none may stand; expected the whole cell in quotes, and quotes within it doubled")]
    [InlineData(
        "source:t,T,6\"",
        "sources.csv:3: url: has a quote where none may stand; expected the whole cell in quotes, and quotes within it doubled")]
    [InlineData("source:t\n", "sources.csv:3: -: has 1 cells; expected 3, as in the header")]
    [InlineData("source:t,T,,\n", "sources.csv:3: -: has 4 cells; expected 3, as in the header")]
    public void A_broken_row_is_named(string rows, string expected) =>
        Assert.Equal([expected], BrokenPackage.Read("sources.csv", Header + Good + rows).Errors());

    [Fact]
    public void An_open_quote_before_a_million_letters_ends_the_file() => Assert.Equal(
        ["sources.csv:3: -: begins a row with a cell of over 1048576 letters; expected a quote that is closed before"],
        BrokenPackage.Read("sources.csv", Header + Good + "source:t,\"" + new string('x', 3_000_000)).Errors());

    [Fact]
    public void A_row_with_too_few_cells_has_its_id_all_the_same() => Assert.Equal(
        ["sources.csv:2: -: has 2 cells; expected 3, as in the header"],
        BrokenPackage.Read("sources.csv", Header + "source:s,A\n").Errors());

    [Fact]
    public void A_mistyped_column_does_not_hide_the_mistakes_of_the_others() => Assert.Equal(
        [
            "sources.csv:1: titel: is not a column of sources.csv; expected id, title, publisher, published, "
                + "url, kind, reliability; did you mean title?",
            "sources.csv:1: title: is missing from the header; the column is required",
            "sources.csv:3: id: repeats the id of line 2 (id); expected each once",
        ],
        BrokenPackage.Read("sources.csv", "id,titel\nsource:s,A\nsource:s,B\n").Errors());
}
