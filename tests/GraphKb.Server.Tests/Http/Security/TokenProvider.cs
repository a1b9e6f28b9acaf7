using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GraphKb.Server.Tests.Http.Security;

/// <summary>An OpenID Connect provider on this machine: its description, its public key, and tokens signed with its private key.</summary>
internal sealed class TokenProvider : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly RsaSecurityKey _key;

    public TokenProvider()
    {
        _key = new RsaSecurityKey(_rsa) { KeyId = "k1" };
        Authority = $"http://127.0.0.1:{ServerProcess.FreePort()}";
        _listener.Prefixes.Add(Authority + "/");
        _listener.Start();
        _ = RespondAsync();
    }

    public string Authority { get; }

    /// <summary>A token of this provider, but for what is given.</summary>
    public string Sign(string audience = "graphkb", string? issuer = null, int minutes = 30, SigningCredentials? credentials = null) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Authority,
            Audience = audience,
            NotBefore = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-2),
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(minutes),
            SigningCredentials = credentials ?? new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        });

    /// <summary>The public key as the secret of a symmetric signature, which a careless server takes for a valid one.</summary>
    public SigningCredentials PublicKeyAsSecret() => new(
        new SymmetricSecurityKey(_rsa.ExportSubjectPublicKeyInfo()) { KeyId = "k1" }, SecurityAlgorithms.HmacSha256);

    public void Dispose()
    {
        _listener.Close();
        _rsa.Dispose();
    }

    private async Task RespondAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                var body = context.Request.Url!.AbsolutePath == "/keys" ? FormatKeys() : FormatDescription();
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private string FormatDescription() => JsonSerializer.Serialize(new { issuer = Authority, jwks_uri = Authority + "/keys" });

    private string FormatKeys()
    {
        var parameters = _rsa.ExportParameters(includePrivateParameters: false);
        return JsonSerializer.Serialize(new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA", use = "sig", kid = "k1", alg = "RS256",
                    n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent),
                },
            },
        });
    }
}
