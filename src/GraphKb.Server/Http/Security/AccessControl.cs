using GraphKb.Server.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HostFiltering;

namespace GraphKb.Server.Http.Security;

/// <summary>Decides which requests are answered: by the name of the host, by the page that sent them, and by a key or a token.</summary>
internal static class AccessControl
{
    // Tokens are signed with a private key of the provider; an algorithm with a shared secret is never right.
    private static readonly string[] Algorithms =
        ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <summary>Adds the services.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="settings">The settings of GraphKb.</param>
    /// <param name="configuration">All settings.</param>
    public static void AddAccessControl(this IServiceCollection services, ServerSettings settings, IConfiguration configuration)
    {
        services.Configure<HostFilteringOptions>(hosts =>
        {
            hosts.AllowedHosts = AllowedHosts.Get(settings, configuration);
            hosts.IncludeFailureMessage = false; // PlainErrors has the sentence
        });

        // It would refuse a host before the sentence is there to be written; UseHostAndOriginChecks comes after.
        services.Remove(services.Single(service => service.ImplementationType?.Name == "HostFilteringStartupFilter"));
        if (!settings.Auth.IsRequired)
        {
            return;
        }

        var schemes = new List<string>();
        var authentication = services.AddAuthentication();

        // Nothing is encrypted here, so no key ring is read from or written to the disk.
        services.Remove(services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
        if (settings.Auth.Keys.Length > 0)
        {
            services.AddSingleton(AccessKeys.Parse(settings.Auth.Keys));
            authentication.AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, null);
            schemes.Add(KeyAuthentication.SchemeName);
        }

        if (settings.Auth.Authority is { } authority)
        {
            authentication.AddJwtBearer(token => Configure(token, authority, settings.Auth.Audience!));
            schemes.Add(JwtBearerDefaults.AuthenticationScheme);
        }

        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder([.. schemes]).RequireAuthenticatedUser().Build());
    }

    /// <summary>Refuses other hosts and pages of other origins. Comes before all that reads a request.</summary>
    /// <param name="application">The application.</param>
    /// <param name="settings">The settings of GraphKb.</param>
    public static void UseHostAndOriginChecks(this WebApplication application, ServerSettings settings)
    {
        application.UseHostFiltering();
        var filter = new CrossSiteFilter(settings.Cors.List());
        application.Use((context, next) =>
        {
            if (filter.IsAllowed(context.Request))
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
    }

    /// <summary>
    /// Requires a key or a token for every endpoint that does not allow anonymous requests, if the settings have keys or a provider.
    /// </summary>
    /// <param name="application">The application.</param>
    /// <param name="settings">The settings of GraphKb.</param>
    public static void UseKeys(this WebApplication application, ServerSettings settings)
    {
        if (!settings.Auth.IsRequired)
        {
            return;
        }

        application.Use((context, next) =>
        {
            context.Response.OnStarting(ForbidSharedCaches, context.Response);
            return next(context);
        });
        application.UseAuthentication();
        application.UseAuthorization();
    }

    private static void Configure(JwtBearerOptions token, string authority, string audience)
    {
        token.Authority = authority;
        token.Audience = audience;
        token.RequireHttpsMetadata = !new Uri(authority).IsLoopback;
        token.MapInboundClaims = false;
        token.TokenValidationParameters.ValidAlgorithms = Algorithms;

        // A provider that cannot be reached must not make a request fail with a stack trace.
        token.Events = new JwtBearerEvents
        {
            OnAuthenticationFailed = failed =>
            {
                failed.Fail(failed.Exception);
                return Task.CompletedTask;
            },
        };
    }

    // An answer that needs a key must not be stored for others.
    private static Task ForbidSharedCaches(object state)
    {
        var headers = ((HttpResponse)state).Headers;
        var text = headers.CacheControl.ToString();
        headers.CacheControl = text.Length == 0 ? "no-store" : text.Replace("public", "private", StringComparison.Ordinal);
        return Task.CompletedTask;
    }
}
