namespace GraphKb.Api.Tests.Pages;

/// <summary>The answers printed in the pages of docs.</summary>
internal static class PrintedAnswers
{
    /// <summary>Whether the tests write the answers into the pages (<c>GRAPHKB_WRITE_ANSWERS=1</c>) instead of comparing them.</summary>
    public static bool AreRewritten => Environment.GetEnvironmentVariable("GRAPHKB_WRITE_ANSWERS") == "1";
}
