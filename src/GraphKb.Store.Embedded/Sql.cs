namespace GraphKb.Store.Embedded;

/// <summary>The texts of the .sql files.</summary>
internal static class Sql
{
    public static readonly string Schema = Read("schema.sql");
    public static readonly string Search = Read("search.sql");
    public static readonly string CountSearch = Read("count_search.sql");

    private static string Read(string name)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
