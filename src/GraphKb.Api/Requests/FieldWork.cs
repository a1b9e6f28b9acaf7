using GraphQL.Builders;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace GraphKb.Api.Requests;

/// <summary>
/// The units of work of fields. A unit is about a microsecond and a hundred bytes of memory, so a request at the limit of work takes no
/// more than a quarter of a second and 50 MB.
/// </summary>
internal static class FieldWork
{
    /// <summary>A question about a supply network or about capacities, besides what it reads.</summary>
    public const int Question = 1_000;

    /// <summary>The drivers of an exposure: the bounds without each of the supplies that may be one.</summary>
    public const int Drivers = 3_000;

    /// <summary>The number of all chains.</summary>
    public const int ChainCount = 1_000;

    /// <summary>A list of sites in the order of their capacities.</summary>
    public const int CapacityOrder = 1_800;

    /// <summary>A link of a flow that is traced, with its share of the nodes.</summary>
    public const int FlowLink = 12;

    /// <summary>A chain that is found.</summary>
    public const int Chain = 6;

    /// <summary>The control of a company or a site.</summary>
    public const int Control = 150;

    /// <summary>A list with pages, however few items it has; one of a large data set costs more.</summary>
    public const int List = 20;

    /// <summary>A field that returns an object or a list of objects.</summary>
    public const int Link = 12;

    /// <summary>An item of a list, besides its fields.</summary>
    public const int Item = 2;

    /// <summary>An entity or a fact that is found by its id.</summary>
    public const int Node = 8;

    /// <summary>The id of a fact, which is made from its natural key.</summary>
    public const int FactId = 4;

    /// <summary>The cursor of an item of a page.</summary>
    public const int Cursor = 6;

    /// <summary>A field value of the answer.</summary>
    public const int Value = 2;

    /// <summary>The facts of an entity, besides the facts themselves.</summary>
    public const int Facts = 16;

    private const int EntitiesPerUnit = 1_000;
    private const int FactInForce = 5;
    private const string Key = "work";

    /// <summary>The work of the facts of an entity that are compared with each other for their day.</summary>
    public static int GetFactsInForce(int count) => Facts + (count * FactInForce);

    /// <summary>Records the work of a field.</summary>
    public static FieldBuilder<TSource, TReturn> Work<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, int units) =>
        field.Configure(type => Set(type, units));

    /// <summary>Records the work of fields, and counts it each time before one of them is resolved; over the limit none is.</summary>
    /// <param name="fields">Fields that have their resolvers.</param>
    /// <param name="units">The work of each.</param>
    public static void Charge(IReadOnlyList<FieldType> fields, int units)
    {
        foreach (var field in fields)
        {
            var resolver = field.Resolver!;
            Set(field, units);
            field.Resolver = new FuncFieldResolver<object?>(context =>
            {
                var request = RequestContext.From(context);
                request.Charges.Spend(units);
                request.SpendOwnership(context);
                return resolver.ResolveAsync(context);
            });
        }
    }

    /// <summary>The work of a field, 0 where none is recorded.</summary>
    /// <param name="field">The field.</param>
    /// <param name="entityCount">The number of entities of the data set, which a list may have to look through.</param>
    public static long Get(FieldType field, long entityCount) => field.Metadata.GetValueOrDefault(Key) switch
    {
        List => List + (entityCount / EntitiesPerUnit),
        int units => units,
        _ => 0,
    };

    private static void Set(FieldType field, int units) => field.Metadata[Key] = units;
}
