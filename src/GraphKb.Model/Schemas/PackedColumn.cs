namespace GraphKb.Model.Schemas;

/// <summary>
/// One column of <see cref="PackedRows{T}"/>, in one of three arrays with at least an entry for each row; none if it is blank in all rows.
/// </summary>
/// <param name="Numbers">
/// By the kind of the column, the number of a name, list or enum value, a day number, a year, or 1 and 0; negative where blank.
/// </param>
/// <param name="Decimals">Decimal numbers; NaN where blank.</param>
/// <param name="Texts">Texts that hardly repeat; null where blank.</param>
public sealed record PackedColumn(int[]? Numbers, double[]? Decimals, string?[]? Texts)
{
    /// <summary>What a blank text stands for, such as the package that all rows come from; null if for nothing.</summary>
    public string? BlankText { get; init; }
}
