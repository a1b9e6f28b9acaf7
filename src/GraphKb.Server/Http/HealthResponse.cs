using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GraphKb.Server.Http;

/// <summary>Writes health reports.</summary>
internal static class HealthResponse
{
    /// <summary>Writes <c>{"alive":true,"ready":…,"because":…}</c>.</summary>
    /// <param name="context">The request.</param>
    /// <param name="report">The report.</param>
    /// <returns>The work.</returns>
    public static Task WriteJsonAsync(HttpContext context, HealthReport report)
    {
        var reason = Reason(report);
        return context.Response.WriteAsJsonAsync(new { alive = true, ready = reason is null, because = reason }, context.RequestAborted);
    }

    /// <summary>Writes <c>ready</c>, or the reason why the store does not respond.</summary>
    /// <param name="context">The request.</param>
    /// <param name="report">The report.</param>
    /// <returns>The work.</returns>
    public static Task WriteReadyAsync(HttpContext context, HealthReport report) => WriteTextAsync(context, Reason(report) ?? "ready");

    /// <summary>Writes one line.</summary>
    /// <param name="context">The request.</param>
    /// <param name="line">The line.</param>
    /// <returns>The work.</returns>
    public static Task WriteTextAsync(HttpContext context, string line)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(line + "\n", context.RequestAborted);
    }

    private static string? Reason(HealthReport report) => report.Status == HealthStatus.Healthy
        ? null
        : report.Entries.Values.Select(entry => entry.Description).FirstOrDefault(text => text is not null) ?? "The store is not ready.";
}
