using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;

namespace GraphKb.Server.Http;

/// <summary>Tells alive (the process answers) from ready (its store answers too).</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task AnswerAsync(HttpContext context, IKnowledgeStore store)
    {
        var wrong = await WhyNotReadyAsync(context, store).ConfigureAwait(false);
        context.Response.StatusCode = wrong is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await context.Response.WriteAsJsonAsync(new { alive = true, ready = wrong is null, because = wrong }, context.RequestAborted).ConfigureAwait(false);
    }

    public static Task LiveAsync(HttpContext context) => WriteAsync(context, "alive");

    public static async Task ReadyAsync(HttpContext context, IKnowledgeStore store)
    {
        var wrong = await WhyNotReadyAsync(context, store).ConfigureAwait(false);
        context.Response.StatusCode = wrong is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await WriteAsync(context, wrong ?? "ready").ConfigureAwait(false);
    }

    private static Task WriteAsync(HttpContext context, string line)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(line + "\n", context.RequestAborted);
    }

    private static async Task<string?> WhyNotReadyAsync(HttpContext context, IKnowledgeStore store)
    {
        try
        {
            await store.OpenReaderAsync(context.RequestAborted).AsTask().WaitAsync(Patience, context.RequestAborted).ConfigureAwait(false);
            return null;
        }
        catch (TimeoutException)
        {
            return "The store did not answer in time.";
        }
        catch (KnowledgeException failed)
        {
            return failed.Message;
        }
    }
}
