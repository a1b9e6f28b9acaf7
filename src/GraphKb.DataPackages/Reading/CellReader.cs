using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reading;

/// <summary>
/// Reads the cells of a table by the kind of their column. An invalid cell is stored as a blank and described. Most cells repeat the one
/// above: comparing them is cheaper than parsing.
/// </summary>
internal sealed class CellReader(Table table, StringPool names, CellLists lists)
{
    private const string ExpectedDay = "expected a day of the calendar as YYYY-MM-DD";

    private readonly RecentTexts _texts = new();
    private readonly (string Cell, int Value)[] _above = [.. table.Columns.Select(_ => ("", TableRows.Blank))];

    /// <summary>Appends a cell to its column.</summary>
    /// <returns>What is wrong with the cell, or null.</returns>
    public string? Read(TableRows rows, int columnIndex, ReadOnlySpan<char> cell)
    {
        var column = table.Columns[columnIndex];
        cell = column.Kind == ColumnKind.Text ? cell.Trim() : cell;
        string? error = null;
        switch (rows.Storages[columnIndex])
        {
            case ColumnStorage.Text:
                error = cell.IsEmpty ? null : CheckPattern(column, cell);
                rows.AddText(columnIndex, cell.IsEmpty ? null : _texts.Intern(cell));
                break;
            case ColumnStorage.Real:
                var real = double.NaN;
                error = cell.IsEmpty ? null : NumberCell.Parse(column, cell, out real);
                rows.AddReal(columnIndex, real);
                break;
            default:
                error = ReadWhole(columnIndex, cell, out var whole);
                rows.AddWhole(columnIndex, whole);
                break;
        }

        return column.IsRequired && cell.IsEmpty ? "is blank; a value is required" : error;
    }

    private string? ReadWhole(int columnIndex, ReadOnlySpan<char> cell, out int value)
    {
        value = TableRows.Blank;
        ref var above = ref _above[columnIndex];
        if (cell.IsEmpty || cell.SequenceEqual(above.Cell))
        {
            value = cell.IsEmpty ? value : above.Value;
            return null;
        }

        var column = table.Columns[columnIndex];
        var error = ParseWhole(column, cell, out value);
        if (error is null && column.Kind != ColumnKind.Id)
        {
            // The text of a name is at hand.
            above = (value >= 0 && value < names.Count && cell.SequenceEqual(names[value]) ? names[value] : cell.ToString(), value);
        }

        return error;
    }

    private string? ParseWhole(Column column, ReadOnlySpan<char> cell, out int value)
    {
        switch (column.Kind)
        {
            case ColumnKind.Id:
            case ColumnKind.Code:
                // Register an invalid id too, so that references to it do not cause follow-up errors.
                value = names.Add(cell);
                return CheckName(column, cell);
            case ColumnKind.ReferenceList:
            case ColumnKind.TextList:
            case ColumnKind.EnumList:
                value = lists.Add(cell);
                return CheckList(column, value);
            case ColumnKind.Enum:
                value = FindEnum(column, cell);
                return value < 0 ? DescribeUnknown(column, cell) : null;
            case ColumnKind.Year:
            case ColumnKind.Day:
            case ColumnKind.PartialDay:
            case ColumnKind.EndDay:
                value = ParseDate(column.Kind, cell) ?? TableRows.Blank;
                return value < 0 ? $"{Quote(cell)} is not a {DescribeDate(column.Kind)}" : null;
            case ColumnKind.Flag:
                value = cell is "true" or "True" or "TRUE" or "1" ? 1 : cell is "false" or "False" or "FALSE" or "0" ? 0 : TableRows.Blank;
                return value < 0 ? $"{Quote(cell)} is not true or false; expected one of them" : null;
            case ColumnKind.Language:
                value = names.Add(cell);
                return LanguageTag.IsValid(names[value]) ? null
                    : $"{Quote(cell)} is not a language; expected a BCP 47 tag, such as ko or zh-Hans";
            default:
                value = names.Add(cell);
                return CheckPattern(column, cell);
        }
    }

    private int? ParseDate(ColumnKind kind, ReadOnlySpan<char> cell) => kind switch
    {
        ColumnKind.Year => DateCell.ParseYear(cell),
        ColumnKind.Day => DateCell.ParseDay(cell),
        ColumnKind.EndDay => DateCell.ParseEndDay(cell),
        _ => DateCell.ParsePartialDay(cell) is { } day ? names.Add(day.ToString()) : null,
    };

    private static string DescribeDate(ColumnKind kind) => kind switch
    {
        ColumnKind.Year => "year; expected four digits, such as 2024",
        ColumnKind.Day => $"date; {ExpectedDay}, or a year",
        ColumnKind.EndDay => $"date; {ExpectedDay}, the first on which it no longer holds",
        _ => $"date; {ExpectedDay}, a month or a year",
    };

    private static string Quote(ReadOnlySpan<char> cell) => $"\"{MessageText.Format(cell.ToString())}\"";

    private string? CheckName(Column column, ReadOnlySpan<char> cell)
    {
        if (column.Kind == ColumnKind.Code)
        {
            return cell is Statistic.World ? $"{cell} stands for the world; expected the code of a country"
                : IdFormat.IsCode(cell) ? null
                : $"{Quote(cell)} is not a country code; expected three upper-case letters, such as KOR";
        }

        var kind = EntityKindNames.Format(table.Kind);
        return IdFormat.IsId(cell, kind) ? null : $"{Quote(cell)} is not an id; expected {kind}: and {IdFormat.ExpectedSlug}";
    }

    private string? CheckList(Column column, int list)
    {
        if (lists.FindRepeated(list) is { } repeated)
        {
            return $"names {Quote(repeated)} twice; expected each item once";
        }

        return column.Kind == ColumnKind.EnumList && lists.GetItems(list).FirstOrDefault(item => FindEnum(column, item) < 0) is { } unknown
            ? DescribeUnknown(column, unknown)
            : lists.GetItems(list).Select(item => CheckPattern(column, item)).FirstOrDefault(error => error is not null);
    }

    private static string? CheckPattern(Column column, ReadOnlySpan<char> text)
    {
        if (column.Pattern is not { } pattern || pattern.IsMatch(text))
        {
            return null;
        }

        var digits = text.EndsWith(".0") ? text[..^2] : "";
        return pattern.IsMatch(digits)
            ? $"{Quote(text)} is a number, which a spreadsheet made of a code; expected {digits}"
            : $"{Quote(text)} is not a code; expected {column.PatternMeaning}";
    }

    private static int FindEnum(Column column, ReadOnlySpan<char> cell)
    {
        for (var number = 0; number < column.AllowedNames.Count; number++)
        {
            if (cell.SequenceEqual(column.AllowedNames[number]))
            {
                return number;
            }
        }

        return TableRows.Blank;
    }

    private static string DescribeUnknown(Column column, ReadOnlySpan<char> cell) =>
        $"{Quote(cell)} is not known; expected one of {string.Join(", ", column.AllowedNames)}"
        + MessageText.SuggestAmong(cell.ToString(), column.AllowedNames);
}
