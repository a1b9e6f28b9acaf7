using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Testing;

/// <summary>Replaces the initial password of a new server, which must be done before anything else.</summary>
internal static class Neo4jFirstPassword
{
    // A busy machine can take minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Waits until the server answers and sets the password of the options.</summary>
    /// <param name="options">The address, the user and the new password.</param>
    /// <param name="hasExited">Whether waiting is pointless.</param>
    /// <exception cref="HttpRequestException">The server did not answer.</exception>
    public static async Task SetAsync(Neo4jOptions options, Func<bool> hasExited)
    {
        using var client = new HttpClient { BaseAddress = options.Uri, Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:neo4j")));
        for (var watch = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var response = await client.PostAsJsonAsync($"user/{options.User}/password", new { password = options.Password });
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (Exception exception)
                when (exception is HttpRequestException or TaskCanceledException && watch.Elapsed < Patience && !hasExited())
            {
                await Task.Delay(100);
            }
        }
    }
}
