using System.CommandLine;

namespace GraphKb.Server.Commands;

/// <summary>The arguments and options of the command <c>map</c>.</summary>
internal static class MapLine
{
    /// <summary>Creates the command.</summary>
    /// <param name="description">What it does, with an example.</param>
    public static Command Create(string description)
    {
        var profile = new Argument<string>("PROFILE") { Description = "The YAML file that says how files become rows (docs/mapping.md)." };
        var files = new Argument<string[]>("FILE")
        {
            Description = "CSV, Excel or JSON lines files.",
            Arity = ArgumentArity.OneOrMore,
        };
        ParseErrors.RefuseOptions(profile);
        ParseErrors.RefuseOptions(files);
        var directory = new Option<string>("--out") { Description = "The folder of the data package that is made.", Required = true };
        var basis = new Option<string?>("--base") { Description = "The folder of the data package that it builds on, such as seed." };
        CommandLine.RefuseBlank(directory, "a directory");
        CommandLine.RefuseBlank(basis, "a directory");
        var command = new Command("map", description) { profile, files, directory, basis };
        command.SetAction((parsed, stop) => MapCommand.RunAsync(
            (parsed.GetRequiredValue(profile), parsed.GetRequiredValue(files)),
            parsed.GetRequiredValue(directory),
            parsed.GetValue(basis),
            stop));
        return command;
    }
}
