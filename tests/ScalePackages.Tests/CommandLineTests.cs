namespace ScalePackages.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task A_run_leaves_the_package_and_its_flat_copy_and_nothing_else()
    {
        Assert.Equal(0, await RunAsync("--sites", "1000", "--out", _folder.GetPath("scale")));

        Assert.Equal(["scale", "scale-peers"], _folder.GetEntries());
        Assert.Equal(
            $"{_folder.GetPath("scale")}: 1,000 sites (182 under Chinese control), 2,295 supplies.{Environment.NewLine}",
            _output.ToString());
        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public async Task A_slash_at_the_end_of_the_folder_changes_nothing()
    {
        Assert.Equal(0, await RunAsync("--sites", "10", "--out", _folder.GetPath("scale") + "/"));

        Assert.Equal(["scale", "scale-peers"], _folder.GetEntries());
    }

    [Theory]
    [InlineData("Option '--sites' is required.", "--out", "x")]
    [InlineData("Option '--out' is required.", "--sites", "10")]
    [InlineData("--sites is \"0\"; expected a whole number from 1 to 100000000.", "--sites", "0", "--out", "x")]
    [InlineData("--sites is \"1e6\"; expected a whole number from 1 to 100000000.", "--sites", "1e6", "--out", "x")]
    [InlineData(
        "--seed is \"half\"; expected a whole number from -9223372036854775808 to 9223372036854775807.",
        "--sites", "10", "--out", "x", "--seed", "half")]
    [InlineData("--out is blank; expected the name of a new folder.", "--sites", "10", "--out", " ")]
    [InlineData("Unrecognized command or argument 'more'.", "--sites", "10", "--out", "x", "more")]
    public async Task A_mistake_is_reported_in_one_sentence(string expected, params string[] args)
    {
        Assert.Equal(1, await RunAsync(args));

        Assert.Equal(expected + Environment.NewLine, _error.ToString());
        Assert.Equal("", _output.ToString());
    }

    [Theory]
    [InlineData("scale")]
    [InlineData("scale-peers")]
    public async Task A_folder_that_exists_is_not_touched(string existing)
    {
        Directory.CreateDirectory(_folder.GetPath(existing));

        Assert.Equal(1, await RunAsync("--sites", "10", "--out", _folder.GetPath("scale")));

        Assert.Equal(
            $"{_folder.GetPath(existing)} already exists; expected the name of a new folder.{Environment.NewLine}",
            _error.ToString());
        Assert.Equal([existing], _folder.GetEntries());
    }

    [Fact]
    public async Task The_help_names_every_option()
    {
        Assert.Equal(0, await RunAsync("--help"));

        Assert.Contains("--sites <COUNT> (REQUIRED)", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("--out <DIR> (REQUIRED)", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("--seed <NUMBER>", _output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> RunAsync(params string[] args) => CommandLine.RunAsync(args, _output, _error);
}
