using GraphQL.Builders;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace GraphKb.Api.Requests;

/// <summary>
/// The units of work of fields that cost more than to read a value. A unit is about a microsecond; an item of a list has one, and
/// a field without fields of its own none.
/// </summary>
internal static class FieldWork
{
    /// <summary>A question about a supply network or about capacities.</summary>
    public const int Question = 1_000;

    /// <summary>The control of a company or a site.</summary>
    public const int Control = 100;

    /// <summary>A list with pages, however few items it has; one of a large data set costs more.</summary>
    public const int List = 20;

    /// <summary>A field that returns an object or a list of objects.</summary>
    public const int Link = 5;

    /// <summary>A fact that is compared with others for its day.</summary>
    public const int FactInForce = 4;
    private const int EntitiesPerUnit = 1_000;
    private const string Key = "work";

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
                RequestContext.From(context).Budget.TrySpend(units) ? resolver.ResolveAsync(context) : default);
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
