using GraphKb.Api;
using GraphKb.Api.Shapes;
using GraphKb.Questions.Asking;
using GraphKb.Questions.Formats;
using GraphKb.Questions.Library;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>ask</c>: lists the questions, or answers one of them as a table or a file.</summary>
internal static class AskCommand
{
    /// <summary>The names of the formats, for help texts and errors.</summary>
    public static string FormatNames => string.Join(", ", AnswerFormats.All.Select(format => format.Name));

    /// <summary>Prints the name and the title of every question.</summary>
    /// <param name="library">The questions.</param>
    /// <returns>The exit code.</returns>
    public static int List(QuestionLibrary library)
    {
        var width = library.Names.Max(name => name.Length);
        foreach (var question in library.All)
        {
            TerminalOutput.WriteLine($"{question.Name.PadRight(width)}  {question.Title}");
        }

        return 0;
    }

    /// <summary>Answers a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="values">The values of its variables.</param>
    /// <param name="target">The format and the file.</param>
    /// <param name="settings">The settings, for the store and the limits.</param>
    /// <param name="stop">Cancels the work.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        Question question,
        IEnumerable<KeyValuePair<string, string>> values,
        AskTarget target,
        ServerSettings settings,
        CancellationToken stop)
    {
        var format = target.FindFormat();
        var input = QuestionInput.FromText(question, values);
        var choice = StoreChoice.From(settings);
        var opening = Task.Run(() => choice.OpenAsync(stop), stop);
        using var executor = new GraphQlExecutor(opening, settings.Limits.ToApiLimits(), TimeProvider.System);
        var runner = new QuestionRunner(executor);

        // The schema is made while the data is read.
        var shape = runner.Describe(question);
        await using var store = await opening.ConfigureAwait(false);
        if (!format.Fits(shape))
        {
            return CommandLine.Fail(FormatUnfit(question, format, shape));
        }

        var answer = await runner.AskAsync(question, input, null, stop).ConfigureAwait(false);
        await target.WriteAsync(format, AnswerExport.Create(answer, ""), stop).ConfigureAwait(false);
        return 0;
    }

    /// <summary>The sentence about a format that a question does not have.</summary>
    /// <param name="question">The question.</param>
    /// <param name="format">The format.</param>
    /// <param name="shape">What the answer consists of, which decides on the formats that it has.</param>
    /// <returns>One sentence.</returns>
    public static string FormatUnfit(Question question, IAnswerFormat format, DocumentShape shape) =>
        $"The answer to {question.Name} has no {(format.Name == "graphml" ? "network" : "places")} for {format.Name}; "
        + $"expected one of {string.Join(", ", AnswerFormats.All.Where(other => other.Fits(shape)).Select(other => other.Name))}.";
}
