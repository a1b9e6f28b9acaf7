using System.Security.Cryptography;
using System.Text;

namespace GraphKb.Server.Http.Security;

/// <summary>
/// The keys that open the server, known by their SHA-256 hashes alone. Keys are 256 random bits, so a hash without salt and without
/// repetitions does not help to guess them.
/// </summary>
internal sealed class AccessKeys
{
    private const string KeyStart = "gkb_";
    private const int KeyBytes = 32;
    private readonly byte[][] _hashes;

    private AccessKeys(byte[][] hashes) => _hashes = hashes;

    /// <summary>Parses the hashes of the settings.</summary>
    /// <param name="hashes">SHA-256 hashes in hexadecimal digits.</param>
    /// <returns>The keys.</returns>
    public static AccessKeys Parse(IEnumerable<string> hashes) => new([.. hashes.Select(Convert.FromHexString)]);

    /// <summary>Creates a key.</summary>
    /// <returns>The key, which only its owner keeps, and its hash for the settings of the server.</returns>
    public static (string Key, string Hash) CreateKey()
    {
        var random = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
        var key = KeyStart + random.TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return (key, Convert.ToHexStringLower(Hash(key)));
    }

    /// <summary>Whether a key is one of these. The time does not depend on how much of a hash matches, nor on which key it is.</summary>
    /// <param name="key">What the client sent.</param>
    /// <returns>True for a known key.</returns>
    public bool Contains(string key)
    {
        var hash = Hash(key);
        var isKnown = false;
        foreach (var known in _hashes)
        {
            isKnown |= CryptographicOperations.FixedTimeEquals(known, hash);
        }

        return isKnown;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
