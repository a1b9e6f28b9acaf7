using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphKb.Api;
using GraphKb.Api.Errors;
using GraphKb.Api.Requests;
using GraphKb.Api.Shapes;
using GraphKb.Questions.Library;

namespace GraphKb.Questions.Asking;

/// <summary>Answers questions with their evidence, all of one state of the data. Thread-safe.</summary>
/// <param name="executor">Executes the documents.</param>
public sealed class QuestionRunner(GraphQlExecutor executor)
{
    private const int Attempts = 3;
    private const int SourcesAtOnce = 500;

    private const string EvidenceDocument = """
        query Evidence($ids: [ID!]!) {
          dataset { title license published }
          nodes(ids: $ids) { ... on Source { id title publisher published: publicationDate url } }
        }
        """;

    private readonly ConcurrentDictionary<Question, DocumentShape> _shapes = new();

    /// <summary>What a question takes and answers, with what the schema says of it.</summary>
    /// <param name="question">The question.</param>
    /// <returns>Its shape.</returns>
    /// <exception cref="ArgumentException">The question does not fit the schema.</exception>
    public DocumentShape Describe(Question question) => _shapes.GetOrAdd(question, added => executor.Describe(added.Document));

    /// <summary>Answers a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="input">Its variables.</param>
    /// <param name="takeTurn">Where a request that costs much waits; null executes it at once.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="QuestionException">There is no answer, for the reason in the message.</exception>
    public async Task<QuestionAnswer> AskAsync(
        Question question, QuestionInput input, HeavyTurn? takeTurn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(input);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // All answers together may cause as much work as one request.
            var requests = new StateRequests(executor, executor.CreateBudget(), takeTurn);
            var parts = new List<JsonElement>();
            foreach (var run in input.Runs)
            {
                parts.Add(await requests.ExecuteAsync(question.Document, run, cancellationToken).ConfigureAwait(false));
            }

            var shape = Describe(question);
            var evidence = await FindEvidenceAsync(requests, shape, parts, cancellationToken).ConfigureAwait(false);
            if (requests.States.Select(state => state.Version).Distinct().Count() == 1)
            {
                var state = requests.States[0] with { Day = requests.States.Select(one => one.Day).FirstOrDefault(day => day is not null) };
                return new QuestionAnswer(question, input, shape, parts, state) { Days = [.. requests.Days], Evidence = evidence };
            }
        }

        throw new QuestionException(
            "SERVER_BUSY", "The data changed again and again while the question was answered; ask again.", ResponseFailure.Busy);
    }

    private static async Task<AnswerEvidence> FindEvidenceAsync(
        StateRequests requests, DocumentShape shape, List<JsonElement> parts, CancellationToken cancellationToken)
    {
        var found = new FactCollector();
        parts.ForEach(part => found.Add(part, shape.Fields));
        var (sources, dataset) = (new List<SourceRow>(), default(JsonElement));
        foreach (var ids in found.Sources.Count == 0 ? [[]] : found.Sources.Chunk(SourcesAtOnce))
        {
            var variables = new JsonObject { ["ids"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]) };
            var data = await requests.ExecuteAsync(EvidenceDocument, variables, cancellationToken).ConfigureAwait(false);
            dataset = data.GetProperty("dataset");
            sources.AddRange(data.GetProperty("nodes").EnumerateArray()
                .Where(node => node.ValueKind == JsonValueKind.Object).Select(ReadSource));
        }

        return new AnswerEvidence(sources, found.Facts, found.Estimates)
        {
            DatasetTitle = AnswerReading.FindText(dataset, "title"),
            License = AnswerReading.FindText(dataset, "license"),
            Published = AnswerReading.FindText(dataset, "published"),
        };
    }

    private static SourceRow ReadSource(JsonElement source) => new(
        AnswerReading.FindText(source, "id")!,
        AnswerReading.FindText(source, "title") ?? "",
        AnswerReading.FindText(source, "publisher"),
        AnswerReading.FindText(source, "published"),
        AnswerReading.FindText(source, "url"));

    /// <summary>The requests of one question, and the states of the data that they were answered from.</summary>
    private sealed class StateRequests(GraphQlExecutor executor, RequestBudget budget, HeavyTurn? takeTurn)
    {
        public List<DataState> States { get; } = [];

        public SortedSet<DateOnly> Days { get; } = [];

        public async Task<JsonElement> ExecuteAsync(string document, JsonObject variables, CancellationToken cancellationToken)
        {
            // A serializer would first make converters of every type that it knows.
            var request = new GraphQlRequest(document, null, JsonElement.Parse(variables.ToJsonString()));
            using var response = await executor.ExecuteAsync(request, GraphQlTransport.Post, cancellationToken, budget, takeTurn)
                .ConfigureAwait(false);
            var data = AnswerReading.GetData(response);
            States.Add(response.State!.Value);
            Days.UnionWith(response.Days);
            return data;
        }
    }
}
