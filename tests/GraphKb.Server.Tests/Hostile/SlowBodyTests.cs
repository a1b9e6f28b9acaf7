using System.Net.Sockets;
using System.Text;

namespace GraphKb.Server.Tests.Hostile;

public sealed class SlowBodyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("Content-Encoding: gzip\r\n")]
    public async Task A_slow_body_logs_one_line(string header)
    {
        var port = ServerProcess.FreePort();
        using var process = ServerProcess.Start(
            new Dictionary<string, string?> { ["GRAPHKB_LIMITS__BODYSECONDS"] = "1" }, "serve", "--urls", $"http://127.0.0.1:{port}");
        await process.StandardOutput.ReadLineAsync(Stop);
        await process.StandardOutput.ReadLineAsync(Stop);
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, Stop);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + header
                + "Content-Length: 100\r\n\r\n"),
            Stop);
        var answer = new byte[12];
        await client.GetStream().ReadExactlyAsync(answer, Stop);

        // The framework reads the rest of a body for five seconds.
        await Task.Delay(TimeSpan.FromSeconds(6), Stop);
        process.Kill();
        var log = await process.StandardOutput.ReadToEndAsync(Stop) + await process.StandardError.ReadToEndAsync(Stop);

        Assert.Equal("HTTP/1.1 408", Encoding.ASCII.GetString(answer));
        Assert.Single(log.Trim().Split('\n'));
        Assert.Contains("The body of a request did not arrive within 1 seconds.", log, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", log, StringComparison.Ordinal);
    }
}
