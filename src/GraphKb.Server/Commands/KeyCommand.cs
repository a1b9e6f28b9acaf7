using GraphKb.Server.Http.Security;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>key</c>: makes a key and prints it with its hash; nothing is stored.</summary>
internal static class KeyCommand
{
    public static int Run()
    {
        var (key, hash) = AccessKeys.CreateKey();
        Console.WriteLine($"key  {key}");
        Console.WriteLine($"hash {hash}");
        Console.Error.WriteLine(
            "Give the key to its user, who sends the header \"Authorization: Bearer KEY\"; "
            + "set GRAPHKB_AUTH__KEYS__0 (or the next free number) of the server to the hash.");
        return 0;
    }
}
