using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.Analysis.Errors;

/// <summary>The error for an id or a code that does not exist, the same in every question.</summary>
internal static class UnknownId
{
    /// <summary>Creates the error, with the most similar ids as suggestions.</summary>
    /// <param name="kind">The kind of the entity: <c>mineral</c>.</param>
    /// <param name="id">The unknown id, perhaps without its kind.</param>
    /// <param name="existing">The existing ones.</param>
    /// <param name="argument">The name of the argument.</param>
    /// <returns>The exception to throw.</returns>
    public static UserInputException FromExisting(string kind, string id, IEnumerable<string> existing, string argument) =>
        FromNearest(kind, id, FindNearest(kind, id, existing), argument);

    /// <summary>Creates the error with suggestions that a store has found.</summary>
    /// <param name="kind">What it should be, in words: <c>measure</c>.</param>
    /// <param name="id">The unknown id.</param>
    /// <param name="nearest">Existing ids, nearest first.</param>
    /// <param name="argument">The name of the argument.</param>
    /// <returns>The exception to throw.</returns>
    public static UserInputException FromNearest(string kind, string id, IReadOnlyList<string> nearest, string argument) =>
        new(argument, $"There is no {kind} \"{id}\"{DidYouMean.FormatNearest(nearest)}.", nearest);

    // A short slug without its kind is near to no whole id.
    private static IReadOnlyList<string> FindNearest(string kind, string id, IEnumerable<string> existing) =>
        DidYouMean.Find(id, existing) is { Count: > 0 } nearest ? nearest : DidYouMean.Find(EntityId.WithKind(id, kind), existing);
}
