using System.Net;
using System.Text;
using GraphKb.Model.Facts;

namespace GraphKb.Server.Tests.Telemetry;

public sealed class TelemetryExportTests
{
    [Fact]
    public async Task Requests_questions_stores_and_caches_are_exported_to_the_endpoint_of_the_standard_variable()
    {
        using var collector = new Collector();
        await using (var server = await ServerProcess.ServeAsync(new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
        }))
        {
            await server.QueryAsync("{exposure(mineral:\"mineral:rare-earths\",to:{countries:[\"CHN\"]}){atLeast}}");
            var traces = await collector.WaitForAsync("/v1/traces", "store get network", "question exposure", "graphkb");
            var metrics = await collector.WaitForAsync(
                "/v1/metrics", "http.server.request.duration", "graphkb.store.operation.duration", "graphkb.question.duration",
                "graphkb.cache.lookups");

            Assert.True(traces, "The spans did not arrive.");
            Assert.True(metrics, "The metrics did not arrive.");
        }
    }

    [Fact]
    public async Task An_import_is_exported_before_the_command_ends()
    {
        using var collector = new Collector();
        var directory = Directory.CreateTempSubdirectory("graphkb-");
        try
        {
            var (code, _, error) = await ServerProcess.RunAsync(
                new Dictionary<string, string?>
                {
                    ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
                    ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                },
                "import", Path.Combine(AppContext.BaseDirectory, "seed"), "--database", Path.Combine(directory.FullName, "a.db"));

            Assert.Equal((0, ""), (code, error));
            Assert.True(await collector.WaitForAsync("/v1/traces", "store import"), "The span of the import did not arrive.");
            Assert.True(await collector.WaitForAsync("/v1/metrics", "graphkb.import.rows"), "The count of rows did not arrive.");
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>Receives OTLP over HTTP and stores the bodies. Names in protobuf are plain UTF-8, so they can be searched.</summary>
    private sealed class Collector : IDisposable
    {
        private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);
        private readonly HttpListener _listener = new();
        private readonly Dictionary<string, StringBuilder> _bodies = new(StringComparer.Ordinal);

        public Collector()
        {
            Address = $"http://127.0.0.1:{ServerProcess.FreePort()}";
            _listener.Prefixes.Add(Address + "/");
            _listener.Start();
            _ = ReceiveAsync();
        }

        public string Address { get; }

        public async Task<bool> WaitForAsync(string path, params string[] names)
        {
            using var timeout = new CancellationTokenSource(Timeout);
            while (!timeout.IsCancellationRequested)
            {
                lock (_bodies)
                {
                    if (_bodies.TryGetValue(path, out var body) && Array.TrueForAll(names, body.ToString().Contains))
                    {
                        return true;
                    }
                }

                await Task.Delay(100, TestContext.Current.CancellationToken);
            }

            return false;
        }

        public void Dispose() => _listener.Close();

        private async Task ReceiveAsync()
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                    var body = await reader.ReadToEndAsync();
                    lock (_bodies)
                    {
                        var path = context.Request.Url!.AbsolutePath;
                        if (!_bodies.TryGetValue(path, out var all))
                        {
                            _bodies[path] = all = new StringBuilder();
                        }

                        all.Append(body);
                    }

                    context.Response.Close();
                }
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                // The test has ended.
            }
        }
    }
}
