using GraphKb.Api.Shapes;

namespace GraphKb.Questions.Formats;

/// <summary>A format that answers are written in. Each carries the evidence of the answer.</summary>
public interface IAnswerFormat
{
    /// <summary>Its name, which is the ending of its files too, without a dot.</summary>
    string Name { get; }

    /// <summary>Its media type, without parameters.</summary>
    string MediaType { get; }

    /// <summary>Whether answers of a shape can be written in it.</summary>
    /// <param name="shape">What a question answers.</param>
    /// <returns>False where the format needs places or a network that the question does not select.</returns>
    bool Fits(DocumentShape shape);

    /// <summary>Writes an answer.</summary>
    /// <param name="export">The answer.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The work.</returns>
    Task WriteAsync(AnswerExport export, Stream stream, CancellationToken cancellationToken);
}
