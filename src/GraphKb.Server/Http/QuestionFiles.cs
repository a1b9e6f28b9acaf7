using System.Text.Json;

namespace GraphKb.Server.Http;

/// <summary>
/// The questions of analysts at <c>/graphiql/questions</c>, for the list in the query editor: an array of objects with the name of the
/// file, its first line as a title, and its text. The files are beside the program and are read once.
/// </summary>
internal sealed class QuestionFiles
{
    /// <summary>The path of the list.</summary>
    public const string ListPath = EditorFiles.Path + "/questions";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly byte[] _json;

    /// <summary>Reads the files.</summary>
    /// <param name="directory">The folder of the files; where it is missing, the list is empty.</param>
    public QuestionFiles(string directory)
    {
        var files = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.graphql") : [];
        _json = JsonSerializer.SerializeToUtf8Bytes(files.Order(StringComparer.Ordinal).Select(Read), Web);
    }

    /// <summary>Writes the list.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The work.</returns>
    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = PageFolder.Validate;
        await context.Response.Body.WriteAsync(_json, context.RequestAborted).ConfigureAwait(false);
    }

    private static Question Read(string path)
    {
        var text = File.ReadAllText(path);
        var firstLine = text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal)));
        return new Question(Path.GetFileNameWithoutExtension(path), firstLine.TrimStart("# ").Trim().ToString(), text);
    }

    private sealed record Question(string Name, string Title, string Text);
}
