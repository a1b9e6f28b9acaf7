using GraphKb.Api;
using GraphKb.Questions.Library;
using GraphKb.Questions.Tables;

namespace GraphKb.Server.Http;

/// <summary>Opens the library of a server, and checks the questions of the operator before they are served.</summary>
internal static class QuestionCheck
{
    /// <summary>Opens the library.</summary>
    /// <param name="directory">The folder of the operator; null or blank for none.</param>
    /// <returns>The library.</returns>
    /// <exception cref="ArgumentException">A file of the operator is no question of this server.</exception>
    public static QuestionLibrary Open(string? directory)
    {
        var library = QuestionLibrary.Open(directory);
        if (string.IsNullOrWhiteSpace(directory))
        {
            return library;
        }

        using var shapes = new SchemaShapes();
        foreach (var question in library.All)
        {
            try
            {
                Flattening.Check(question, shapes.Describe(question.Document));
                shapes.Validate(question.Document);
            }
            catch (ArgumentException failure)
            {
                throw new ArgumentException($"The question {question.Name} cannot be served. {failure.Message}", failure);
            }
        }

        return library;
    }
}
