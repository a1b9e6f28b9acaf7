using GraphKb.Model.Dates;

namespace GraphKb.Analysis.Tables;

/// <summary>
/// Ownership facts as parallel arrays, in the ordinal order of fact ids; the position in them is the ownership index. Days are day
/// numbers, with <see cref="DayNumbers.Always"/> for a blank since and <see cref="DayNumbers.Open"/> for a blank until.
/// </summary>
public sealed class OwnershipTable
{
    /// <summary>The owner: a company index, or the complement (~) of a country index.</summary>
    public required int[] Owners { get; init; }

    /// <summary>The owned: a company index, or the complement (~) of a site index.</summary>
    public required int[] Owned { get; init; }

    /// <summary>The class of shares; null where the owned has one.</summary>
    public required string?[] Classes { get; init; }

    /// <summary>The share that is owned, 0 to 1; the least of it where it is known between bounds.</summary>
    public required double[] Shares { get; init; }

    /// <summary>The first day on which the fact holds.</summary>
    public required int[] SinceDays { get; init; }

    /// <summary>The first day on which the fact no longer holds.</summary>
    public required int[] UntilDays { get; init; }

    /// <summary>The confidence of the fact, 0 to 1.</summary>
    public required double[] Confidences { get; init; }

    /// <summary>The number of ownerships; ownership indexes are 0 to Count - 1.</summary>
    public int Count => Owners.Length;
}
