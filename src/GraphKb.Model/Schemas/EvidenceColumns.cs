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
        Columns<T>.Day("since", row => row.Evidence.Since) with
        {
            IsKey = true,
            Description = "The first day on which the fact is in force, or a year, which means its 1 January; blank = unknown.",
        },
        Columns<T>.EndDay("until", row => row.Evidence.Until)
            .Described("The first day on which the fact is no longer in force, after since; blank = unknown or still in force."),
        .. Undated(),
    ];

    /// <summary>The columns of a fact about a year.</summary>
    public static IEnumerable<Column<T>> Undated() =>
    [
        Columns<T>.Share("confidence", row => row.Evidence.Confidence) with
        {
            HasDefault = true,
            Description = "How far the fact is to be believed, from 0 to 1; blank = 1.",
        },
        Columns<T>.Sources(row => row.Evidence.Sources),
        Columns<T>.FreeText("note", row => row.Evidence.Note).Described("A remark, such as how a figure was computed."),
        Columns<T>.Package(row => row.Package),
    ];

    /// <summary>
    /// The columns of a fact about a year that each source gives for itself: the first source is a part of its natural key.
    /// </summary>
    public static IEnumerable<Column<T>> UndatedOfSource() =>
        Undated().Select(column => column.Name != "sources" ? column : column with
        {
            IsKey = true,
            Description = "Ids of the documents, separated by semicolons; the first is the one whose figure it is.",
        });
}
