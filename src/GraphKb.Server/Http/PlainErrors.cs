using GraphKb.Model.Text;

namespace GraphKb.Server.Http;

/// <summary>One sentence as the body of an error without one: an unknown path, a method that a page does not answer, a missing key, a
/// page of another origin, or a host that the server is not.</summary>
internal static class PlainErrors
{
    private const int LongestMethod = 20;
    private const int LongestHost = 100;

    /// <summary>Writes the sentence.</summary>
    /// <param name="context">A request whose answer has an error status and no body.</param>
    /// <returns>The work.</returns>
    public static Task WriteAsync(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => HealthResponse.WriteTextAsync(
            context,
            $"This server is not called {Truncate.ToLength(context.Request.Host.Value ?? "", LongestHost)}; "
            + "the setting AllowedHosts gives it other names."),
        StatusCodes.Status401Unauthorized =>
            HealthResponse.WriteTextAsync(context, "A key is needed; send it in the header \"Authorization: Bearer KEY\"."),
        StatusCodes.Status403Forbidden => HealthResponse.WriteTextAsync(
            context, "Pages of other origins may not call this server; the setting Cors:Origins allows an origin."),
        StatusCodes.Status404NotFound =>
            HealthResponse.WriteTextAsync(context, "There is nothing here; look at / or ask at /graphql."),
        StatusCodes.Status405MethodNotAllowed => HealthResponse.WriteTextAsync(
            context,
            $"{Truncate.ToLength(context.Request.Method, LongestMethod)} is not answered here; "
            + "use GET or HEAD, or ask by POST at /graphql."),
        _ => Task.CompletedTask,
    };
}
