using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Questions.Asking;

namespace GraphKb.Server.Mcp;

/// <summary>What the tools work with.</summary>
/// <param name="Executor">Executes documents.</param>
/// <param name="Runner">Answers questions.</param>
/// <param name="FindTurn">Where a call that costs much waits; null executes it at once.</param>
/// <param name="FindHost">The address of the server, for links to the explorer.</param>
internal sealed record ToolContext(GraphQlExecutor Executor, QuestionRunner Runner, Func<HeavyTurn?> FindTurn, Func<string> FindHost);
