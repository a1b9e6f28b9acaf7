using System.Text.Json;
using GraphKb.Knowledge;
using GraphKb.Knowledge.Stores;

namespace GraphKb.Server.Http;

/// <summary>
/// Whether the program is alive (it answers at all) and ready (its store answers and it is not stopping): JSON, with the
/// status 503 where what was asked for is not so.
/// </summary>
internal sealed class Health(IKnowledgeStore store, IHostApplicationLifetime lifetime)
{
    public async Task AnswerAsync(HttpContext context, string path)
    {
        var why = path == "/health/live" ? null : await WhyNotReadyAsync(context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = why is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            if (path != "/health/ready")
            {
                writer.WriteBoolean("alive", true);
            }

            if (path != "/health/live")
            {
                writer.WriteBoolean("ready", why is null);
                if (why is not null)
                {
                    writer.WriteString("reason", why);
                }
            }

            writer.WriteEndObject();
        }

        await context.Response.Body.WriteAsync(json.GetBuffer().AsMemory(0, (int)json.Length), context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<string?> WhyNotReadyAsync(CancellationToken stop)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return "The program is stopping.";
        }

        try
        {
            _ = (await store.OpenReaderAsync(stop).ConfigureAwait(false)).Dataset;
            return null;
        }
        catch (KnowledgeException wrong)
        {
            return wrong.Message;
        }
    }
}
