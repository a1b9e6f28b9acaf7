using System.Globalization;
using GraphKb.Mapping.Inputs;
using GraphKb.Mapping.Profiles;

namespace GraphKb.Mapping.Values;

/// <summary>Reads numbers, and converts them in the open: every factor is named in the note of the row.</summary>
internal static class QuantityReader
{
    private const double Percent = 0.01;

    // The unit of a number that the factor alone makes tonnes of.
    private const string NoUnit = "1";

    /// <summary>The number of a rule in the unit of its column; null for a blank, or where the factor is not known.</summary>
    /// <exception cref="RefusedRowException">The text is no number, or the unit is not known.</exception>
    public static double? Read(ValueRule rule, RowScope scope)
    {
        if (ValueSource.Read(rule, scope) is not { } cell)
        {
            return null;
        }

        var number = ParseBound(rule, cell, scope) ?? throw new RefusedRowException(
            ValueSource.Name(rule), $"{ValueSource.Quote(cell.Text)} is no number; expected {NumberText.Describe(scope.Layout)}");
        var unit = rule.Unit is null ? null : ValueSource.Read(rule.Unit, scope);
        if (rule.Unit is not null && unit is null)
        {
            throw new RefusedRowException(ValueSource.Name(rule.Unit), $"{ValueSource.Quote(cell.Text)} has no unit; expected one");
        }

        var converted = unit is null ? number : Convert(rule, number, unit.Text, scope);
        return rule.Factor is null ? converted : Multiply(rule, converted, scope);
    }

    private static double? ParseBound(ValueRule rule, InputCell cell, RowScope scope)
    {
        if (cell.Number is { } known)
        {
            return known;
        }

        var text = cell.Text.Trim();
        if (text.Length > 1 && text[0] is '>' or '<' && NumberText.Parse(text[1..].TrimStart('='), scope.Layout) is { } bound)
        {
            scope.Notes.Add($"The source says {(text[0] == '>' ? "more" : "less")} than {text[1..].TrimStart('=').Trim()}.");
            return rule.TakesBounds ? bound : throw new RefusedRowException(
                ValueSource.Name(rule),
                $"{ValueSource.Quote(text)} is a bound and no figure; expected a figure, or bounds: take in the profile");
        }

        if (!text.EndsWith('%'))
        {
            return NumberText.Parse(text, scope.Layout);
        }

        // The unit says percent too, or nothing.
        return NumberText.Parse(text[..^1], scope.Layout) is { } share ? rule.Unit is null ? share * Percent : share : null;
    }

    private static double Convert(ValueRule rule, double number, string unit, RowScope scope)
    {
        var factor = Units.Find(unit) ?? throw new RefusedRowException(
            ValueSource.Name(rule.Unit!), $"the unit {ValueSource.Quote(unit)} is not known; expected one such as t, kt, Mt/a, kg or %");
        if (factor is not (1 or Percent))
        {
            scope.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{number} {unit} (x {factor})."));
        }

        return Round(number * factor);
    }

    private static double? Multiply(ValueRule rule, double number, RowScope scope)
    {
        var factor = ValueSource.Read(rule.Factor!, scope);
        var basis = rule.Basis is { } named && ValueSource.Read(named, scope) is { } text ? " of " + text.Text : "";
        var isMass = rule.Unit is { } unit && ValueSource.Read(unit, scope)?.Text != NoUnit;
        var amount = string.Create(CultureInfo.InvariantCulture, $"{number:#,0.######}{(isMass ? " t" : "")}{basis}");
        if (factor is null)
        {
            scope.Notes.Add($"{amount}, of unknown content.");
            return null;
        }

        var value = factor.Number ?? NumberText.Parse(factor.Text, new InputLayout()) ?? throw new RefusedRowException(
            ValueSource.Name(rule.Factor!), $"the factor {ValueSource.Quote(factor.Text)} is no number; expected one such as 0.1879");
        if (value != 1)
        {
            scope.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{amount} (x {value})."));
        }

        return Round(number * value);
    }

    // Binary fractions: 0.1 x 3 is 0.3.
    private static double Round(double number) => number == 0 ? 0 : double.Parse(
        number.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
