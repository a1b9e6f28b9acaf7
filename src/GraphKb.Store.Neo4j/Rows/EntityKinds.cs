using GraphKb.Analysis.Search;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.Store.Neo4j.Rows;

/// <summary>
/// The kinds of entity. A node carries all that its row says; its plain links say the same once more for whoever walks the graph.
/// The words that search compares lie beside: <c>idWords</c>, <c>nameWords</c>, and both in <c>words</c> with a blank before each word.
/// </summary>
internal static class EntityKinds
{
    public static readonly EntityKind<Country> Countries = new("countries", "entities/countries",
        _ => ["Entity", "Country"],
        row => Start(row).With("code", row.Code).With("name", row.Name).With("region", row.Region),
        fields => new(fields.Need("code"), fields.Need("name"), fields.Text("region")),
        _ => []);

    public static readonly EntityKind<Alliance> Alliances = new("alliances", "entities/alliances",
        _ => ["Entity", "Alliance"],
        row => Start(row).With("name", row.Name).With("founded", row.Founded).With("description", row.Description).With("sources", row.Sources),
        fields => new(fields.Need("id"), fields.Need("name"), fields.Day("founded"), fields.Text("description"), fields.List("sources")),
        _ => []);

    public static readonly EntityKind<Mineral> Minerals = new("minerals", "entities/minerals",
        _ => ["Entity", "Mineral"],
        row => Start(row).With("name", row.Name).With("symbol", row.Symbol).With("parent", row.Parent).With("basis", row.Basis)
            .With("hs", row.Hs).With("criticalFor", row.CriticalFor).With("sources", row.Sources),
        fields => new(
            fields.Need("id"), fields.Need("name"), fields.Text("symbol"), fields.Text("parent"), fields.Text("basis"),
            fields.List("hs"), fields.List("criticalFor"), fields.List("sources")),
        row => LinkTo("PART_OF", row.Parent));

    public static readonly EntityKind<Company> Companies = new("companies", "entities/companies",
        _ => ["Entity", "Company"],
        row => Start(row).With("name", row.Name).With("country", row.Country).With("stateOwned", row.StateOwned).With("sources", row.Sources),
        fields => new(fields.Need("id"), fields.Need("name"), fields.Need("country"), fields.Flag("stateOwned"), fields.List("sources")),
        row => LinkTo("BASED_IN", EntityId.ForCountry(row.Country)));

    public static readonly EntityKind<Site> Sites = new("sites", "entities/sites",
        row => ["Entity", "Site", StageLabel(row.Stage)],
        row => Start(row).With("name", row.Name).With("stage", EnumNames.Format(row.Stage)).With("country", row.Country).With("operator", row.Operator)
            .With("latitude", row.Latitude).With("longitude", row.Longitude).With("status", EnumNames.Format(row.Status)).With("opened", row.Opened)
            .With("closed", row.Closed).With("aggregate", row.Aggregate).With("sources", row.Sources).With("note", row.Note),
        fields => new(
            fields.Need("id"), fields.Need("name"), fields.Word<Stage>("stage"), fields.Need("country"), fields.Text("operator"),
            fields.Number("latitude"), fields.Number("longitude"), fields.Word<SiteStatus>("status"), fields.Day("opened"), fields.Day("closed"),
            fields.Flag("aggregate"), fields.List("sources"), fields.Text("note")),
        row => LinkTo("LOCATED_IN", EntityId.ForCountry(row.Country)).Concat(LinkTo("OPERATED_BY", row.Operator)));

    public static readonly EntityKind<Measure> Measures = new("measures", "entities/measures",
        _ => ["Entity", "Measure"],
        row => Start(row).With("kind", EnumNames.Format(row.Kind)).With("issuer", row.Issuer).With("targets", row.Targets).With("minerals", row.Minerals)
            .With("stages", row.Stages.Select(EnumNames.Format).ToArray()).With("since", row.Since).With("until", row.Until)
            .With("description", row.Description).With("sources", row.Sources),
        fields => new(
            fields.Need("id"), fields.Word<MeasureKind>("kind"), fields.Text("issuer"), fields.List("targets"), fields.List("minerals"),
            [.. fields.List("stages").Select(word => EnumNames.Find<Stage>(word) ?? throw fields.Broken("stages", $"name \"{word}\", which is no stage"))],
            fields.Day("since"), fields.Day("until"), fields.Text("description"), fields.List("sources")),
        row => LinkTo("ISSUED_BY", row.Issuer is null ? null : EntityId.ForCountry(row.Issuer))
            .Concat(row.Targets.Distinct().Select(code => new Link("TARGETS", EntityId.ForCountry(code))))
            .Concat(row.Minerals.Distinct().Select(mineral => new Link("COVERS", mineral))));

    public static readonly EntityKind<Source> Sources = new("sources", "entities/sources",
        _ => ["Entity", "Source"],
        row => Start(row).With("title", row.Title).With("publisher", row.Publisher).With("published", row.Published).With("url", row.Url)
            .With("kind", row.Kind is { } kind ? EnumNames.Format(kind) : null).With("reliability", row.Reliability is { } reliability ? EnumNames.Format(reliability) : null),
        fields => new(
            fields.Need("id"), fields.Need("title"), fields.Text("publisher"), fields.Day("published"), fields.Text("url"),
            fields.WordOrNull<SourceKind>("kind"), fields.WordOrNull<Reliability>("reliability")),
        _ => []);

    /// <summary>The entity of a node's properties; the beginning of its id says its kind.</summary>
    public static Entity Read(IReadOnlyDictionary<string, object?> properties)
    {
        var fields = new Fields(properties);
        var id = fields.Need("id");
        return EntityId.Kind(id) switch
        {
            "country" => Countries.Read(fields),
            "alliance" => Alliances.Read(fields),
            "mineral" => Minerals.Read(fields),
            "company" => Companies.Read(fields),
            "site" => Sites.Read(fields),
            "measure" => Measures.Read(fields),
            "source" => Sources.Read(fields),
            _ => throw Fields.Broken($"{id}: no kind of entity has such an id"),
        };
    }

    /// <summary>The label of a site of a stage.</summary>
    public static string StageLabel(Stage stage) => stage switch
    {
        Stage.Mining => "Mine",
        Stage.Refining => "Refinery",
        Stage.Processing => "Processor",
        Stage.Manufacturing => "Manufacturer",
        Stage.Recycling => "Recycler",
        Stage.Stockpiling => "Stockpile",
        Stage.Consumption => "Market",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such stage."),
    };

    private static Properties Start(Entity entity)
    {
        var (id, name) = (SearchText.Normalize(entity.Id), SearchText.Normalize(entity.Name));
        return new Properties().With("id", entity.Id).With("idWords", id).With("nameWords", name).With("words", $" {id} {name}");
    }

    private static IEnumerable<Link> LinkTo(string type, string? to) => to is null ? [] : [new Link(type, to)];
}
