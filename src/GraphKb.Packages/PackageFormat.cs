using GraphKb.Model;

namespace GraphKb.Packages;

/// <summary>What a column holds.</summary>
internal enum CellKind
{
    Text,
    Id,
    Code,
    Reference,
    ReferenceList,
    CodeList,
    TextList,
    Word,
    WordList,
    Number,
    Year,
    Day,
    Flag,
}

/// <summary>A column of a file of the package.</summary>
internal sealed record Column(string Name, CellKind Kind)
{
    public bool Required { get; init; }

    /// <summary>Kinds of ids a reference may have: company, country …</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    public IReadOnlyList<string> Words { get; init; } = [];

    public double Minimum { get; init; }

    public double Maximum { get; init; } = double.MaxValue;

    public bool MinimumIsOut { get; init; }

    /// <summary>Whether WLD stands for the world here.</summary>
    public bool AllowsWorld { get; init; }
}

/// <summary>A file of the package.</summary>
internal sealed record Table(string Name, IReadOnlyList<Column> Columns, IReadOnlyList<string> Key)
{
    public string File => Name + ".csv";

    public bool IsFact { get; init; }
}

/// <summary>The files and columns of the data package, as the model says.</summary>
internal static class PackageFormat
{
    public static readonly IReadOnlyList<Table> Tables =
    [
        new("countries", [Code("code") with { Required = true }, Text("name") with { Required = true }, Text("region")], ["code"]),
        new("alliances", [Id(), Text("name") with { Required = true }, Day("founded"), Text("description"), Sources()], ["id"]),
        new("minerals",
            [Id(), Text("name") with { Required = true }, Text("symbol"), Ref("parent", "mineral"), Text("basis"), new("hs", CellKind.TextList),
                new("critical_for", CellKind.TextList), Sources()], ["id"]),
        new("companies",
            [Id(), Text("name") with { Required = true }, Ref("country", "country") with { Required = true }, new("state_owned", CellKind.Flag), Sources()], ["id"]),
        new("sites",
            [Id(), Text("name") with { Required = true }, Word<Stage>("stage") with { Required = true },
                Ref("country", "country") with { Required = true }, Ref("operator", "company"), Number("latitude", -90, 90), Number("longitude", -180, 180),
                Word<SiteStatus>("status"), Day("opened"), Day("closed"), new("aggregate", CellKind.Flag), Sources(), Text("note")], ["id"]),
        new("measures",
            [Id(), Word<MeasureKind>("kind") with { Required = true }, Ref("issuer", "country"),
                new("targets", CellKind.CodeList) { Targets = ["country"] }, new("minerals", CellKind.ReferenceList) { Targets = ["mineral"] },
                new("stages", CellKind.WordList) { Words = Words.All<Stage>() }, Day("since"), Day("until"), Text("description"), Sources()], ["id"]),
        new("sources",
            [Id(), Text("title") with { Required = true }, Text("publisher"), Day("published"), Text("url"), Word<SourceKind>("kind"),
                Word<Reliability>("reliability")], ["id"]),
        Fact("supplies", [Need("from", "site"), Need("to", "site"), Need("mineral", "mineral"), Text("form"), Number("tonnes"), .. Dated()],
            ["from", "to", "mineral", "form", "since"]),
        Fact("capacities", [Need("site", "site"), Need("mineral", "mineral"), Number("tonnes"), .. Dated()], ["site", "mineral", "since"]),
        Fact("holdings", [Need("site", "site"), Need("mineral", "mineral"), Number("tonnes"), .. Dated()], ["site", "mineral", "since"]),
        Fact("ownerships",
            [Need("owner", "company", "country"), Need("owned", "company", "site"),
                Number("share", 0, 1) with { Required = true, MinimumIsOut = true }, .. Dated()], ["owner", "owned", "since"]),
        Fact("memberships", [Need("country", "country"), Need("alliance", "alliance"), .. Dated()], ["country", "alliance", "since"]),
        Fact("statistics",
            [Need("country", "country") with { AllowsWorld = true }, Need("mineral", "mineral"),
                Word<StatisticMeasure>("measure") with { Required = true }, new("year", CellKind.Year) { Required = true },
                Number("tonnes"), Number("share", 0, 1), .. Evidence()], ["country", "mineral", "measure", "year"]),
        Fact("trades",
            [Need("exporter", "country"), Need("importer", "country"), Need("mineral", "mineral"), Text("hs"),
                new("year", CellKind.Year) { Required = true }, Number("tonnes"), Number("usd"), Number("importer_share", 0, 1), .. Evidence()],
            ["exporter", "importer", "mineral", "hs", "year"]),
    ];

    /// <summary>The kind of id of a table's own rows, such as site.</summary>
    public static string KindOf(string table) => table switch
    {
        "countries" => "country",
        "alliances" => "alliance",
        "minerals" => "mineral",
        "companies" => "company",
        "sites" => "site",
        "measures" => "measure",
        "sources" => "source",
        _ => "",
    };

    private static Table Fact(string name, IReadOnlyList<Column> columns, IReadOnlyList<string> key) => new(name, columns, key) { IsFact = true };

    private static Column Text(string name) => new(name, CellKind.Text);

    private static Column Id() => new("id", CellKind.Id) { Required = true };

    private static Column Code(string name) => new(name, CellKind.Code);

    private static Column Day(string name) => new(name, CellKind.Day);

    private static Column Number(string name, double minimum = 0, double maximum = double.MaxValue) =>
        new(name, CellKind.Number) { Minimum = minimum, Maximum = maximum };

    private static Column Word<T>(string name)
        where T : struct, Enum => new(name, CellKind.Word) { Words = Words.All<T>() };

    private static Column Ref(string name, params string[] targets) => new(name, CellKind.Reference) { Targets = targets };

    private static Column Need(string name, params string[] targets) => Ref(name, targets) with { Required = true };

    private static Column Sources() => new("sources", CellKind.ReferenceList) { Targets = ["source"] };

    private static Column[] Evidence() => [Number("confidence", 0, 1), Sources(), Text("note")];

    private static Column[] Dated() => [Day("since"), Day("until"), .. Evidence()];
}
