using System.Globalization;
using GraphKb.Mapping.Inputs;
using GraphKb.Mapping.Profiles;
using GraphKb.Mapping.Values;

namespace GraphKb.Mapping.Drafts;

/// <summary>Divides a cell into parts with columns of their own: <c>part</c>, the groups of the pattern, those of the table.</summary>
internal static class EachPart
{
    private const string Part = "part";
    private const double Rounding = 1e-9;

    /// <summary>The scopes of the parts of a cell, in their order; none for a blank cell.</summary>
    /// <exception cref="RefusedRowException">
    /// A part does not look as the pattern says, or the table does not have it, or has several rows for it without saying how to share.
    /// </exception>
    public static IEnumerable<RowScope> Expand(EachRule rule, RowScope scope)
    {
        if (ValueSource.Read(rule.Value, scope) is not { } cell)
        {
            return [];
        }

        string[] parts = rule.Separator is { } separator ? separator.Split(cell.Text) : [cell.Text];
        return parts.Select(part => part.Trim()).Where(part => part.Length > 0)
            .SelectMany(part => rule.Table is null ? [new Piece(part, 1, Match(rule, part))] : FindRows(rule, part))
            .Select(piece => scope with
            {
                Row = scope.Row.With(piece.Cells.Append(new(Part, InputCell.FromText(piece.Text)))),
                Part = scope.Part * piece.Share,
                Notes = piece.Share == 1 ? [] : [string.Create(CultureInfo.InvariantCulture, $"Shared out: {piece.Share} of the whole.")],
            });
    }

    private static IEnumerable<KeyValuePair<string, InputCell?>> Match(EachRule rule, string part)
    {
        if (rule.Pattern is not { } pattern)
        {
            return [];
        }

        var match = pattern.Match(part);
        return match.Success
            ? match.Groups.Values.Skip(1)
                .Select(group => KeyValuePair.Create(group.Name, group.Success ? InputCell.FromText(group.Value) : null))
            : throw new RefusedRowException(
                ValueSource.Name(rule.Value),
                $"{ValueSource.Quote(part)} does not look like {pattern} (line {rule.Line} of the profile)");
    }

    private static IEnumerable<Piece> FindRows(EachRule rule, string part)
    {
        var rows = rule.Table!.Find(part);
        if (rows.Count == 0)
        {
            return rule.PassUnknown ? [] : throw new RefusedRowException(
                ValueSource.Name(rule.Value),
                $"{ValueSource.Quote(part)} is not in the table {rule.Table.Name} of the profile (line {rule.Line})"
                + rule.Table.SuggestFor(part));
        }

        var shares = rows.Count == 1 ? [1] : rows.Select(row => ReadShare(rule, row)).ToList();
        return shares.All(share => share > 0) && shares.Sum() <= 1 + Rounding
            ? rows.Zip(shares, (row, share) => new Piece(part, share, row.Select(
                cell => KeyValuePair.Create(cell.Key, InputCell.FromText(cell.Value)))))
            : throw new RefusedRowException(
                ValueSource.Name(rule.Value),
                $"{ValueSource.Quote(part)} is {rows.Count} things in the table {rule.Table.Name}; expected one, or a column "
                + $"{rule.Share ?? "share"} that shares it out, of 1 together");
    }

    // Zero where nothing is said: refused.
    private static double ReadShare(EachRule rule, IReadOnlyDictionary<string, string> row) =>
        rule.Share is { } column && double.TryParse(
            row.GetValueOrDefault(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var share) ? share : 0;

    private sealed record Piece(string Text, double Share, IEnumerable<KeyValuePair<string, InputCell?>> Cells);
}
