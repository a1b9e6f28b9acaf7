namespace GraphKb.Api.Types;

/// <summary>The descriptions of the fields that all facts have.</summary>
internal static class FactDescriptions
{
    public const string Id = "The id, made from the kind and the natural key, so the same for the same row in every store.";

    public const string Since = "The first day on which it holds; null where unknown, and then it holds on every day before `until`.";

    public const string Until = "The first day on which it no longer holds; null where unknown or still open.";

    public const string Confidence = "How sure it is, from 0 (not at all) to 1 (fully, also where its source states none).";

    public const string Sources = "The documents that it was read in, at least one, in the order in which the data package lists them.";

    public const string Note = "A remark for readers; null where there is none.";

    public const string Package = "The name of the data package that it comes from; null where data was not read from packages.";

    public const string NoDay = "Always null: the fact is about its `year`, not about a range of days.";
}
