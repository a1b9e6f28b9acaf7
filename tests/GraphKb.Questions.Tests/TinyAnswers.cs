using System.Text.Json.Nodes;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Questions.Asking;
using GraphKb.Questions.Formats;
using GraphKb.Questions.Library;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Questions.Tests;

/// <summary>Answers to questions on <see cref="TinyChain"/>.</summary>
internal static class TinyAnswers
{
    /// <summary>A question with a text of its own.</summary>
    public static Question Create(string document) => new("tiny", document, QuestionComment.Read(document));

    /// <summary>Answers a question with variables as text.</summary>
    public static async Task<QuestionAnswer> AskAsync(string document, params (string Name, string Value)[] values)
    {
        var question = Create(document);
        await using var store = EmbeddedStore.InMemory(TinyChain.Package);
        using var executor = new GraphQlExecutor(store, new ApiLimits(), TimeProvider.System);
        var input = QuestionInput.FromText(question, values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        return await new QuestionRunner(executor).AskAsync(question, input, null, TestContext.Current.CancellationToken);
    }

    /// <summary>Writes an answer in a format.</summary>
    public static async Task<byte[]> WriteAsync(QuestionAnswer answer, string format)
    {
        using var buffer = new MemoryStream();
        await AnswerFormats.Find(format)!
            .WriteAsync(AnswerExport.Create(answer, "http://kb"), buffer, TestContext.Current.CancellationToken);
        return buffer.ToArray();
    }

    /// <summary>The input of a question from JSON.</summary>
    public static QuestionInput Read(string document, string json) =>
        QuestionInput.FromJson(Create(document), JsonNode.Parse(json)!.AsObject());
}
