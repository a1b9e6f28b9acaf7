using GraphKb.Knowledge;
using GraphKb.Knowledge.Stores;

namespace GraphKb.Server.Http;

/// <summary>Tells alive (the process answers) from ready (its store answers too).</summary>
internal static class Health
{
    public static async Task AnswerAsync(HttpContext context, IKnowledgeStore store)
    {
        var wrong = await WhyNotReadyAsync(context, store).ConfigureAwait(false);
        context.Response.StatusCode = wrong is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await context.Response.WriteAsJsonAsync(new { alive = true, ready = wrong is null, because = wrong }, context.RequestAborted).ConfigureAwait(false);
    }

    public static Task LiveAsync(HttpContext context) => context.Response.WriteAsync("alive\n", context.RequestAborted);

    public static async Task ReadyAsync(HttpContext context, IKnowledgeStore store)
    {
        var wrong = await WhyNotReadyAsync(context, store).ConfigureAwait(false);
        context.Response.StatusCode = wrong is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await context.Response.WriteAsync(wrong is null ? "ready\n" : wrong + "\n", context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task<string?> WhyNotReadyAsync(HttpContext context, IKnowledgeStore store)
    {
        try
        {
            await store.OpenReaderAsync(context.RequestAborted).ConfigureAwait(false);
            return null;
        }
        catch (KnowledgeException failed)
        {
            return failed.Message;
        }
    }
}
