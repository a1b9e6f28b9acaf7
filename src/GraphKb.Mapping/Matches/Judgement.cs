namespace GraphKb.Mapping.Matches;

/// <summary>Which entity of the base a record may be, and what a person answered.</summary>
/// <param name="Record">The id that the record has as a new entity: it stays the same as long as its key does.</param>
/// <param name="Name">The name of the record.</param>
/// <param name="Country">The code of its country; empty if unknown.</param>
/// <param name="Candidate">The id of the most similar entity of the base.</param>
/// <param name="CandidateName">Its name.</param>
/// <param name="Score">How similar they are, 0 to 100.</param>
/// <param name="Band">SAME where nobody needs to answer, ASK where somebody has to.</param>
/// <param name="Answer">Empty, <c>same</c>, <c>new</c>, or the id of another entity of the base.</param>
/// <param name="Others">The ids of other candidates, best first.</param>
internal sealed record Judgement(
    string Record, string Name, string Country, string Candidate, string CandidateName, double Score, string Band, string Answer,
    IReadOnlyList<string> Others)
{
    /// <summary>The band of sure matches.</summary>
    public const string Same = "SAME";

    /// <summary>The band of matches that a person is asked about.</summary>
    public const string Ask = "ASK";

    /// <summary>Whether the record waits for an answer.</summary>
    public bool IsOpen => Band == Ask && Answer.Length == 0;

    /// <summary>The id of the entity of the base that the record is; null if it is a new one, or if the answer is missing.</summary>
    public string? Target => Answer switch
    {
        "" => Band == Same ? Candidate : null,
        "same" => Candidate,
        "new" => null,
        var id => id,
    };
}
