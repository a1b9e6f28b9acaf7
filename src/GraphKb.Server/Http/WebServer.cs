using GraphKb.Analysis.Stores;
using GraphKb.Api;
using GraphKb.Questions.Asking;
using GraphKb.Questions.Library;
using GraphKb.Server.Http.Listening;
using GraphKb.Server.Http.Security;
using GraphKb.Server.Settings;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace GraphKb.Server.Http;

/// <summary>Builds the web application: Kestrel, the framework's middleware, and the endpoints.</summary>
internal static class WebServer
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(5);
    private static readonly string[] TextMediaTypes = ["text/csv", "application/geo+json", "application/graphml+xml"];
    private static readonly TimeSpan PreflightLifetime = TimeSpan.FromHours(1);

    /// <summary>Builds the application; it does not listen yet.</summary>
    /// <param name="configuration">All settings, those of the framework's logging and Kestrel among them.</param>
    /// <param name="settings">The settings of GraphKb.</param>
    /// <param name="store">The store to serve; the caller disposes of it.</param>
    /// <returns>The builder, to add services to, whose application <see cref="Configure"/> completes.</returns>
    public static WebApplicationBuilder CreateBuilder(IConfiguration configuration, ServerSettings settings, IKnowledgeStore store)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.ClearProviders().AddConfiguration(configuration.GetSection("Logging")).AddConsole().AddEventSourceLogger();
        ConfigureKestrel(builder.WebHost, settings);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        AddServices(builder.Services, settings, store);
        builder.Services.AddAccessControl(settings, configuration);
        return builder;
    }

    /// <summary>Adds the middleware and the endpoints.</summary>
    /// <param name="application">The application.</param>
    /// <param name="settings">The settings of GraphKb.</param>
    public static void Configure(WebApplication application, ServerSettings settings)
    {
        application.Use((context, next) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            return next(context);
        });
        application.UseStatusCodePages(status => PlainErrors.WriteAsync(status.HttpContext));
        application.UseHostAndOriginChecks(settings);
        application.UseResponseCompression();
        application.UseRouting();
        if (settings.Cors.List().Length > 0)
        {
            application.UseCors();
        }

        application.UseKeys(settings);
        application.Use((context, next) =>
        {
            var body = new CancellableBody(context.Request.BodyReader);
            context.Request.Body = body;
            context.Features.Set(body);
            return next(context);
        });
        application.UseRequestDecompression();
        application.MapGraphQL("/graphql", settings.Limits);
        application.MapReconciliation(settings.Limits);
        application.MapSchema();
        application.MapQuestions(settings.Limits);
        application.MapHealth();
        MapPages(application, settings);
    }

    // The explorer asks questions of its own, which a server of questions alone does not answer.
    private static void MapPages(WebApplication application, ServerSettings settings)
    {
        if (settings.OnlyQuestions)
        {
            application.MapGet("/", () => Results.Redirect(ReferencePage.Path)).AllowAnonymous();
        }
        else
        {
            application.MapExplorer(new ExplorerFiles(Path.Combine(AppContext.BaseDirectory, "explorer"), settings.Cors.List()));
        }

        application.MapEditor(
            new EditorFiles(Path.Combine(AppContext.BaseDirectory, "graphiql")),
            new QuestionFiles(application.Services.GetRequiredService<QuestionLibrary>()));
    }

    private static void AddQuestions(IServiceCollection services, ServerSettings settings)
    {
        var library = QuestionCheck.Open(settings.Questions);
        services.AddSingleton(library);
        services.AddSingleton(new AllowedDocuments(settings.OnlyQuestions ? library : null));
        services.AddSingleton<QuestionRunner>();
        services.AddOpenApi(openApi => openApi.AddDocumentTransformer<QuestionPaths>());
        services.AddMcp(library);
    }

    private static void AddServices(IServiceCollection services, ServerSettings settings, IKnowledgeStore store)
    {
        services.AddSingleton(store);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<FailureLog>();
        services.AddSingleton(provider => new GraphQlExecutor(
            store, settings.Limits.ToApiLimits(), TimeProvider.System, provider.GetRequiredService<FailureLog>().Write));
        services.AddSingleton(provider => new EventStreams(
            provider.GetRequiredService<GraphQlExecutor>(),
            settings.Limits,
            TimeProvider.System,
            provider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        services.AddSingleton(new ExecutionQueue(settings.Limits));
        AddQuestions(services, settings);
        services.AddHostedService<IdleMemory>();
        services.AddHealthChecks().AddCheck<StoreHealthCheck>("store");
        services.AddRequestDecompression();
        services.AddResponseCompression(compression =>
        {
            // Answers hold public data and no secrets, so compressing them under TLS reveals nothing.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, GraphQlMediaTypes.Response, .. TextMediaTypes];
        });
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(settings.Cors.List()).AllowAnyHeader().WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post)
            .WithExposedHeaders(HeaderNames.ETag, HeaderNames.RetryAfter)
            .SetPreflightMaxAge(PreflightLifetime)));
    }

    private static void ConfigureKestrel(ConfigureWebHostBuilder host, ServerSettings settings)
    {
        host.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        host.UseConnectionLimits(settings.Limits);
        if (settings.Urls.Contains("https:", StringComparison.OrdinalIgnoreCase))
        {
            host.UseKestrelHttpsConfiguration();
        }

        host.UseUrls(settings.Urls.Split(';'));
    }
}
