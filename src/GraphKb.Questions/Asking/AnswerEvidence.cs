namespace GraphKb.Questions.Asking;

/// <summary>What an answer rests on.</summary>
/// <param name="Sources">The sources of the facts in the answer, by id.</param>
/// <param name="Facts">How many different facts with a confidence the answer lists.</param>
/// <param name="Estimates">How many of them have a confidence of <see cref="EstimateConfidence"/> or less.</param>
public sealed record AnswerEvidence(IReadOnlyList<SourceRow> Sources, int Facts, int Estimates)
{
    /// <summary>At or under this confidence a fact counts as an estimate.</summary>
    public const double EstimateConfidence = 0.4;

    /// <summary>The title of the data set; null where it has none.</summary>
    public string? DatasetTitle { get; init; }

    /// <summary>The licence of the data; null where none is stated.</summary>
    public string? License { get; init; }

    /// <summary>The day of the data set, YYYY-MM-DD; null where it states none.</summary>
    public string? Published { get; init; }

    /// <summary>The share of estimates among the facts, 0 to 1; null where the answer lists no fact.</summary>
    public double? ShareOfEstimates => Facts == 0 ? null : (double)Estimates / Facts;
}
