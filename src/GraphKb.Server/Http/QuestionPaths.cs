using System.Text.Json.Nodes;
using GraphKb.Api.Shapes;
using GraphKb.Questions.Asking;
using GraphKb.Questions.Library;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GraphKb.Server.Http;

/// <summary>Describes the addresses of the questions in the OpenAPI document of the server.</summary>
/// <param name="library">The questions.</param>
/// <param name="runner">Describes them.</param>
internal sealed class QuestionPaths(QuestionLibrary library, QuestionRunner runner) : IOpenApiDocumentTransformer
{
    private const string KeyScheme = "key";

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "GraphKb: questions about mineral supply chains";
        document.Info.Version = typeof(QuestionPaths).Assembly.GetName().Version?.ToString(3) ?? "";
        document.Info.Description = "Each question is a trusted GraphQL document with variables. An id, a code or an enum may have several "
            + "values with commas between them: then the question is answered for each. GraphQL itself is at /graphql.";
        document.Components ??= new OpenApiComponents();
        document.AddComponent(KeyScheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "The key of the server, where it needs one.",
        });
        document.Paths ??= [];
        document.Paths["/questions"] = CreateItem(CreateList());
        foreach (var question in library.All)
        {
            document.Paths[$"/questions/{question.Name}"] = CreateItem(CreateOperation(question, runner.Describe(question)));
        }

        return Task.CompletedTask;
    }

    private static OpenApiPathItem CreateItem(OpenApiOperation operation)
    {
        var item = new OpenApiPathItem();
        item.AddOperation(HttpMethod.Get, operation);
        return item;
    }

    private static OpenApiOperation CreateList() => new()
    {
        OperationId = "list-questions",
        Summary = "All questions, with their variables and formats",
        Responses = new OpenApiResponses { ["200"] = CreateResponse("The questions.", ["application/json"]) },
    };

    private static OpenApiOperation CreateOperation(Question question, DocumentShape shape) => new()
    {
        OperationId = question.Name,
        Summary = question.Title,
        Description = question.Comment.Reading + "\n\nAn ending chooses the format: "
            + string.Join(", ", QuestionFormats.List(shape).Select(format => $"/questions/{question.Name}.{format.Name}")) + ".",
        Parameters = [.. shape.Variables.Select(CreateParameter)],
        Responses = new OpenApiResponses
        {
            ["200"] = CreateResponse("The answer with its evidence.", QuestionFormats.List(shape).Select(format => format.MediaType)),
            ["304"] = new OpenApiResponse { Description = "The client has the answer (If-None-Match)." },
            ["400"] = CreateResponse("A variable is wrong; errors[0].message says how.", ["application/json"]),
            ["404"] = CreateResponse("An id or a code does not exist; errors[0].message has the nearest ones.", ["application/json"]),
            ["406"] = CreateResponse("The answer has no format that the client accepts.", ["application/json"]),
            ["503"] = CreateResponse("Too many requests wait, or the store is away; retry after Retry-After.", ["application/json"]),
        },
    };

    private static OpenApiResponse CreateResponse(string description, IEnumerable<string> mediaTypes)
    {
        var response = new OpenApiResponse { Description = description, Content = new Dictionary<string, OpenApiMediaType>() };
        foreach (var media in mediaTypes)
        {
            response.Content[media] = new OpenApiMediaType();
        }

        return response;
    }

    private static OpenApiParameter CreateParameter(VariableShape variable) => new()
    {
        Name = variable.Name,
        In = ParameterLocation.Query,
        Description = variable.Description,
        Required = variable.IsRequired,
        Explode = false,
        Schema = variable.IsList
            ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = CreateSchema(variable) }
            : CreateSchema(variable),
    };

    private static OpenApiSchema CreateSchema(VariableShape variable) => new()
    {
        Type = variable.Kind switch
        {
            ValueKind.Whole => JsonSchemaType.Integer,
            ValueKind.Number => JsonSchemaType.Number,
            ValueKind.Truth => JsonSchemaType.Boolean,
            _ => JsonSchemaType.String,
        },
        Format = variable.TypeName == "Date" ? "date" : null,
        Enum = variable.Values.Count > 0 ? [.. variable.Values.Select(value => (JsonNode)JsonValue.Create(value)!)] : null,
        Default = !variable.IsList && variable.Default is { } json ? JsonNode.Parse(json) : null,
    };
}
