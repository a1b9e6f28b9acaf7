using GraphKb.Questions.Library;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace GraphKb.Server.Mcp;

/// <summary>The tools: one for each question, <c>evidence</c> and <c>schema</c>. The question <c>find</c> gives the ids of names.</summary>
internal static class ToolSet
{
    private const string Instructions =
        "Mineral supply chains: who mines, refines and processes what, who controls them, and what depends on whom. Ids look like "
        + "mineral:gallium, site:SLUG, company:SLUG, source:SLUG; countries are ISO alpha-3 codes such as JPN. Call find to get ids from "
        + "names. Shares are 0 to 1 and lie between atLeast and atMost; blank is unknown, never zero. State the bounds, say what is "
        + "estimated, and give the link. An id, a code or an enum takes a list too: then the question is answered for each. Call evidence "
        + "with the id of a fact for its sources.";

    /// <summary>What creates each tool.</summary>
    /// <param name="library">The questions.</param>
    /// <returns>A function for each tool.</returns>
    /// <exception cref="ArgumentException">A question has the name of another tool.</exception>
    public static IReadOnlyList<Func<ToolContext, McpServerTool>> List(QuestionLibrary library)
    {
        foreach (var name in new[] { EvidenceTool.Name, SchemaTool.Name }.Where(library.Names.Contains))
        {
            throw new ArgumentException($"The question {name} has the name of a tool of MCP; expected another name.");
        }

        var questions = library.All.Select(question =>
            (Func<ToolContext, McpServerTool>)(context => new QuestionTool(question, context)));
        return [.. questions, context => new EvidenceTool(context), context => new SchemaTool(context)];
    }

    /// <summary>Sets what the server says of itself.</summary>
    /// <param name="options">The options of the server.</param>
    public static void Configure(McpServerOptions options)
    {
        options.ServerInfo = new Implementation
        {
            Name = "graphkb",
            Title = "GraphKb",
            Version = typeof(ToolSet).Assembly.GetName().Version?.ToString(3) ?? "0",
        };
        options.ServerInstructions = Instructions;
    }
}
