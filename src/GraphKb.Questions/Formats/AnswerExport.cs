using GraphKb.Questions.Asking;
using GraphKb.Questions.Tables;

namespace GraphKb.Questions.Formats;

/// <summary>An answer that is about to be written, with its evidence.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Table">The answer as rows.</param>
/// <param name="About">What the answer is, as names and values.</param>
public sealed record AnswerExport(QuestionAnswer Answer, AnswerTable Table, IReadOnlyList<KeyValuePair<string, object?>> About)
{
    /// <summary>Prepares an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="host">The address of the server for links; empty for paths alone.</param>
    /// <returns>The export.</returns>
    public static AnswerExport Create(QuestionAnswer answer, string host)
    {
        var table = Flattening.Flatten(answer);
        return new AnswerExport(answer, table, AboutLines.Create(answer, table, ViewLink.Create(answer, host)));
    }
}
