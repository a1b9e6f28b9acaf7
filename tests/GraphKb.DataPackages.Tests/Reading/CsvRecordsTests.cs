using System.Globalization;
using CsCheck;
using CsvHelper;
using CsvHelper.Configuration;
using GraphKb.DataPackages.Reading;

namespace GraphKb.DataPackages.Tests.Reading;

public sealed class CsvRecordsTests
{
    private static readonly string[] Parts = ["a", "bc", ",", ",", "\"", "\"\"", "\n", "\r\n", "\r", " ", ";"];

    private static readonly Gen<string> Text = Gen.OneOf([.. Parts.Select(Gen.Const)])
        .Array[0, 30].Select(string.Concat);

    [Fact]
    public void Any_text_has_the_cells_that_another_library_finds() => Gen.Select(Text, Gen.Int[1, 5]).Sample(
        (text, step) => FindCells(text) is not { } expected || Read(text, step).SequenceEqual(expected, StringComparer.Ordinal),
        iter: 50_000, seed: "0000000000001");

    [Fact]
    public void Rows_of_plain_cells_allocate_nothing()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(row => $"site:s{row},\"Site, {row}\",MINING\n"));
        var records = new CsvRecords(new StringReader(rows), ',');
        records.Read();
        var before = GC.GetAllocatedBytesForCurrentThread();

        while (records.Read())
        {
        }

        // A collection that another test causes may round what this thread has allocated up by some kilobytes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000);
        Assert.Equal(20_001, records.Line);
    }

    private static IEnumerable<string> Read(string text, int step)
    {
        var records = new CsvRecords(new SteppingReader(text, step), ',');
        while (records.Read())
        {
            yield return string.Join('|', Enumerable.Range(0, records.Count).Select(cell => records[cell].ToString()));
        }
    }

    // Null where the text is not RFC 4180: what its cells are then is a matter of taste.
    private static List<string>? FindCells(string text)
    {
        var isBad = false;
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            IgnoreBlankLines = false,
            BadDataFound = _ => isBad = true,
        });
        var rows = new List<string>();
        while (parser.Read())
        {
            rows.Add(string.Join('|', parser.Record!));
        }

        return isBad || text.Count(letter => letter == '"') % 2 == 1 ? null : rows;
    }

    // Returns a few letters at a time, so that every place in a text is once the end of what was read.
    private sealed class SteppingReader(string text, int step) : StringReader(text)
    {
        public override int Read(Span<char> buffer) => base.Read(buffer[..Math.Min(step, buffer.Length)]);
    }
}
