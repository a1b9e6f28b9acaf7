using GraphKb.DataPackages.Format;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Writing;

/// <summary>
/// What the cells of a column match as a whole, as a regular expression that JavaScript, Python, Rust and .NET read alike. It begins with ^
/// and ends with $, because many tools only search for a match.
/// </summary>
internal static class CellPatterns
{
    private const string Days31 = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])";
    private const string Days30 = "(0[469]|11)-(0[1-9]|[12][0-9]|30)";
    private const string February = "02-(0[1-9]|[12][0-9])";
    private const string Year = "[1-9][0-9]{3}";
    private const string Month = "[0-9]{4}-(0[1-9]|1[0-2])";
    private const string Day = $"[0-9]{{4}}-({Days31}|{Days30}|{February})";

    /// <summary>Finds the pattern of a column.</summary>
    /// <param name="kind">The kind of the table's entities.</param>
    /// <param name="column">A column of the table.</param>
    /// <param name="isBlankAllowed">Whether an empty cell is to match too.</param>
    /// <returns>The pattern; null where every cell is valid, or where the type says enough.</returns>
    public static string? Find(EntityKinds kind, Column column, bool isBlankAllowed) =>
        FindItem(kind, column) is not { } item ? null
        : IsList(column) ? $"^ *({item}) *(; *({item}) *)*$"
        : isBlankAllowed ? $"^({item})?$" : $"^({item})$";

    private static bool IsList(Column column) => column.Kind is ColumnKind.ReferenceList or ColumnKind.TextList or ColumnKind.EnumList;

    private static string? FindItem(EntityKinds kind, Column column) => column.Kind switch
    {
        ColumnKind.Id => CreateReference(kind),
        ColumnKind.Code => IdFormat.OwnCodePattern,
        ColumnKind.Reference or ColumnKind.ReferenceList => string.Join(
            '|',
            [.. EntityKindNames.Split(column.Targets).Select(CreateReference), .. column.AllowsWorld ? new[] { Statistic.World } : []]),
        ColumnKind.EnumList => string.Join('|', column.AllowedNames),
        ColumnKind.Language => LanguageTag.Pattern,
        ColumnKind.Year => Year,
        ColumnKind.Day => $"{Year}|{Day}",
        ColumnKind.PartialDay => $"{Year}|{Month}|{Day}",
        ColumnKind.Text or ColumnKind.TextList => column.Pattern?.ToString().Trim('^', '$'),
        _ => null,
    };

    private static string CreateReference(EntityKinds kind) => kind switch
    {
        EntityKinds.Country => IdFormat.OwnCodePattern,
        EntityKinds.CountryId => $"country:{IdFormat.OwnCodePattern}",
        _ => $"{EntityKindNames.Format(kind)}:{IdFormat.SlugPattern}",
    };
}
