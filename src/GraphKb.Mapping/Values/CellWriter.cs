using System.Globalization;
using GraphKb.Mapping.Countries;
using GraphKb.Mapping.Inputs;
using GraphKb.Mapping.Profiles;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.Mapping.Values;

/// <summary>Writes values as the cells of a column of the package, so that the package reader takes them.</summary>
/// <param name="countries">The names and codes of countries.</param>
internal sealed class CellWriter(CountryNames countries)
{
    /// <summary>The cell of a column; null for a blank.</summary>
    /// <exception cref="RefusedRowException">The value does not fit the column, or a required one is blank.</exception>
    public string? Write(Column column, ValueRule rule, RowScope scope)
    {
        var text = column.Kind switch
        {
            ColumnKind.Number => WriteNumber(column, rule, scope),
            ColumnKind.ReferenceList or ColumnKind.TextList or ColumnKind.EnumList => WriteList(column, rule, scope),
            _ => ValueSource.Read(rule, scope) is { } cell ? WriteCell(column, rule, cell) : null,
        };
        return text is null && column.IsRequired
            ? throw new RefusedRowException(ValueSource.Name(rule), $"is blank; {column.Name} needs a value") : text;
    }

    private static string? WriteNumber(Column column, ValueRule rule, RowScope scope)
    {
        if (QuantityReader.Read(rule, scope) is not { } number)
        {
            return null;
        }

        number *= column.Name is "tonnes" or "usd" ? scope.Part : 1;
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return number >= column.Minimum && number <= column.Maximum ? text : throw new RefusedRowException(
            ValueSource.Name(rule),
            string.Create(CultureInfo.InvariantCulture, $"{column.Name} would be {text}; expected {column.Minimum} or more")
            + (column.Maximum < Quantity.Maximum ? string.Create(CultureInfo.InvariantCulture, $", up to {column.Maximum}") : ""));
    }

    private string? WriteList(Column column, ValueRule rule, RowScope scope)
    {
        var separator = column.Kind == ColumnKind.TextList ? '\0' : ';';
        var items = ValueSource.ReadAll(rule, scope)
            .SelectMany(cell => cell.Text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(text => WriteCell(column, rule, new InputCell(text)).Replace(';', ',')))
            .Distinct(StringComparer.Ordinal);
        return string.Join(';', items) is { Length: > 0 } list ? list : null;
    }

    private string WriteCell(Column column, ValueRule rule, InputCell cell) => column.Kind switch
    {
        ColumnKind.Year => DayReader.ReadYear(rule, cell).ToString(CultureInfo.InvariantCulture),
        ColumnKind.Day or ColumnKind.EndDay => IsoDate.Format(DayReader.ReadDay(rule, cell)),
        ColumnKind.PartialDay => DayReader.ReadPartialDay(rule, cell).ToString(),
        ColumnKind.Flag => WriteFlag(rule, cell.Text),
        ColumnKind.Enum or ColumnKind.EnumList => WriteEnum(column, rule, cell.Text),
        ColumnKind.Code => WriteCountry(column, rule, cell.Text),
        ColumnKind.Reference or ColumnKind.ReferenceList => WriteReference(column, rule, cell.Text),
        ColumnKind.Language when !LanguageTag.IsValid(cell.Text) => throw new RefusedRowException(
            ValueSource.Name(rule), $"{ValueSource.Quote(cell.Text)} is no language; expected a tag such as ko or zh-Hans"),
        _ => WriteText(column, rule, cell.Text),
    };

    private static string WriteText(Column column, ValueRule rule, string text) =>
        column.Pattern is not { } pattern || pattern.IsMatch(text) ? text.Replace("\0", "", StringComparison.Ordinal)
            : throw new RefusedRowException(
                ValueSource.Name(rule), $"{ValueSource.Quote(text)} is no {column.Name}; expected {column.PatternMeaning}");

    private string WriteReference(Column column, ValueRule rule, string text)
    {
        if (column.Targets == EntityKinds.Country)
        {
            return WriteCountry(column, rule, text);
        }

        // A country as the owner of shares: by name or code, like every country.
        if (text.Contains(':', StringComparison.Ordinal) || !column.Targets.HasFlag(EntityKinds.CountryId))
        {
            return text.Contains(':', StringComparison.Ordinal) ? text : throw new RefusedRowException(
                ValueSource.Name(rule),
                $"{ValueSource.Quote(text)} is no id of an entity; expected a ref, a key or a look-up in the profile");
        }

        return EntityId.ForCountry(WriteCountry(column, rule, text));
    }

    private string WriteCountry(Column column, ValueRule rule, string text) =>
        countries.Find(text.StartsWith(EntityId.CountryPrefix, StringComparison.Ordinal) ? EntityId.Slug(text) : text) switch
        {
            null => throw new RefusedRowException(
                ValueSource.Name(rule), $"{ValueSource.Quote(text)} is no country that is known; expected a name in English or a code"),
            Statistic.World when !column.AllowsWorld => throw new RefusedRowException(
                ValueSource.Name(rule), $"{ValueSource.Quote(text)} is the world; expected a country"),
            var code => code,
        };

    private static string WriteFlag(ValueRule rule, string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "y" or "1" => "true",
        "false" or "no" or "n" or "0" => "false",
        _ => throw new RefusedRowException(ValueSource.Name(rule), $"{ValueSource.Quote(text)} is not yes or no; expected one of them"),
    };

    private static string WriteEnum(Column column, ValueRule rule, string text)
    {
        var name = text.ToUpperInvariant().Replace(' ', '_').Replace('-', '_');
        return column.AllowedNames.Contains(name) ? name : throw new RefusedRowException(
            ValueSource.Name(rule),
            $"{ValueSource.Quote(text)} is no {column.Name}; expected one of {string.Join(", ", column.AllowedNames)}, or a look-up");
    }
}
