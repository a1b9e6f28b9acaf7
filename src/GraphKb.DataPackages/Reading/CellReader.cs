using System.Globalization;
using GraphKb.DataPackages.Checking;
using GraphKb.DataPackages.Format;
using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Reading;

/// <summary>Reads one cell by the kind of its column. What cannot be read is blank, and what is wrong with it is said.</summary>
internal sealed class CellReader(StringPool names, CellLists lists)
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private readonly RecentTexts _texts = new();

    /// <summary>Reads a cell into the next row of its column; says what is wrong, or null.</summary>
    public string? Read(TableRows rows, int place, string? cell)
    {
        var column = rows.Table.Columns[place];
        string? wrong = null;
        switch (column.Store)
        {
            case CellStore.Text:
                rows.AddText(place, string.IsNullOrEmpty(cell) ? null : _texts.Of(cell));
                break;
            case CellStore.Real:
                var real = double.NaN;
                wrong = string.IsNullOrEmpty(cell) ? null : ReadNumber(column, cell, out real);
                rows.AddReal(place, real);
                break;
            default:
                var whole = TableRows.Blank;
                wrong = string.IsNullOrEmpty(cell) ? null : ReadWhole(rows.Table, column, cell, out whole);
                rows.AddWhole(place, whole);
                break;
        }

        return column.Required && string.IsNullOrEmpty(cell) ? "is blank; a value is required" : wrong;
    }

    private string? ReadWhole(Table table, Column column, string cell, out int value)
    {
        switch (column.Kind)
        {
            case CellKind.Id:
            case CellKind.Code:
                // A badly written id is an id all the same: those who use it are not to blame.
                value = names.Add(cell);
                return CheckName(table, column, cell);
            case CellKind.ReferenceList:
            case CellKind.TextList:
            case CellKind.WordList:
                value = lists.Add(cell);
                return CheckList(column, value);
            case CellKind.Word:
                value = WordOf(column, cell);
                return value < 0 ? UnknownWord(column, cell) : null;
            case CellKind.Year:
                value = DateCell.IsYear(cell) ? int.Parse(cell, CultureInfo.InvariantCulture) : TableRows.Blank;
                return value < 0 ? $"\"{MessageText.Format(cell)}\" is not a year; expected four digits, such as 2024" : null;
            case CellKind.Day:
                value = DateCell.Number(cell, allowsYear: true) ?? TableRows.Blank;
                return value < 0 ? $"\"{MessageText.Format(cell)}\" is not a date; expected a day of the calendar as YYYY-MM-DD, or a year" : null;
            case CellKind.EndDay:
                value = DateCell.Number(cell, allowsYear: false) ?? TableRows.Blank;
                return value < 0 ? $"\"{MessageText.Format(cell)}\" is not a date; expected a day of the calendar as YYYY-MM-DD, the first on which it no longer holds" : null;
            case CellKind.Flag:
                value = cell == "true" ? 1 : cell == "false" ? 0 : TableRows.Blank;
                return value < 0 ? $"\"{MessageText.Format(cell)}\" is not true or false; expected one of them in lower case" : null;
            default:
                value = names.Add(cell);
                return null;
        }
    }

    private static string? CheckName(Table table, Column column, string cell)
    {
        if (column.Kind == CellKind.Code)
        {
            return cell == Statistic.World ? $"{cell} stands for the world; expected the code of a country"
                : IdFormat.IsCode(cell) ? null : $"\"{MessageText.Format(cell)}\" is not a country code; expected three upper-case letters, such as KOR";
        }

        var kind = EntityKindNames.Prefix(table.Kind);
        return IdFormat.IsId(cell, kind) ? null : $"\"{MessageText.Format(cell)}\" is not an id; expected {kind}: and {IdFormat.ExpectedSlug}";
    }

    private string? CheckList(Column column, int list)
    {
        if (lists.Repeated(list) is { } repeated)
        {
            return $"names \"{MessageText.Format(repeated)}\" twice; expected each item once";
        }

        return column.Kind == CellKind.WordList && lists.Items(list).FirstOrDefault(word => WordOf(column, word) < 0) is { } unknown
            ? UnknownWord(column, unknown) : null;
    }

    private static int WordOf(Column column, string cell)
    {
        for (var word = 0; word < column.Words.Count; word++)
        {
            if (column.Words[word] == cell)
            {
                return word;
            }
        }

        return TableRows.Blank;
    }

    private static string UnknownWord(Column column, string cell)
    {
        var meant = column.Words.FirstOrDefault(word => word.Equals(cell.Trim(), StringComparison.OrdinalIgnoreCase));
        return $"\"{MessageText.Format(cell)}\" is not known; expected one of {string.Join(", ", column.Words)}"
            + (meant is null ? Suggestions.Among(cell.ToUpperInvariant(), column.Words) : $"; did you mean {meant}?");
    }

    private static string? ReadNumber(Column column, string cell, out double number)
    {
        // Beyond the range of a double, parsing gives an infinity; the words NaN and Infinity it would take too.
        if (!double.TryParse(cell, Plain, CultureInfo.InvariantCulture, out number) || !double.IsFinite(number))
        {
            var isTooLarge = double.IsInfinity(number) && char.IsAsciiDigit(cell[^1]);
            number = double.NaN;
            return isTooLarge
                ? $"{MessageText.Format(cell)} is too large a number; expected one below 1e308"
                : $"\"{MessageText.Format(cell)}\" is not a number; expected digits with a point, such as 1234.5";
        }

        if (number < column.Minimum || number > column.Maximum || (column.MinimumIsOut && number == column.Minimum))
        {
            number = double.NaN;
            var least = column.MinimumIsOut ? $"over {column.Minimum}" : $"{column.Minimum} or more";
            var most = column.Maximum < double.MaxValue ? $", up to {column.Maximum}" : "";
            return string.Create(CultureInfo.InvariantCulture, $"{MessageText.Format(cell)} is out of range; expected {least}{most}");
        }

        return null;
    }
}
