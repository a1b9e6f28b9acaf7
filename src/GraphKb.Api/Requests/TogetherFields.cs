using GraphQL;
using GraphQL.Builders;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace GraphKb.Api.Requests;

/// <summary>Fields that read from the store together with the other fields of their level.</summary>
internal static class TogetherFields
{
    /// <summary>Sets a resolver that reads from the store.</summary>
    /// <param name="field">The field.</param>
    /// <param name="resolve">Reads the value. Only what it reads before its first wait is read together with other fields.</param>
    public static FieldBuilder<TSource, object> ResolveTogether<TSource>(
        this FieldBuilder<TSource, object> field, Func<IResolveFieldContext<TSource>, Task<object?>> resolve) =>
        field.Resolve(context => RequestContext.From(context).Reads.Add(() => resolve(context)));

    /// <summary>Makes fields that have their resolvers read together.</summary>
    public static void ReadTogether(IReadOnlyList<FieldType> fields)
    {
        foreach (var field in fields)
        {
            var resolver = field.Resolver!;
            field.Resolver = new FuncFieldResolver<object?>(context =>
                RequestContext.From(context).Reads.Add(() => resolver.ResolveAsync(context).AsTask()));
        }
    }
}
