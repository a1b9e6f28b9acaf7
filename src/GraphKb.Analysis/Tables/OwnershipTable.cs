using GraphKb.Model.Dates;

namespace GraphKb.Analysis.Tables;

/// <summary>
/// Ownerships as parallel arrays, in the ordinal order of fact ids. An owner is a company's number, or the complement (~)
/// of a country's; what is owned is a company's number, or the complement of a site's. Days are day numbers;
/// blank is <see cref="DayNumbers.Always"/> for since and <see cref="DayNumbers.Open"/> for until.
/// </summary>
public sealed class OwnershipTable
{
    /// <summary>Company number, or ~country number.</summary>
    public required int[] Owners { get; init; }

    /// <summary>Company number, or ~site number.</summary>
    public required int[] Owned { get; init; }

    /// <summary>Shares, over 0 up to 1.</summary>
    public required double[] Shares { get; init; }

    /// <summary>First day each holds.</summary>
    public required int[] SinceDays { get; init; }

    /// <summary>First day each no longer holds.</summary>
    public required int[] UntilDays { get; init; }

    /// <summary>How many.</summary>
    public int Count => Owners.Length;
}
