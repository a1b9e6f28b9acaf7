namespace GraphKb.Questions.Library;

/// <summary>
/// The comment at the beginning of a question: its first line is the title; lines that begin with <c>rows:</c>, <c>evidence:</c> or
/// <c>view:</c> are for programs; the other lines say how to read the answer.
/// </summary>
/// <param name="Title">What is asked; empty without a comment.</param>
/// <param name="Reading">How to read the answer, with the units, in one paragraph; empty where nothing is said.</param>
/// <param name="Rows">The paths of what becomes rows of a table; empty: the items of the first list.</param>
/// <param name="Evidence">The names of fields that are selected for the evidence of an answer, and are no columns of a table.</param>
/// <param name="View">The address of the same question in the explorer, with variables in braces; null without one.</param>
public sealed record QuestionComment(
    string Title, string Reading, IReadOnlyList<string> Rows, IReadOnlyList<string> Evidence, string? View)
{
    private const string RowsStart = "rows:";
    private const string EvidenceStart = "evidence:";
    private const string ViewStart = "view:";
    private static readonly string[] Starts = [RowsStart, EvidenceStart, ViewStart];

    /// <summary>Reads the comment of a document.</summary>
    /// <param name="document">A GraphQL document.</param>
    /// <returns>What its comment says.</returns>
    public static QuestionComment Read(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lines = document.Split('\n').Select(line => line.Trim()).TakeWhile(line => line.StartsWith('#'))
            .Select(line => line.TrimStart('#').Trim()).ToList();
        var text = lines.Skip(1).Where(line => line.Length > 0 && !IsDirective(line));
        return new QuestionComment(
            lines.Count == 0 ? "" : lines[0],
            string.Join(' ', text),
            [.. FindNames(lines, RowsStart)],
            [.. FindNames(lines, EvidenceStart)],
            Find(lines, ViewStart).FirstOrDefault());
    }

    private static bool IsDirective(string line) => Starts.Any(start => line.StartsWith(start, StringComparison.Ordinal));

    private static IEnumerable<string> FindNames(IEnumerable<string> lines, string start) =>
        Find(lines, start).SelectMany(rest => rest.Split(',', StringSplitOptions.TrimEntries));

    private static IEnumerable<string> Find(IEnumerable<string> lines, string start) =>
        lines.Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(line => line[start.Length..].Trim());
}
