using GraphKb.Model.Dates;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;

namespace GraphKb.Model.Schemas;

/// <summary>Describes the columns of a table: <c>using static</c> of this type makes a description read like a list.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
internal static class Columns<T>
{
    /// <summary>What a blank number means in a column with a default: a confidence of 1.</summary>
    public const double DefaultNumber = 1;

    public static Column<T> Id(Func<T, string> get) =>
        new("id", ColumnKind.Id, row => CellValue.FromText(get(row)))
        {
            IsKey = true,
            IsRequired = true,
            Description = "The id: the kind, a colon and a slug of a-z, 0-9, '-', '.' and '_'.",
        };

    public static Column<T> Code(Func<T, string> get) =>
        new("code", ColumnKind.Code, row => CellValue.FromText(get(row)))
        {
            IsKey = true,
            IsRequired = true,
            Description = "The ISO 3166-1 alpha-3 code in upper case; X and two digits in synthetic data.",
        };

    /// <summary>A reference that is a part of the natural key.</summary>
    public static Column<T> Key(string name, Func<T, string> get, EntityKinds targets) =>
        Reference(name, get, targets) with { IsKey = true, IsRequired = true };

    public static Column<T> Reference(string name, Func<T, string?> get, EntityKinds targets) =>
        new(name, ColumnKind.Reference, row => CellValue.FromText(get(row))) { Targets = targets };

    public static Column<T> References(string name, Func<T, IReadOnlyList<string>> get, EntityKinds targets) =>
        new(name, ColumnKind.ReferenceList, row => CellValue.FromList(get(row))) { Targets = targets };

    public static Column<T> Name(Func<T, string> get) => FreeText("name", get) with
    {
        IsRequired = true,
        Description = "The name that is shown.",
    };

    // Not called Text: the namespace of that name would hide it.
    public static Column<T> FreeText(string name, Func<T, string?> get) => new(name, ColumnKind.Text, row => CellValue.FromText(get(row)));

    /// <summary>A language by its BCP 47 tag.</summary>
    public static Column<T> Language(string name, Func<T, string?> get) =>
        new(name, ColumnKind.Language, row => CellValue.FromText(get(row)));

    /// <summary>The name of the data package that the row comes from.</summary>
    public static Column<T> Package(Func<T, string?> get) => FreeText("package", get) with
    {
        IsPackage = true,
        Description = "The name of the data package that the row comes from.",
    };

    public static Column<T> TextList(string name, Func<T, IReadOnlyList<string>> get) =>
        new(name, ColumnKind.TextList, row => CellValue.FromList(get(row)));

    /// <summary>A code of the Harmonized System.</summary>
    public static Column<T> CustomsCode(Func<T, string?> get) => FreeText("hs", get) with
    {
        Pattern = CustomsCodes.Pattern,
        PatternMeaning = CustomsCodes.Meaning,
    };

    /// <summary>Codes of the Harmonized System.</summary>
    public static Column<T> CustomsCodeList(Func<T, IReadOnlyList<string>> get) => TextList("hs", get) with
    {
        Pattern = CustomsCodes.Pattern,
        PatternMeaning = CustomsCodes.Meaning,
    };

    public static Column<T> Enum<TEnum>(string name, Func<T, TEnum> get)
        where TEnum : struct, Enum =>
        new(name, ColumnKind.Enum, row => CellValue.FromEnum<TEnum>(get(row)))
        {
            AllowedNames = EnumNames.All<TEnum>(),
            IsRequired = true,
        };

    public static Column<T> EnumOrNull<TEnum>(string name, Func<T, TEnum?> get)
        where TEnum : struct, Enum =>
        new(name, ColumnKind.Enum, row => CellValue.FromEnum(get(row))) { AllowedNames = EnumNames.All<TEnum>() };

    public static Column<T> EnumList<TEnum>(string name, Func<T, IReadOnlyList<TEnum>> get)
        where TEnum : struct, Enum => new(name, ColumnKind.EnumList, row => CellValue.FromList([.. get(row).Select(EnumNames.Format)]))
        {
            AllowedNames = EnumNames.All<TEnum>(),
        };

    public static Column<T> Number(string name, Func<T, double?> get, double minimum = 0, double maximum = double.MaxValue) =>
        new(name, ColumnKind.Number, row => CellValue.FromNumber(get(row))) { Minimum = minimum, Maximum = maximum };

    /// <summary>A number on a scale of its own, below 0 too, so bounded that differences and quotients are finite.</summary>
    public static Column<T> Signed(string name, Func<T, double?> get) => Number(name, get, -Quantity.Maximum, Quantity.Maximum);

    /// <summary>A share of a whole, from 0 to 1.</summary>
    public static Column<T> Share(string name, Func<T, double?> get) => Number(name, get, 0, 1);

    /// <summary>Tonnes or US dollars, so bounded that sums over facts are finite.</summary>
    public static Column<T> Amount(string name, Func<T, double?> get) => Number(name, get, maximum: Quantity.Maximum);

    /// <summary>Tonnes of a mineral.</summary>
    public static Column<T> Tonnes(Func<T, double?> get, string description) => Amount("tonnes", get).Described(description);

    /// <summary>The year of a fact, a part of its natural key.</summary>
    public static Column<T> Year(Func<T, int> get) => KeyYear("year", row => get(row)) with
    {
        IsRequired = true,
        Description = "The calendar year.",
    };

    /// <summary>A year that may be blank, a part of the natural key.</summary>
    public static Column<T> KeyYear(string name, Func<T, int?> get) =>
        new(name, ColumnKind.Year, row => CellValue.FromWhole(get(row))) { IsKey = true };

    public static Column<T> Day(string name, Func<T, DateOnly?> get) => new(name, ColumnKind.Day, row => CellValue.FromDay(get(row)));

    public static Column<T> PartialDay(string name, Func<T, PartialDay?> get) =>
        new(name, ColumnKind.PartialDay, row => CellValue.FromText(get(row)?.ToString()));

    public static Column<T> EndDay(string name, Func<T, DateOnly?> get) => new(name, ColumnKind.EndDay, row => CellValue.FromDay(get(row)));

    public static Column<T> Flag(string name, Func<T, bool> get) =>
        new(name, ColumnKind.Flag, row => CellValue.FromFlag(get(row))) { HasDefault = true };

    public static Column<T> Sources(Func<T, IReadOnlyList<string>> get) => References("sources", get, EntityKinds.Source) with
    {
        Link = "EVIDENCES",
        Description = "Ids of the documents in which the row was read, separated by semicolons.",
    };
}
