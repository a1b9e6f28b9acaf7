using System.Globalization;
using GraphKb.Model.Dates;
using GraphKb.Questions.Asking;

namespace GraphKb.Questions.Tables;

/// <summary>
/// What an answer is: the question, the day, the data, the licence, how much is estimated, and the values outside its rows.
/// </summary>
public static class AboutLines
{
    /// <summary>The units of every answer.</summary>
    public const string Units =
        "tonnes: contained mineral a year on the mineral's own basis; shares, exposures and confidences: 0 to 1; days: YYYY-MM-DD; "
        + "blank: unknown, never zero";

    /// <summary>Writes the lines.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="table">Its rows.</param>
    /// <param name="link">The address of the same question in the explorer; null without one.</param>
    /// <returns>Names and values, in the order in which people read them.</returns>
    public static IReadOnlyList<KeyValuePair<string, object?>> Create(QuestionAnswer answer, AnswerTable table, string? link)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(table);
        var evidence = answer.Evidence;
        List<KeyValuePair<string, object?>> lines =
        [
            new("question", answer.Question.Title),
            new("name", answer.Question.Name),
            new("variables", FormatVariables(answer)),
            new("day", FormatDays(answer)),
            new("data", evidence.DatasetTitle),
            new("version", answer.State.Version),
            new("published", evidence.Published),
            new("licence", evidence.License),
            new("units", Units),
            new("reading", answer.Question.Comment.Reading),
            new("estimates", FormatEstimates(evidence)),
            new("share of estimates", evidence.ShareOfEstimates),
            new("sources", (long)evidence.Sources.Count),
            new("rows", (long)table.Rows.Count),
        ];
        lines.AddRange(link is null ? [] : [new KeyValuePair<string, object?>("explorer", link)]);
        return [.. lines, .. table.Values];
    }

    /// <summary>How much of an answer is estimated, in words.</summary>
    /// <param name="evidence">What the answer rests on.</param>
    /// <returns>A sentence without a full stop.</returns>
    public static string FormatEstimates(AnswerEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.ShareOfEstimates is not { } share ? "the answer lists no fact with a confidence"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{evidence.Estimates} of {evidence.Facts} facts in the answer ({share * 100:0} %) are estimates, with a confidence of ")
            + string.Create(CultureInfo.InvariantCulture, $"{AnswerEvidence.EstimateConfidence} or less");
    }

    // An answer may depend on no day at all: statistics and trades are of years.
    private static string FormatDays(QuestionAnswer answer) => answer.Days.Count == 0 ? "any: the answer depends on no day"
        : string.Join(", ", answer.Days.Select(day => IsoDate.Format(day)));

    /// <summary>The variables of an answer with their values, defaults included.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>Such as <c>mineral=mineral:gallium, of=KOR</c>; of several answers, every value of a variable.</returns>
    public static string FormatVariables(QuestionAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var runs = Enumerable.Range(0, answer.Parts.Count).Select(answer.GetVariables).ToList();
        var pairs = answer.Question.Variables
            .Select(variable => (variable.Name, Values: runs.Select(run => run[variable.Name]?.ToJsonString()).OfType<string>().Distinct()))
            .Select(pair => (pair.Name, Text: string.Join('|', pair.Values).Replace("\"", "", StringComparison.Ordinal)))
            .Where(pair => pair.Text.Length > 0);
        return string.Join(", ", pairs.Select(pair => $"{pair.Name}={pair.Text}"));
    }
}
