using System.Globalization;

namespace GraphKb.Benchmarks;

/// <summary>Collects measurements and prints them as a Markdown table.</summary>
internal sealed class ResultTable(params string[] headers)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a measurement.</summary>
    /// <param name="name">What was measured.</param>
    /// <param name="measured">The value.</param>
    /// <param name="unit">The unit of all values of the row.</param>
    /// <param name="limit">The largest value that is accepted, or null.</param>
    /// <param name="reference">The value of the plain reference, or null.</param>
    public void Add(string name, double measured, string unit, double? limit = null, double? reference = null) => _rows.Add(
    [
        name,
        Format(measured, unit),
        limit is { } most ? Format(most, unit) : "",
        limit is null ? "" : measured <= limit ? "yes" : "NO",
        reference is { } plain ? Format(plain, unit) : "",
    ]);

    /// <summary>Adds the values of two stores and their ratio.</summary>
    public void AddPair(string name, double embedded, double neo4j, string unit) => _rows.Add(
        [name, Format(embedded, unit).TrimEnd(), Format(neo4j, unit).TrimEnd(), Format(neo4j / embedded, "").TrimEnd()]);

    public void Print()
    {
        string[][] rows = [headers, .. _rows];
        var widths = headers.Select((_, columnIndex) => rows.Max(row => row[columnIndex].Length)).ToArray();
        Console.WriteLine();
        for (var rowIndex = 0; rowIndex < rows.Length; rowIndex++)
        {
            var cells = rows[rowIndex].Select((cell, columnIndex) => cell.PadRight(widths[columnIndex]));
            Console.WriteLine("| " + string.Join(" | ", cells) + " |");
            if (rowIndex == 0)
            {
                Console.WriteLine("|" + string.Concat(Enumerable.Repeat("---|", headers.Length)));
            }
        }
    }

    private static string Format(double value, string unit) =>
        value.ToString(value < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture) + " " + unit;
}
