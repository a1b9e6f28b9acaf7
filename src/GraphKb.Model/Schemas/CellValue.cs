using GraphKb.Model.Text;

namespace GraphKb.Model.Schemas;

/// <summary>One cell of a row, for code that works on any table. A struct of 24 bytes, so that reading a cell allocates nothing.</summary>
public readonly struct CellValue
{
    private readonly object? _reference;
    private readonly long _bits;

    private CellValue(CellValueKind kind, object? reference, long bits)
    {
        Kind = kind;
        _reference = reference;
        _bits = bits;
    }

    /// <summary>The cell without a value; also the default of the type.</summary>
    public static CellValue Blank => default;

    /// <summary>Which of the properties below has the value.</summary>
    public CellValueKind Kind { get; }

    /// <summary>Whether the cell has no value. An empty list is not blank here, although both are written as an empty cell.</summary>
    public bool IsBlank => Kind == CellValueKind.Blank;

    /// <summary>The text of <see cref="CellValueKind.Text"/>, or the name of <see cref="CellValueKind.Enum"/>.</summary>
    public string Text => (string)_reference!;

    /// <summary>The items of <see cref="CellValueKind.List"/>.</summary>
    public IReadOnlyList<string> List => (IReadOnlyList<string>)_reference!;

    /// <summary>The value of <see cref="CellValueKind.Number"/>.</summary>
    public double Number => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>The value of <see cref="CellValueKind.Whole"/>, or the number of <see cref="CellValueKind.Enum"/>.</summary>
    public int Whole => unchecked((int)_bits);

    /// <summary>The value of <see cref="CellValueKind.Day"/>.</summary>
    public DateOnly Day => DateOnly.FromDayNumber(Whole);

    /// <summary>The value of <see cref="CellValueKind.Flag"/>.</summary>
    public bool Flag => _bits != 0;

    /// <summary>A text.</summary>
    /// <param name="text">The text; null is blank.</param>
    /// <returns>The cell.</returns>
    public static CellValue FromText(string? text) => text is null ? default : new(CellValueKind.Text, text, 0);

    /// <summary>A list of texts.</summary>
    /// <param name="list">The items; the list is not copied.</param>
    /// <returns>The cell.</returns>
    public static CellValue FromList(IReadOnlyList<string> list) => new(CellValueKind.List, list, 0);

    /// <summary>A decimal number.</summary>
    /// <param name="number">The number; null is blank.</param>
    /// <returns>The cell.</returns>
    public static CellValue FromNumber(double? number) =>
        number is { } value ? new(CellValueKind.Number, null, BitConverter.DoubleToInt64Bits(value)) : default;

    /// <summary>A whole number.</summary>
    /// <param name="number">The number; null is blank.</param>
    /// <returns>The cell.</returns>
    public static CellValue FromWhole(int? number) => number is { } value ? new(CellValueKind.Whole, null, value) : default;

    /// <summary>A day.</summary>
    /// <param name="day">The day; null is blank.</param>
    /// <returns>The cell.</returns>
    public static CellValue FromDay(DateOnly? day) => day is { } value ? new(CellValueKind.Day, null, value.DayNumber) : default;

    /// <summary>True or false.</summary>
    /// <param name="flag">The value.</param>
    /// <returns>The cell.</returns>
    public static CellValue FromFlag(bool flag) => new(CellValueKind.Flag, null, flag ? 1 : 0);

    /// <summary>A value of an enum.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <param name="value">A defined value; null is blank.</param>
    /// <returns>The cell.</returns>
    public static CellValue FromEnum<T>(T? value)
        where T : struct, Enum =>
        value is { } defined ? new(CellValueKind.Enum, EnumNames.Format(defined), EnumNames.ToNumber(defined)) : default;

    /// <summary>A value of an enum by its number.</summary>
    /// <param name="names">The names of the enum by number.</param>
    /// <param name="number">The number; negative is blank.</param>
    /// <returns>The cell.</returns>
    internal static CellValue FromEnum(IReadOnlyList<string> names, int number) =>
        number < 0 ? default : new(CellValueKind.Enum, names[number], number);
}
