using CsCheck;
using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Tests.Checking;

public sealed class ShareSumsTests
{
    private static readonly string[] Owners = ["country:CHN", "country:KOR", "company:b"];

    private static readonly Gen<(int Owner, int Since, int Length, int Share)[]> Rows =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 6], Gen.Int[0, 4], Gen.Int[1, 4]).Array[1, 6]
            .Select(rows => rows.DistinctBy(row => (row.Item1, row.Item2)).ToArray());

    [Fact]
    public void The_sweep_finds_the_first_day_that_asking_every_day_finds() => Rows.Sample(
        rows =>
        {
            // Quarters sum without rounding; length 0 is open, and since 0 is blank.
            var text = string.Concat(rows.Select(row =>
                $"{Owners[row.Owner]},company:a,{row.Share / 4.0},{Day(row.Since)},"
                + $"{Day(row.Length == 0 ? 0 : row.Since + row.Length)},source:s\n"));
            var result = BrokenPackage.Read(
                ("companies.csv", "id,name,country\ncompany:a,A,CHN\ncompany:b,B,CHN\n"),
                ("ownerships.csv", "owner,owned,share,since,until,sources\n" + text));
            var warnings = result.Warnings().Where(line => line.StartsWith("ownerships", StringComparison.Ordinal)).ToList();
            var first = Enumerable.Range(0, 12).FirstOrDefault(day => SumOn(rows, day) > 4, -1);
            return result.Package is not null
                && (first < 0 ? warnings.Count == 0 : warnings.Count == 1
                    && warnings[0].Contains($" on {(first == 0 ? "0001-01-01" : Day(first))};", StringComparison.Ordinal));
        },
        iter: 300, seed: "0000000000001");

    private static string Day(int day) => day == 0 ? "" : $"2020-01-{day:00}";

    private static int SumOn((int Owner, int Since, int Length, int Share)[] rows, int day) => rows
        .Where(row => row.Since <= day && (row.Length == 0 || day < row.Since + row.Length))
        .GroupBy(row => row.Owner).Sum(owner => owner.MaxBy(row => row.Since).Share);
}
