using GraphQL;
using GraphQL.Builders;
using GraphQL.Resolvers;

namespace GraphKb.Api.Requests;

/// <summary>Resolves a field from the object that has it and nothing else, so that no context has to be made for it.</summary>
internal abstract class SourceResolver : IFieldResolver
{
    /// <summary>The value of the field.</summary>
    /// <param name="source">The object that has the field.</param>
    public abstract object? Read(object source);

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(Read(context.Source!));
}

/// <summary>Resolves a field of objects of one class.</summary>
/// <typeparam name="TSource">The class.</typeparam>
/// <param name="read">Gives the value of the field.</param>
internal sealed class SourceResolver<TSource>(Func<TSource, object?> read) : SourceResolver
{
    public override object? Read(object source) => read((TSource)source);
}

/// <summary>Fields that depend on their object alone.</summary>
internal static class SourceFields
{
    /// <summary>Sets a resolver that reads a member of the object. It is cheap, and the same each time.</summary>
    /// <param name="field">The field.</param>
    /// <param name="read">Gives the value of the field.</param>
    public static FieldBuilder<TSource, TReturn> ResolveFrom<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field, Func<TSource, object?> read) => field.Resolve(new SourceResolver<TSource>(read));
}
