using System.Net;
using System.Text;
using System.Text.Json;
using GraphKb.Testing;

namespace GraphKb.Server.Tests.Http;

/// <summary>A server that answers its questions only, with one of the operator's own.</summary>
public sealed class OnlyQuestionsTests : IAsyncLifetime
{
    private const string Own = "# How many facts are there?\n#\n# A number.\nquery Mine { dataset { facts } }\n";
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("graphkb-");
    private ServerProcess _server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_directory.FullName, "mine.graphql"), Own, Stop);
        _server = await ServerProcess.ServeAsync(new()
        {
            ["GRAPHKB_ONLY_QUESTIONS"] = "true",
            ["GRAPHKB_QUESTIONS"] = _directory.FullName,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task Only_the_exact_text_of_a_question_is_answered()
    {
        var known = await File.ReadAllTextAsync(Repository.GetPath("questions/find.graphql"), Stop);

        Assert.Equal(HttpStatusCode.OK, (await _server.QueryAsync(known)).Status);
        Assert.Equal(HttpStatusCode.OK, (await _server.QueryAsync(Own)).Status);
        var (status, body) = await _server.QueryAsync(known + " ");
        Assert.Equal((HttpStatusCode.Forbidden, "ONLY_QUESTIONS"), (status, ServerProcess.Error(body).Code));
        using var get = await _server.Client.GetAsync("/graphql?query=%7B__typename%7D", Stop);
        Assert.Equal(HttpStatusCode.Forbidden, get.StatusCode);
    }

    [Fact]
    public async Task A_question_of_the_operator_is_served_everywhere()
    {
        using var answer = JsonDocument.Parse(await _server.Client.GetStringAsync("/questions/mine", Stop));
        var (_, output, _) = await ServerProcess.RunAsync(
            new Dictionary<string, string?> { ["GRAPHKB_QUESTIONS"] = _directory.FullName }, "ask", "mine", "--format", "csv");

        var facts = answer.RootElement.GetProperty("data").GetProperty("dataset").GetProperty("facts").GetInt32();
        Assert.EndsWith($"dataset.facts\r\n{facts}\r\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_has_an_error_for_each_document_that_is_no_question()
    {
        var batch = JsonSerializer.Serialize(new object[] { new { query = Own }, new { query = "{__typename}" } });
        using var content = new StringContent(batch, Encoding.UTF8, "application/json");
        var (_, body) = await _server.PostAsync(content);

        Assert.StartsWith("[{\"data\":{\"dataset\":{\"facts\":", body, StringComparison.Ordinal);
        Assert.Contains("ONLY_QUESTIONS", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_root_leads_to_the_page_of_the_questions() =>
        Assert.Contains("scalar.js", await _server.Client.GetStringAsync("/", Stop), StringComparison.Ordinal);
}
