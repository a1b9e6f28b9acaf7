using System.IO.Compression;
using GraphKb.Model.Facts;

namespace GraphKb.Server.Tests.Http;

public sealed class CompressionTests(ServerProcess server)
{
    private const string Countries = "/graphql?query=%7Bcountries(first:50)%7Bnodes%7Bid%20name%7D%7D%7D";

    [Theory]
    [InlineData("br", "application/json")]
    [InlineData("gzip", "application/json")]
    [InlineData("br", "application/graphql-response+json")]
    public async Task An_answer_is_compressed_where_the_client_accepts_it(string encoding, string media)
    {
        using var plain = await SendAsync(null, media);
        using var compressed = await SendAsync(encoding, media);
        var body = await compressed.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal([encoding], compressed.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", compressed.Headers.Vary);
        Assert.Equal(await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await DecompressAsync(encoding, body));
    }

    [Fact]
    public async Task An_answer_is_plain_without_the_header()
    {
        using var answer = await SendAsync(null, "application/json");

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.NotNull(answer.Content.Headers.ContentLength);
    }

    private async Task<HttpResponseMessage> SendAsync(string? encoding, string media)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Countries);
        request.Headers.Accept.ParseAdd(media);
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        }

        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<string> DecompressAsync(string encoding, byte[] body)
    {
        using var bytes = new MemoryStream(body);
        await using Stream stream = encoding == "br"
            ? new BrotliStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
