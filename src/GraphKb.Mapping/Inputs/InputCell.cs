using System.Globalization;
using System.Text.Json;
using GraphKb.Model.Dates;

namespace GraphKb.Mapping.Inputs;

/// <summary>A cell that is not blank: a text, which is also what a number or a day is written as.</summary>
/// <param name="Text">The text, without blanks at its ends.</param>
internal sealed record InputCell(string Text)
{
    /// <summary>The number, where the file says that the cell is one; null for a text.</summary>
    public double? Number { get; init; }

    /// <summary>The day, where the file says that the cell is one; null for others.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The cell of a text; null if it is blank.</summary>
    public static InputCell? FromText(string? text) => string.IsNullOrWhiteSpace(text) ? null : new InputCell(text.Trim());

    /// <summary>The cell of a number.</summary>
    public static InputCell FromNumber(double number) => new(number.ToString("R", CultureInfo.InvariantCulture)) { Number = number };

    /// <summary>The cell of a day.</summary>
    public static InputCell FromDay(DateOnly day) => new(IsoDate.Format(day)) { Day = day };

    /// <summary>The cell of a value of a spreadsheet.</summary>
    /// <param name="value">The value, as the library gives it.</param>
    /// <param name="format">The number format, which says whether a share is shown in percent.</param>
    public static InputCell? FromSpreadsheet(object? value, string? format) => value switch
    {
        null => null,
        double number when format?.Contains('%', StringComparison.Ordinal) == true =>
            new InputCell(Math.Round(number * 100, 10).ToString("R", CultureInfo.InvariantCulture) + "%"),
        double number => FromNumber(number),
        int number => FromNumber(number),
        DateTime time => FromDay(DateOnly.FromDateTime(time)),
        bool flag => new InputCell(flag ? "true" : "false"),
        _ => FromText(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>The cell of a value in JSON that is no object and no list.</summary>
    public static InputCell? FromJson(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => FromNumber(value.GetDouble()),
        JsonValueKind.String => FromText(value.GetString()),
        JsonValueKind.True => new InputCell("true"),
        JsonValueKind.False => new InputCell("false"),
        _ => null,
    };
}
