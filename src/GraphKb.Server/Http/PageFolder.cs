using Microsoft.Extensions.FileProviders;

namespace GraphKb.Server.Http;

/// <summary>Serves the files of a page from a folder beside the program, with the framework's static files: ETag, ranges and 304.</summary>
internal static class PageFolder
{
    /// <summary>The header of an address whose content never changes, because the address has a hash of it.</summary>
    public const string CacheForever = "public, max-age=31536000, immutable";

    /// <summary>The header of every other address: browsers validate it by its ETag.</summary>
    public const string Validate = "no-cache";

    /// <summary>A handler for the files of a folder.</summary>
    /// <param name="routes">The routes of the application.</param>
    /// <param name="path">The path under which the files are, such as <c>/graphiql</c>.</param>
    /// <param name="directory">The folder; it must exist.</param>
    /// <param name="setHeaders">Sets the headers of an answer, given its request and the name of the file.</param>
    /// <returns>The handler; a file that the folder does not have is 404.</returns>
    public static RequestDelegate CreateHandler(
        IEndpointRouteBuilder routes, string path, string directory, Action<HttpContext, string> setHeaders)
    {
        var pipeline = routes.CreateApplicationBuilder();

        // Static files only run where routing has selected no endpoint.
        pipeline.Use(next => context =>
        {
            context.SetEndpoint(null);
            return next(context);
        });
        pipeline.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = path,
            FileProvider = new PhysicalFileProvider(directory),
            OnPrepareResponse = file => setHeaders(file.Context, file.File.Name),
        });
        return pipeline.Build();
    }
}
