using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace GraphKb.Server.Tests.Http;

/// <summary>A certificate by the framework's settings makes the server speak HTTPS, and with it HTTP/2.</summary>
public sealed class HttpsTests
{
    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task Over_tls_the_server_speaks_http_1_1_and_http_2(string version)
    {
        var port = ServerProcess.FreePort();
        using var server = ServerProcess.Start(
            new Dictionary<string, string?>
            {
                ["GRAPHKB_KESTREL__CERTIFICATES__DEFAULT__PATH"] = WriteCertificate(),
                ["GRAPHKB_KESTREL__CERTIFICATES__DEFAULT__PASSWORD"] = "test",
            },
            "serve", "--urls", $"https://127.0.0.1:{port}");
        Assert.StartsWith(
            "GraphKb serves", await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        };
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://127.0.0.1:{port}/graphql")
        {
            Version = Version.Parse(version),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json"),
        };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        server.Kill();

        Assert.Equal((HttpStatusCode.OK, Version.Parse(version)), (answer.StatusCode, answer.Version));
    }

    private static string WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "server.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, "test"));
        return path;
    }
}
