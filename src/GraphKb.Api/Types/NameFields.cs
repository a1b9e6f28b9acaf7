using GraphKb.Api.Requests;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Types;

/// <summary>The fields <c>aliases</c> and <c>identifiers</c> of every kind of entity.</summary>
internal static class NameFields
{
    /// <summary>Adds the fields to the type of a kind of entity.</summary>
    public static void AddTo<T>(ObjectGraphType<T> type)
        where T : Entity
    {
        Aliases(type).Resolve(context => Load(context, names => names.Aliases));
        Identifiers(type).Resolve(context => Load(context, names => names.Identifiers));
    }

    /// <summary>Adds the fields to the interface of all entities.</summary>
    public static void AddTo(InterfaceGraphType type)
    {
        Aliases(type);
        Identifiers(type);
    }

    private static GraphQL.Builders.FieldBuilder<T, object> Aliases<T>(ComplexGraphType<T> type) =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<AliasType>>>>("aliases")
            .Description("Its other names: former ones, those in other languages and scripts, abbreviations; in the order of their "
                + "texts, empty where none is recorded.");

    private static GraphQL.Builders.FieldBuilder<T, object> Identifiers<T>(ComplexGraphType<T> type) =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<IdentifierType>>>>("identifiers")
            .Description("What public lists call it; in the order of their schemes, then values, empty where none is recorded.");

    private static object Load<T, TName>(IResolveFieldContext<T> context, Func<EntityNames, IReadOnlyList<TName>> get)
        where T : Entity
    {
        var request = RequestContext.From(context);
        return request.Names.Load(context.Source.Id, names => request.Budget.TrySpend(FieldWork.Facts + get(names).Count)
            ? get(names) : []);
    }
}
