using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace GraphKb.Server.Tests.Http.Security;

/// <summary>With an OpenID Connect provider in the settings, a token of it opens the server, and no other token does.</summary>
public sealed class TokenTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_of_the_provider_opens_the_server_and_no_other_does()
    {
        using var provider = new TokenProvider();
        using var stranger = RSA.Create(2048);
        var (key, hash) = ("gkb_first", "249fcf11f5afdd8ee53648f8ddc0ab461e3647827274cef146fc731bea2ab80f");
        await using var server = await ServerProcess.ServeAsync(new()
        {
            ["GRAPHKB_AUTH__AUTHORITY"] = provider.Authority,
            ["GRAPHKB_AUTH__AUDIENCE"] = "graphkb",
            ["GRAPHKB_AUTH__KEYS__0"] = hash,
        });
        var valid = provider.Sign();

        Assert.Equal(HttpStatusCode.OK, await AskAsync(server, valid));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(server, key));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(server, null));
        var ofStranger = new SigningCredentials(new RsaSecurityKey(stranger) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256);
        var parts = valid.Split('.');
        Assert.All(
            [
                provider.Sign(audience: "other"),
                provider.Sign(issuer: "http://127.0.0.1:1"),
                provider.Sign(minutes: -10),
                provider.Sign(credentials: ofStranger),
                provider.Sign(credentials: provider.PublicKeyAsSecret()),
                $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{parts[1]}.",
                $"{parts[0]}.{parts[1]}.{parts[2][..^4]}AAAA",
            ],
            token => Assert.Equal(HttpStatusCode.Unauthorized, AskAsync(server, token).GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_opens_nothing()
    {
        using var provider = new TokenProvider();
        var token = provider.Sign();
        await using var server = await ServerProcess.ServeAsync(new()
        {
            ["GRAPHKB_AUTH__AUTHORITY"] = $"http://127.0.0.1:{ServerProcess.FreePort()}",
            ["GRAPHKB_AUTH__AUDIENCE"] = "graphkb",
        });

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(server, token));
        using var health = await server.Client.GetAsync("/health", Stop);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    private static async Task<HttpStatusCode> AskAsync(ServerProcess server, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7B__typename%7D");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await server.Client.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
