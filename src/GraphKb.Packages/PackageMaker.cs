using GraphKb.Model;

namespace GraphKb.Packages;

/// <summary>Makes the model's records of checked rows.</summary>
internal static class PackageMaker
{
    public static DataPackage Make(IReadOnlyDictionary<string, List<Row>> tables)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        IReadOnlyList<string> List(Row row, string column)
        {
            var cell = row.Text(column) ?? "";
            return lists.TryGetValue(cell, out var known) ? known : lists[cell] = Cells.Split(cell);
        }

        Evidence Dated(Row row) => new(row.Day("since"), row.Day("until"), row.Number("confidence") ?? 1, List(row, "sources"), row.Text("note"));
        Evidence Undated(Row row) => new(null, null, row.Number("confidence") ?? 1, List(row, "sources"), row.Text("note"));
        IReadOnlyList<T> All<T>(string table, Func<Row, T> make) => [.. tables[table].Select(make)];
        return new DataPackage
        {
            Countries = All("countries", row => new Country(row.Need("code"), row.Need("name"), row.Text("region"))),
            Alliances = All("alliances", row => new Alliance(
                row.Need("id"), row.Need("name"), row.Day("founded"), row.Text("description"), List(row, "sources"))),
            Minerals = All("minerals", row => new Mineral(
                row.Need("id"), row.Need("name"), row.Text("symbol"), row.Text("parent"), row.Text("basis"),
                List(row, "hs"), List(row, "critical_for"), List(row, "sources"))),
            Companies = All("companies", row => new Company(
                row.Need("id"), row.Need("name"), row.Need("country"), row.Flag("state_owned"), List(row, "sources"))),
            Sites = All("sites", row => new Site(
                row.Need("id"), row.Need("name"), row.Word<Stage>("stage")!.Value, row.Need("country"), row.Text("operator"),
                row.Number("latitude"), row.Number("longitude"), row.Word<SiteStatus>("status") ?? SiteStatus.Operating,
                row.Day("opened"), row.Day("closed"), row.Flag("aggregate"), List(row, "sources"), row.Text("note"))),
            Measures = All("measures", row => new Measure(
                row.Need("id"), row.Word<MeasureKind>("kind")!.Value, row.Text("issuer"), List(row, "targets"), List(row, "minerals"),
                [.. Cells.Split(row.Text("stages")).Select(word => Words.Find<Stage>(word)!.Value)],
                row.Day("since"), row.Day("until"), row.Text("description"), List(row, "sources"))),
            Sources = All("sources", row => new Source(
                row.Need("id"), row.Need("title"), row.Text("publisher"), row.Day("published"), row.Text("url"),
                row.Word<SourceKind>("kind"), row.Word<Reliability>("reliability"))),
            Supplies = All("supplies", row => new Supply(
                row.Need("from"), row.Need("to"), row.Need("mineral"), row.Text("form"), row.Number("tonnes"), Dated(row))),
            Capacities = All("capacities", row => new Capacity(row.Need("site"), row.Need("mineral"), row.Number("tonnes"), Dated(row))),
            Holdings = All("holdings", row => new Holding(row.Need("site"), row.Need("mineral"), row.Number("tonnes"), Dated(row))),
            Ownerships = All("ownerships", row => new Ownership(
                row.Need("owner"), row.Need("owned"), row.Number("share") ?? 0, Dated(row))),
            Memberships = All("memberships", row => new Membership(row.Need("country"), row.Need("alliance"), Dated(row))),
            Statistics = All("statistics", row => new Statistic(
                row.Need("country"), row.Need("mineral"), row.Word<StatisticMeasure>("measure")!.Value, row.Year("year"),
                row.Number("tonnes"), row.Number("share"), Undated(row))),
            Trades = All("trades", row => new Trade(
                row.Need("exporter"), row.Need("importer"), row.Need("mineral"), row.Text("hs"), row.Year("year"),
                row.Number("tonnes"), row.Number("usd"), row.Number("importer_share"), Undated(row))),
        };
    }
}
