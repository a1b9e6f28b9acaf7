using System.Text.Json;
using GraphKb.Analysis.Chains;

namespace GraphKb.Api.Chains;

/// <summary>What tells one chains question from another, so that a cursor of one is not taken for the other's.</summary>
internal static class ChainKey
{
    public static string Of(ChainsQuestion question) => JsonSerializer.Serialize(question);
}
