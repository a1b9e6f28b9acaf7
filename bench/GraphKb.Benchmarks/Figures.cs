using System.Globalization;

namespace GraphKb.Benchmarks;

/// <summary>What was measured beside what it is compared with, printed as one table.</summary>
internal sealed class Figures(params string[] columns)
{
    private readonly List<string[]> _rows = [];

    public void Add(string what, double measured, string unit, double? atMost = null, double? reference = null) => _rows.Add(
    [
        what, Text(measured, unit), atMost is { } most ? Text(most, unit) : "", atMost is null ? "" : measured <= atMost ? "yes" : "NO",
        reference is { } other ? Text(other, unit) : "",
    ]);

    public void AddPair(string what, double embedded, double other) =>
        _rows.Add([what, Text(embedded, "ms"), Text(other, "ms"), Text(other / embedded, "").TrimEnd()]);

    public void Print()
    {
        string[][] all = [columns, .. _rows];
        Console.WriteLine();
        for (var row = 0; row < all.Length; row++)
        {
            Console.WriteLine("| " + string.Join(" | ", all[row].Select((cell, column) => cell.PadRight(all.Max(other => other[column].Length)))) + " |");
            if (row == 0)
            {
                Console.WriteLine("|" + string.Concat(Enumerable.Repeat("---|", all[0].Length)));
            }
        }
    }

    private static string Text(double value, string unit) => value.ToString(value < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture) + " " + unit;
}
