using System.Text.Json;

namespace GraphKb.Api;

/// <summary>A GraphQL request, with the parameters of the GraphQL-over-HTTP specification.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">The operation to execute; null or empty where the document has only one.</param>
/// <param name="Variables">The values of the variables as a JSON object; null, or JSON null, means none.</param>
public sealed record GraphQlRequest(string Query, string? OperationName, JsonElement? Variables);
