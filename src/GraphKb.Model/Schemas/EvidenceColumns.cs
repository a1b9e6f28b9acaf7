using GraphKb.Model.Facts;

namespace GraphKb.Model.Schemas;

/// <summary>The columns that facts have in common; <see cref="ICells.Evidence"/> reads them.</summary>
/// <typeparam name="T">The fact.</typeparam>
internal static class EvidenceColumns<T>
    where T : Fact
{
    /// <summary>The columns of a fact that holds from day to day; since is a part of its natural key.</summary>
    public static IEnumerable<Column<T>> Dated() =>
    [
        Columns<T>.Day("since", row => row.Evidence.Since) with { IsKey = true },
        Columns<T>.EndDay("until", row => row.Evidence.Until),
        .. Undated(),
    ];

    /// <summary>The columns of a fact about a year.</summary>
    public static IEnumerable<Column<T>> Undated() =>
    [
        Columns<T>.Share("confidence", row => row.Evidence.Confidence) with { HasDefault = true },
        Columns<T>.Sources(row => row.Evidence.Sources),
        Columns<T>.FreeText("note", row => row.Evidence.Note),
    ];

    /// <summary>
    /// The columns of a fact about a year that each source gives for itself: the first source is a part of its natural key.
    /// </summary>
    public static IEnumerable<Column<T>> UndatedOfSource() =>
        Undated().Select(column => column.Name == "sources" ? column with { IsKey = true } : column);
}
