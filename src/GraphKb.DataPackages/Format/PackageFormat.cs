using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Format;

/// <summary>The files and columns of the data package, as the model says.</summary>
internal static class PackageFormat
{
    public const string DescriptorFile = "datapackage.json";

    public static readonly IReadOnlyList<Table> Tables =
    [
        Entity("countries", EntityKinds.Country, new("code", CellKind.Code) { Required = true }, Name(), Text("region")),
        Entity("alliances", EntityKinds.Alliance, Id(), Name(), Day("founded"), Text("description"), Sources()),
        Entity(
            "minerals", EntityKinds.Mineral, Id(), Name(), Text("symbol"), Ref("parent", EntityKinds.Mineral), Text("basis"),
            new("hs", CellKind.TextList), new("critical_for", CellKind.TextList), Sources()),
        Entity("companies", EntityKinds.Company, Id(), Name(), Need("country", EntityKinds.Country), new("state_owned", CellKind.Flag), Sources()),
        Entity(
            "sites", EntityKinds.Site, Id(), Name(), NeedWord<Stage>("stage"), Need("country", EntityKinds.Country),
            Ref("operator", EntityKinds.Company), Number("latitude", -90, 90), Number("longitude", -180, 180), Word<SiteStatus>("status"),
            Day("opened"), EndDay("closed"), new("aggregate", CellKind.Flag), Sources(), Text("note")),
        Entity(
            "measures", EntityKinds.Measure, Id(), NeedWord<MeasureKind>("kind"), Ref("issuer", EntityKinds.Country),
            Refs("targets", EntityKinds.Country), Refs("minerals", EntityKinds.Mineral),
            new("stages", CellKind.WordList) { Words = EnumNames.All<Stage>() }, Day("since"), EndDay("until"), Text("description"), Sources()),
        Entity(
            "sources", EntityKinds.Source, Id(), Text("title") with { Required = true }, Text("publisher"), Day("published"), Text("url"),
            Word<SourceKind>("kind"), Word<Reliability>("reliability")),
        Fact(
            "supplies",
            [Need("from", EntityKinds.Site), Need("to", EntityKinds.Site), Mineral(), Text("form") with { IsName = true }, Number("tonnes"), .. Dated()],
            ["from", "to", "mineral", "form", "since"]),
        Fact("capacities", [Need("site", EntityKinds.Site), Mineral(), Number("tonnes"), .. Dated()], ["site", "mineral", "since"]),
        Fact("holdings", [Need("site", EntityKinds.Site), Mineral(), Number("tonnes"), .. Dated()], ["site", "mineral", "since"]),
        Fact(
            "ownerships",
            [Need("owner", EntityKinds.Company | EntityKinds.CountryId), Need("owned", EntityKinds.Company | EntityKinds.Site),
                Number("share", 0, 1) with { Required = true, MinimumIsOut = true }, .. Dated()],
            ["owner", "owned", "since"]),
        Fact(
            "memberships", [Need("country", EntityKinds.Country), Need("alliance", EntityKinds.Alliance), .. Dated()],
            ["country", "alliance", "since"]),
        Fact(
            "statistics",
            [Need("country", EntityKinds.Country) with { AllowsWorld = true }, Mineral(), NeedWord<StatisticMeasure>("measure"), Year(),
                Number("tonnes"), Number("share", 0, 1), .. Evidence()],
            ["country", "mineral", "measure", "year"]),
        Fact(
            "trades",
            [Need("exporter", EntityKinds.Country), Need("importer", EntityKinds.Country), Mineral(), Text("hs") with { IsName = true }, Year(),
                Number("tonnes"), Number("usd"), Number("importer_share", 0, 1), .. Evidence()],
            ["exporter", "importer", "mineral", "hs", "year"]),
    ];

    private static Table Entity(string name, EntityKinds kind, params IReadOnlyList<Column> columns) =>
        new(name, columns, [columns[0].Name]) { Kind = kind };

    private static Table Fact(string name, IReadOnlyList<Column> columns, IReadOnlyList<string> key) => new(name, columns, key);

    private static Column Text(string name) => new(name, CellKind.Text);

    private static Column Name() => Text("name") with { Required = true };

    private static Column Id() => new("id", CellKind.Id) { Required = true };

    private static Column Day(string name) => new(name, CellKind.Day);

    private static Column EndDay(string name) => new(name, CellKind.EndDay);

    private static Column Year() => new("year", CellKind.Year) { Required = true };

    private static Column Number(string name, double minimum = 0, double maximum = double.MaxValue) =>
        new(name, CellKind.Number) { Minimum = minimum, Maximum = maximum };

    private static Column Word<T>(string name)
        where T : struct, Enum => new(name, CellKind.Word) { Words = EnumNames.All<T>() };

    private static Column NeedWord<T>(string name)
        where T : struct, Enum => Word<T>(name) with { Required = true };

    private static Column Ref(string name, EntityKinds targets) => new(name, CellKind.Reference) { Targets = targets };

    private static Column Need(string name, EntityKinds targets) => Ref(name, targets) with { Required = true };

    private static Column Refs(string name, EntityKinds targets) => new(name, CellKind.ReferenceList) { Targets = targets };

    private static Column Mineral() => Need("mineral", EntityKinds.Mineral);

    private static Column Sources() => Refs("sources", EntityKinds.Source);

    private static Column[] Evidence() => [Number("confidence", 0, 1), Sources(), Text("note")];

    private static Column[] Dated() => [Day("since"), EndDay("until"), .. Evidence()];
}
