using GraphKb.Knowledge;
using GraphKb.Knowledge.Stores;

namespace GraphKb.Server.Http;

/// <summary>Tells ready from alive: whoever answers is alive, and ready is who can read from its store.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task AnswerAsync(HttpContext context, IKnowledgeStore store)
    {
        try
        {
            await store.OpenReaderAsync(context.RequestAborted).AsTask().WaitAsync(Patience, context.RequestAborted).ConfigureAwait(false);
            await context.Response.WriteAsync("ready\n", context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is KnowledgeException or TimeoutException)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            var why = failed is KnowledgeException ? failed.Message : "The store did not answer in time.";
            await context.Response.WriteAsync($"alive, not ready: {why}\n", context.RequestAborted).ConfigureAwait(false);
        }
    }
}
