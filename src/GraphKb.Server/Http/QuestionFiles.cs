using System.Text.Json;
using GraphKb.Questions.Library;

namespace GraphKb.Server.Http;

/// <summary>
/// The questions of analysts at <c>/graphiql/questions</c>, for the list in the query editor: an array of objects with the name of the
/// question, its first line as a title, and its text.
/// </summary>
/// <param name="library">The questions.</param>
internal sealed class QuestionFiles(QuestionLibrary library)
{
    /// <summary>The path of the list.</summary>
    public const string ListPath = EditorFiles.Path + "/questions";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly Lazy<byte[]> _json = new(() => JsonSerializer.SerializeToUtf8Bytes(
        library.All.Select(question => new { question.Name, question.Title, Text = question.Document }), Web));

    /// <summary>Writes the list.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The work.</returns>
    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = PageFolder.Validate;
        await context.Response.Body.WriteAsync(_json.Value, context.RequestAborted).ConfigureAwait(false);
    }
}
