using GraphKb.Analysis.Stores;
using GraphKb.Api;
using GraphKb.Questions.Asking;
using GraphKb.Questions.Library;
using GraphKb.Server.Settings;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GraphKb.Server.Http;

/// <summary>Maps the endpoints of the server.</summary>
internal static class EndpointRoutes
{
    private static readonly HttpMethodMetadata ReadMethods = new([HttpMethods.Get, HttpMethods.Head]);

    /// <summary>Maps GraphQL over HTTP. The endpoint itself answers every method, so that errors are GraphQL errors.</summary>
    /// <param name="routes">The routes of the application.</param>
    /// <param name="path">The path, such as <c>/graphql</c>.</param>
    /// <param name="limits">The limits of a request.</param>
    /// <returns>The endpoint, to add metadata to.</returns>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder routes, string path, LimitSettings limits) =>
        routes.Map(
            path,
            new GraphQlEndpoint(
                routes.ServiceProvider.GetRequiredService<GraphQlExecutor>(),
                limits,
                routes.ServiceProvider.GetRequiredService<EventStreams>(),
                routes.ServiceProvider.GetRequiredService<ExecutionQueue>(),
                new GraphQlRequestReader(
                    limits,
                    routes.ServiceProvider.GetRequiredService<FailureLog>(),
                    routes.ServiceProvider.GetRequiredService<AllowedDocuments>())).AnswerAsync);

    /// <summary>Maps the questions: their list, their answers, the OpenAPI document that describes them, and the tools of MCP.</summary>
    /// <param name="routes">The routes of the application.</param>
    /// <param name="limits">The limits of a request.</param>
    public static void MapQuestions(this IEndpointRouteBuilder routes, LimitSettings limits)
    {
        var library = routes.ServiceProvider.GetRequiredService<QuestionLibrary>();
        var runner = routes.ServiceProvider.GetRequiredService<QuestionRunner>();
        var endpoint = new QuestionEndpoint(
            routes.ServiceProvider.GetRequiredService<GraphQlExecutor>(),
            library,
            runner,
            routes.ServiceProvider.GetRequiredService<ExecutionQueue>(),
            limits);
        routes.MapMethods(QuestionEndpoint.Path, ReadMethods.HttpMethods, new QuestionList(library, runner).AnswerAsync);
        routes.MapMethods(
            $"{QuestionEndpoint.Path}/{{{QuestionEndpoint.NameValue}}}", ReadMethods.HttpMethods, (RequestDelegate)endpoint.AnswerAsync);
        routes.MapOpenApi("/openapi.json").WithMetadata(ReadMethods);
        routes.MapReference();
        routes.MapMcp(McpOverHttp.Path);
    }

    /// <summary>Maps the reconciliation service, with the same keys as GraphQL. The way to the explorer needs none.</summary>
    /// <param name="routes">The routes of the application.</param>
    /// <param name="limits">The limits of a request.</param>
    public static void MapReconciliation(this IEndpointRouteBuilder routes, LimitSettings limits)
    {
        var store = routes.ServiceProvider.GetRequiredService<IKnowledgeStore>();
        var endpoint = new ReconciliationEndpoint(store, limits, routes.ServiceProvider.GetRequiredService<ExecutionQueue>());
        var path = ReconciliationManifest.Path;
        routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post], endpoint.AnswerAsync);
        routes.MapMethods(path + "/suggest/entity", ReadMethods.HttpMethods, endpoint.SuggestEntitiesAsync);
        routes.MapMethods(
            path + "/suggest/type", ReadMethods.HttpMethods, context => endpoint.SuggestAsync(context, ReconciliationManifest.Types));
        routes.MapMethods(
            path + "/suggest/property", ReadMethods.HttpMethods,
            context => endpoint.SuggestAsync(context, ReconciliationManifest.Properties));
        routes.MapMethods(path + "/preview", ReadMethods.HttpMethods, context => ReconciliationPages.PreviewAsync(context, store));
        routes.MapMethods(path + "/view", ReadMethods.HttpMethods, ReconciliationPages.ViewAsync).AllowAnonymous();
    }

    /// <summary>Maps the schema in the schema definition language.</summary>
    /// <param name="routes">The routes of the application.</param>
    public static void MapSchema(this IEndpointRouteBuilder routes)
    {
        var schema = new SchemaText(routes.ServiceProvider.GetRequiredService<GraphQlExecutor>().PrintSchema());
        routes.MapMethods("/schema.graphql", ReadMethods.HttpMethods, schema.AnswerAsync);
    }

    /// <summary>
    /// Maps the explorer at the root and at the pages of entities, and its files. They have no data and need no key: the page asks for
    /// one, and sends it with its questions.
    /// </summary>
    /// <param name="routes">The routes of the application.</param>
    /// <param name="explorer">The explorer.</param>
    public static void MapExplorer(this IEndpointRouteBuilder routes, ExplorerFiles explorer)
    {
        foreach (var path in ExplorerFiles.Kinds.Select(kind => $"/{kind}/{{id}}").Prepend(ExplorerFiles.AskPath).Prepend("/"))
        {
            routes.MapMethods(path, ReadMethods.HttpMethods, explorer.AnswerPageAsync).AllowAnonymous();
        }

        routes.MapMethods(ExplorerFiles.AssetsPath + "/{file}", ReadMethods.HttpMethods, explorer.CreateFileHandler(routes))
            .AllowAnonymous();
    }

    /// <summary>Maps the health of the server: whether it runs (live), whether its store responds (ready), and both as JSON.</summary>
    /// <param name="routes">The routes of the application.</param>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        MapHealth(routes, "/health/live", isReadiness: false, (context, _) => HealthResponse.WriteTextAsync(context, "alive"));
        MapHealth(routes, "/health/ready", isReadiness: true, HealthResponse.WriteReadyAsync);
        MapHealth(routes, "/health", isReadiness: true, HealthResponse.WriteJsonAsync);
    }

    /// <summary>Maps the query editor and its files. They have no data and need no key; the list of questions does.</summary>
    /// <param name="routes">The routes of the application.</param>
    /// <param name="editor">The editor.</param>
    /// <param name="questions">The questions that it lists.</param>
    public static void MapEditor(this IEndpointRouteBuilder routes, EditorFiles editor, QuestionFiles questions)
    {
        routes.MapMethods(EditorFiles.Path, ReadMethods.HttpMethods, editor.AnswerPageAsync).AllowAnonymous();
        routes.MapMethods(QuestionFiles.ListPath, ReadMethods.HttpMethods, questions.AnswerAsync);
        routes.MapMethods(EditorFiles.Path + "/{file}", ReadMethods.HttpMethods, editor.CreateFileHandler(routes)).AllowAnonymous();
    }

    private static void MapHealth(
        IEndpointRouteBuilder routes, string path, bool isReadiness, Func<HttpContext, HealthReport, Task> write) =>
        routes.MapHealthChecks(path, new HealthCheckOptions
        {
            Predicate = _ => isReadiness,
            ResponseWriter = write,
            AllowCachingResponses = false,
        }).WithMetadata(ReadMethods).AllowAnonymous();
}
