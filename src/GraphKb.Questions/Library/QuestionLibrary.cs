using System.Text.RegularExpressions;
using GraphKb.Model.Text;

namespace GraphKb.Questions.Library;

/// <summary>
/// Every question that is served: those inside the program, and those of a folder of the operator. A question of the folder replaces the
/// one of the same name. A file is read when its question is first needed. Thread-safe.
/// </summary>
public sealed partial class QuestionLibrary
{
    private const string Ending = ".graphql";
    private const string Start = "questions/";
    private readonly SortedDictionary<string, Lazy<Question>> _questions = new(StringComparer.Ordinal);

    private QuestionLibrary()
    {
    }

    /// <summary>The names of all questions, in ordinal order.</summary>
    public IReadOnlyCollection<string> Names => _questions.Keys;

    /// <summary>All questions, by name in ordinal order.</summary>
    /// <exception cref="ArgumentException">A file of the operator is no question.</exception>
    public IEnumerable<Question> All => _questions.Values.Select(question => question.Value);

    /// <summary>Opens the library.</summary>
    /// <param name="directory">A folder with questions of the operator; null or blank for none.</param>
    /// <returns>The library.</returns>
    /// <exception cref="ArgumentException">The folder does not exist, or a file in it has a name that no question can have.</exception>
    public static QuestionLibrary Open(string? directory)
    {
        var library = new QuestionLibrary();
        var assembly = typeof(QuestionLibrary).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Start, StringComparison.Ordinal)))
        {
            library.Add(resource[Start.Length..^Ending.Length], () => new StreamReader(assembly.GetManifestResourceStream(resource)!));
        }

        foreach (var file in string.IsNullOrWhiteSpace(directory) ? [] : ListFiles(directory))
        {
            library.Add(Path.GetFileNameWithoutExtension(file), () => new StreamReader(file));
        }

        return library;
    }

    /// <summary>Finds a question.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The question; null where there is none of this name.</returns>
    /// <exception cref="ArgumentException">A file of the operator is no question.</exception>
    public Question? Find(string name) => _questions.GetValueOrDefault(name)?.Value;

    /// <summary>The sentence about a question that does not exist.</summary>
    /// <param name="name">The name that was asked for.</param>
    /// <returns>One sentence with the nearest names.</returns>
    public string FormatUnknown(string name) => $"There is no question \"{Truncate.ToLength(name, 80)}\"; "
        + (DidYouMean.Find(name, Names) is { Count: > 0 } nearest ? $"did you mean {string.Join(" or ", nearest)}?"
            : "\"graphkb ask\" and /questions list all.");

    /// <summary>Whether a GraphQL document is exactly the text of one of the questions.</summary>
    /// <param name="document">The document.</param>
    /// <returns>True for a document of the library.</returns>
    public bool ContainsDocument(string document) => All.Any(question => question.Document == document);

    private static IEnumerable<string> ListFiles(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new ArgumentException($"The folder of questions {directory} does not exist; expected a folder with .graphql files.");
        }

        foreach (var file in Directory.EnumerateFiles(directory, "*" + Ending))
        {
            yield return FileName().IsMatch(Path.GetFileNameWithoutExtension(file))
                ? file
                : throw new ArgumentException(
                    $"{file} cannot be a question; expected a name of lower-case letters, digits and hyphens, such as mine.graphql.");
        }
    }

    private void Add(string name, Func<StreamReader> open) => _questions[name] = new Lazy<Question>(() =>
    {
        using var reader = open();
        var text = reader.ReadToEnd();
        try
        {
            var question = new Question(name, text, QuestionComment.Read(text));
            return question.Title.Length > 0 && question.Variables is not null ? question
                : throw new ArgumentException("It has no comment at its beginning; expected what is asked.");
        }
        catch (ArgumentException failure)
        {
            throw new ArgumentException($"The question {name} cannot be served. {failure.Message}", failure);
        }
    });

    [GeneratedRegex("^[a-z][a-z0-9-]{0,63}$")]
    private static partial Regex FileName();
}
