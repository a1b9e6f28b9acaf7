namespace GraphKb.Seed.Tests;

/// <summary>A table in a page of the documentation that tests compute from the seed.</summary>
internal static class TableInPage
{
    /// <summary>Holds a table to its page; with GRAPHKB_WRITE_ANSWERS=1 it is written there instead.</summary>
    /// <param name="page">The path of the page.</param>
    /// <param name="heading">How the first line of the table begins.</param>
    /// <param name="lines">What the table must be.</param>
    public static void Check(string page, string heading, IEnumerable<string> lines)
    {
        var text = File.ReadAllText(page);
        var start = text.IndexOf(heading, StringComparison.Ordinal);
        var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
        var table = string.Join('\n', lines);
        if (Environment.GetEnvironmentVariable("GRAPHKB_WRITE_ANSWERS") == "1")
        {
            File.WriteAllText(page, text[..start] + table + text[end..]);
        }
        else
        {
            Assert.Equal(table, text[start..end]);
        }
    }
}
