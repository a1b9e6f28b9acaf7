using GraphKb.Model.Text;

namespace GraphKb.Server.Commands;

/// <summary>
/// Prints lines that contain text from outside, such as names of files and cells of a package. A line that is too long is cut, and what
/// could move the cursor, change colours or reverse the direction of text is escaped.
/// </summary>
internal static class TerminalOutput
{
    private const int LongestLine = 2000;

    /// <summary>Prints a line on the output stream.</summary>
    /// <param name="line">Any text; line breaks in it are escaped.</param>
    public static void WriteLine(string line) => Console.WriteLine(Truncate.ToLine(line, LongestLine));

    /// <summary>Prints a line on the error stream.</summary>
    /// <param name="line">Any text; line breaks in it are escaped.</param>
    public static void WriteErrorLine(string line) => Console.Error.WriteLine(Truncate.ToLine(line, LongestLine));

    /// <summary>How much a package or a store contains: <c>1 entity, 2 facts</c>.</summary>
    /// <param name="entities">The number of entities.</param>
    /// <param name="facts">The number of facts.</param>
    public static string FormatContents(long entities, long facts) =>
        $"{Counted.Format(entities, "entity", "entities")}, {Counted.Format(facts, "fact")}";
}
