using GraphKb.Questions.Library;

namespace GraphKb.Server.Http;

/// <summary>Which GraphQL documents are answered: all, or those of the questions alone.</summary>
/// <param name="only">The questions, where every other document is refused; null where none is.</param>
internal sealed class AllowedDocuments(QuestionLibrary? only)
{
    /// <summary>Checks a document.</summary>
    /// <param name="document">The text of a request.</param>
    /// <returns>The same text.</returns>
    /// <exception cref="GraphQlRequestException">It is no question, and this server answers nothing else.</exception>
    public string Check(string document) => only is null || only.ContainsDocument(document)
        ? document
        : throw new GraphQlRequestException(
            StatusCodes.Status403Forbidden,
            "ONLY_QUESTIONS",
            "This server answers its own questions only; expected the exact text of one that /questions lists.");
}
