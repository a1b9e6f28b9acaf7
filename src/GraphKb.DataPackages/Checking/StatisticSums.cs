using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Checking;

/// <summary>
/// Finds statistics that contradict each other: figures of one source for one mineral, measure and year (or mean of the same years) whose
/// countries have more tonnes than the world, or shares of more than 1 together. Sources round, the world's figure most of all, so up to
/// 5 % more is accepted. Each such set is reported once, at its row with the most. O(rows).
/// </summary>
internal sealed class StatisticSums(PackageTables tables)
{
    private const double Accepted = 1.05;

    private readonly TableRows _rows = tables[PackageSchema.Statistics];

    /// <summary>Adds at most one warning for each set of figures.</summary>
    public static void Check(PackageTables tables, ProblemList problems) => new StatisticSums(tables).Check(problems);

    private void Check(ProblemList problems)
    {
        var sets = Enumerable.Range(0, _rows.Count).Where(rowIndex => GetSource(rowIndex) >= 0).GroupBy(rowIndex => (
            GetWhole("mineral", rowIndex), GetWhole("measure", rowIndex), GetWhole("year", rowIndex), GetWhole("from_year", rowIndex),
            GetSource(rowIndex)));
        foreach (var set in sets)
        {
            var isWorld = set.ToLookup(IsWorld);
            var world = isWorld[true].Select(rowIndex => GetReal("tonnes", rowIndex)).FirstOrDefault(double.NaN);
            CheckSet([.. isWorld[false]], world, problems);
        }
    }

    // A comparison with NaN, an unknown world, is false.
    private void CheckSet(List<int> countries, double world, ProblemList problems)
    {
        var tonnes = countries.Sum(rowIndex => OrZero(GetReal("tonnes", rowIndex)));
        var shares = countries.Sum(rowIndex => GetShare(rowIndex, world));
        if (tonnes > world * Accepted)
        {
            FormattableString text = $"have {tonnes:0.####} t, and the world {world:0.####} t; expected no more than the world";
            Report(countries.MaxBy(rowIndex => OrZero(GetReal("tonnes", rowIndex))), "tonnes", text, problems);
        }
        else if (shares > Accepted)
        {
            FormattableString text = $"have shares that sum to {shares:0.####}; expected 1 at most";
            Report(countries.MaxBy(rowIndex => GetShare(rowIndex, world)), "share", text, problems);
        }
    }

    private void Report(int rowIndex, string column, FormattableString text, ProblemList problems)
    {
        var measure = EnumNames.Format(EnumNames.FromNumber<StatisticMeasure>(GetWhole("measure", rowIndex)));
        var mineral = MessageText.Format(tables.Names[GetWhole("mineral", rowIndex)]);
        var source = MessageText.Format(tables.Names[GetSource(rowIndex)]);
        FormattableString set = $"the countries of {measure} of {mineral} in {GetWhole("year", rowIndex)}, by {source}, ";
        problems.AddWarning(
            _rows, rowIndex, column, FormattableString.Invariant(set) + FormattableString.Invariant(text));
    }

    private double GetShare(int rowIndex, double world)
    {
        var share = GetReal("share", rowIndex);
        return double.IsNaN(share) ? world > 0 ? OrZero(GetReal("tonnes", rowIndex) / world) : 0 : share;
    }

    private bool IsWorld(int rowIndex) =>
        GetWhole("country", rowIndex) is >= 0 and var name && tables.Names[name] == Statistic.World;

    private int GetSource(int rowIndex) =>
        tables.Lists.GetNames(GetWhole("sources", rowIndex)) is [var first, ..] && !_rows.InvalidRows.Contains(rowIndex)
            ? first : TableRows.Blank;

    private int GetWhole(string column, int rowIndex) => _rows.GetWhole(_rows.Table.IndexOf(column), rowIndex);

    private double GetReal(string column, int rowIndex) => _rows.GetReal(_rows.Table.IndexOf(column), rowIndex);

    private static double OrZero(double number) => double.IsNaN(number) ? 0 : number;
}
