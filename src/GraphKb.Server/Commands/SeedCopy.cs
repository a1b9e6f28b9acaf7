using System.Security.Cryptography;
using System.Text;
using GraphKb.Analysis.Search;
using GraphKb.DataPackages.Reading;
using GraphKb.Model;
using GraphKb.Store.Embedded;

namespace GraphKb.Server.Commands;

/// <summary>
/// The copy of the seed that a command leaves for the next one, as a database file among the user's own application data: a command that
/// answers one question would else spend a third of its time on reading the seed. Its name is a hash of the seed and of the program, so
/// that a copy of other data, or of another version, is never used.
/// </summary>
internal static class SeedCopy
{
    private const int Kept = 4;
    private const int HashCharacters = 32;
    private const string Pattern = "seed-*.db";

    /// <summary>Finds the path of the copy, and removes old copies where there is none at the path.</summary>
    /// <param name="seed">The folder of the seed.</param>
    /// <returns>The path; null where the seed cannot be read, or the user has no such folder that can be written.</returns>
    public static string? FindPath(string seed)
    {
        try
        {
            var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
            if (data.Length == 0)
            {
                return null;
            }

            var directory = Directory.CreateDirectory(Path.Combine(data, "graphkb"));
            var path = Path.Combine(directory.FullName, Pattern.Replace("*", Hash(seed), StringComparison.Ordinal));
            if (!File.Exists(path))
            {
                RemoveOld(directory);
            }

            return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A killed command leaves a draft, with .part behind the name.
    private static void RemoveOld(DirectoryInfo directory)
    {
        foreach (var old in directory.GetFiles(Pattern + "*").OrderByDescending(file => file.LastWriteTimeUtc).Skip(Kept - 1))
        {
            old.Delete();
        }
    }

    private static string Hash(string seed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var type in (Type[])[typeof(DataPackage), typeof(PackageReader), typeof(SearchText), typeof(EmbeddedStore)])
        {
            hash.AppendData(type.Module.ModuleVersionId.ToByteArray());
        }

        foreach (var file in Directory.GetFiles(seed).Order(StringComparer.Ordinal))
        {
            var content = File.ReadAllBytes(file);
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetFileName(file)}\n{content.Length}\n"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashCharacters];
    }
}
