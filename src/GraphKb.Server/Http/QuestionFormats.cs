using GraphKb.Api.Shapes;
using GraphKb.Questions.Formats;
using Microsoft.Net.Http.Headers;

namespace GraphKb.Server.Http;

/// <summary>Chooses the format of an answer: by the ending of the address, or else by the header <c>Accept</c>.</summary>
internal static class QuestionFormats
{
    /// <summary>Splits the last part of an address.</summary>
    /// <param name="text">Such as <c>largest-sites.csv</c>.</param>
    /// <returns>The name of the question, and the ending without its dot; null without one.</returns>
    public static (string Name, string? Ending) Split(string text)
    {
        var dot = text.LastIndexOf('.');
        return dot < 0 ? (text, null) : (text[..dot], text[(dot + 1)..]);
    }

    /// <summary>Finds the format that a client likes best.</summary>
    /// <param name="accept">The header <c>Accept</c>; empty accepts everything.</param>
    /// <param name="shape">What the question answers.</param>
    /// <returns>JSON where the client has no preference; null where it accepts none.</returns>
    public static IAnswerFormat? Negotiate(string accept, DocumentShape shape)
    {
        var formats = List(shape).ToList();
        if (string.IsNullOrWhiteSpace(accept))
        {
            return formats[0];
        }

        if (!MediaTypeHeaderValue.TryParseList([accept], out var ranges))
        {
            return null;
        }

        formats.RemoveAll(format => ranges.Any(range => range.Quality is 0
            && range.MediaType.Equals(format.MediaType, StringComparison.OrdinalIgnoreCase)));
        return ranges.Where(range => range.Quality is not 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(range => formats.Find(format => new MediaTypeHeaderValue(format.MediaType).IsSubsetOf(Bare(range))))
            .FirstOrDefault(format => format is not null);
    }

    /// <summary>The formats that answers of a shape have over HTTP; JSON is the first.</summary>
    /// <param name="shape">What the question answers.</param>
    /// <returns>The formats, in the order in which they are offered.</returns>
    public static IEnumerable<IAnswerFormat> List(DocumentShape shape) => AnswerFormats.All.Where(format => format.Fits(shape));

    // Parameters of a range, such as a charset, do not decide.
    private static MediaTypeHeaderValue Bare(MediaTypeHeaderValue range) => new(range.MediaType);
}
