using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace GraphKb.Server.Http;

/// <summary>
/// The page at <c>/reference</c> to try the questions, which the OpenAPI document describes. It loads nothing from another host: its policy
/// allows this server and the one script of the page, by a nonce.
/// </summary>
internal static class ReferencePage
{
    /// <summary>The path of the page.</summary>
    public const string Path = "/reference";

    private const string ConfigurationPath = Path + "-start.js";
    private const int NonceBytes = 16;

    // The key that the explorer or the editor keeps in the tab goes with the requests for the document.
    private const string Configuration = """
        export default {
          customFetch: (address, options = {}) => {
            let key = "";
            try {
              key = sessionStorage.getItem("graphkb-key") ?? "";
            } catch {
              // A browser may refuse storage.
            }
            const headers = new Headers(options.headers);
            if (key !== "") {
              headers.set("Authorization", `Bearer ${key}`);
            }
            return fetch(address, { ...options, headers });
          },
        };
        """;

    /// <summary>Maps the page and its files, which have no data and need no key.</summary>
    /// <param name="routes">The routes of the application.</param>
    public static void MapReference(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConfigurationPath, context =>
        {
            context.Response.ContentType = "text/javascript; charset=utf-8";
            context.Response.Headers.CacheControl = PageFolder.Validate;
            return context.Response.WriteAsync(Configuration, context.RequestAborted);
        }).AllowAnonymous();
        routes.MapScalarApiReference(Path, Configure).AllowAnonymous();
    }

    private static void Configure(ScalarOptions options, HttpContext context)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; connect-src 'self'; "
            + "img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        options.Nonce = nonce;
        options.Title = "GraphKb: questions";

        // Without it a browser asks for /favicon.ico before the script has run.
        options.HeadContent = "<link rel=\"icon\" href=\"favicon.svg\">";
        options.OpenApiRoutePattern = "/openapi.json";
        options.JavaScriptConfiguration = ConfigurationPath;
        options.DefaultFonts = false;
        options.Telemetry = false;
        options.ProxyUrl = null;
        options.HideClientButton = true;
    }
}
