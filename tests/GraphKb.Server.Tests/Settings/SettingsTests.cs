using GraphKb.Model.Facts;

namespace GraphKb.Server.Tests.Settings;

public sealed class SettingsTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("graphkb-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData(
        "GRAPHKB_LIMITS__DEPTH", "deep",
        "Limits:Depth (or GRAPHKB_LIMITS__DEPTH) is \"deep\"; expected a whole number from 1 to 60.")]
    [InlineData(
        "GRAPHKB_LIMITS__DEPTH", "61",
        "Limits:Depth (or GRAPHKB_LIMITS__DEPTH) is \"61\"; expected a whole number from 1 to 60.")]
    [InlineData(
        "GRAPHKB_STORE", "memory",
        "Store (or GRAPHKB_STORE) is \"memory\"; expected embedded or neo4j.")]
    [InlineData(
        "GRAPHKB_NEO4J__BATCHED", "often",
        "Neo4j:Batched (or GRAPHKB_NEO4J__BATCHED) is \"often\"; expected true or false.")]
    [InlineData(
        "GRAPHKB_CORS__ORIGINS", "https://example.org;https://example.com/",
        "Cors:Origins (or GRAPHKB_CORS__ORIGINS) has \"https://example.com/\"; "
        + "expected * or origins without a path, such as https://example.org.")]
    [InlineData(
        "GRAPHKB_LIMITS", "5", "Limits (or GRAPHKB_LIMITS) is one value; expected an object with its settings.")]
    [InlineData(
        "GRAPHKB_PACKAGES__0", "seed",
        "Packages (or GRAPHKB_PACKAGES) is a list or an object; expected one value, in which semicolons separate several.")]
    public async Task A_wrong_setting_is_named_with_what_would_be_right(string variable, string value, string sentence)
    {
        var (code, _, error) = await ServerProcess.RunAsync(new Dictionary<string, string?> { [variable] = value }, "serve");

        Assert.Equal((1, $"The setting {sentence}"), (code, error.Trim()));
    }

    [Theory]
    [InlineData("GRAPHKB_LOGGING__LOGLEVEL__DEFAULT", "Loud", "Configuration value 'Loud' is not supported")]
    [InlineData("GRAPHKB_KESTREL__ENDPOINTS__X__URL", "zz", "Invalid url: 'zz'")]
    [InlineData(
        "GRAPHKB_KESTREL__ENDPOINTS__X__URL", "http://127.0.0.1:99999",
        "Specified argument was out of the range of valid values. (Parameter 'port')")]
    public async Task A_wrong_setting_of_the_framework_is_one_sentence(string variable, string value, string reason)
    {
        var (code, _, error) = await ServerProcess.RunAsync(
            new Dictionary<string, string?> { [variable] = value }, "serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal((1, $"A setting of Logging or Kestrel is wrong ({reason}); expected what .NET takes.\n"), (code, error));
    }

    [Fact]
    public async Task The_store_can_be_chosen_in_a_file_of_settings()
    {
        await WriteAsync("""{ "Store": "neo4j", "Neo4j": { "Uri": "not an address" } }""");
        var (code, _, error) = await RunHereAsync([], "query", "{__typename}", "--settings", "appsettings.json");

        Assert.Equal(1, code);
        Assert.StartsWith("The store neo4j needs --uri", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_working_directory_is_not_read_unless_it_is_named()
    {
        await WriteAsync("""{ "Store": "neo4j", "Neo4j": { "Uri": "http://192.0.2.1" } }""");
        var (code, output, _) = await RunHereAsync([], "query", "{__typename}");

        Assert.Equal((0, "{\"data\":{\"__typename\":\"Query\"}}"), (code, output.Trim()));
    }

    [Fact]
    public async Task A_file_of_settings_that_does_not_exist_is_one_sentence()
    {
        var (code, _, error) = await ServerProcess.RunAsync("serve", "--settings", "/nowhere.json");

        Assert.Equal((1, "--settings /nowhere.json does not exist; expected a JSON file of settings.\n"), (code, error));
    }

    [Fact]
    public async Task The_environment_wins_over_a_file_of_settings_and_an_option_over_both()
    {
        await WriteAsync("""{ "Store": "nothing", "Database": "a.db" }""");
        var environment = new Dictionary<string, string?> { ["GRAPHKB_STORE"] = "embedded", ["GRAPHKB_DATABASE"] = "b.db" };

        var (_, _, byVariable) = await RunHereAsync(environment, "query", "{__typename}", "--settings", "appsettings.json");
        var (_, _, byOption) = await RunHereAsync(
            environment, "--settings", "appsettings.json", "query", "{__typename}", "--database", "c.db");

        Assert.Contains("b.db", byVariable, StringComparison.Ordinal);
        Assert.Contains("c.db", byOption, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blank_variable_counts_as_none()
    {
        var (code, output, _) = await ServerProcess.RunAsync(
            new Dictionary<string, string?> { ["GRAPHKB_LIMITS__DEPTH"] = "", ["GRAPHKB_DATABASE"] = "" }, "query", "{__typename}");

        Assert.Equal((0, "{\"data\":{\"__typename\":\"Query\"}}"), (code, output.Trim()));
    }

    [Fact]
    public async Task A_file_of_settings_that_is_no_JSON_is_one_sentence()
    {
        await WriteAsync("{ \"Urls\": ");
        var (code, _, error) = await RunHereAsync([], "serve", "--settings", "appsettings.json");

        Assert.Equal(1, code);
        Assert.StartsWith("appsettings.json cannot be read (", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    private Task WriteAsync(string json) =>
        File.WriteAllTextAsync(Path.Combine(_directory.FullName, "appsettings.json"), json, TestContext.Current.CancellationToken);

    private Task<(int Code, string Output, string Error)> RunHereAsync(Dictionary<string, string?> environment, params string[] args) =>
        ServerProcess.RunInAsync(_directory.FullName, environment, args);
}
