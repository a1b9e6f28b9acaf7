using System.CommandLine;
using GraphKb.Exports.Formats;
using GraphKb.Exports.Selection;
using GraphKb.Model.Dates;
using GraphKb.Model.Text;

namespace GraphKb.Server.Commands;

/// <summary>The options of the command <c>export</c>.</summary>
internal sealed class ExportOptions
{
    /// <summary>The format that is a data package.</summary>
    public const string PackageFormat = "graphkb";

    private static readonly string[] Names = [PackageFormat, .. ExportFormats.Names];

    private readonly Option<string> _format = new("--format")
    {
        Description = $"One of {string.Join(", ", Names)}; default {PackageFormat}, a data package.",
        DefaultValueFactory = _ => PackageFormat,
    };

    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "A day, such as 2026-01-31: only what holds then. Without it edges, graphml and geojson show today; the other "
            + "formats have every row, with its dates.",
    };

    private readonly Option<string?> _mineral = new("--mineral")
    {
        Description = "The id of a mineral: only what is about it, its parts and what it is a part of.",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The options.</returns>
    public ExportOptions AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_asOf);
        command.Options.Add(_mineral);
        return this;
    }

    /// <summary>Reads the options.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The name of the format, and which part of the data is exported.</returns>
    /// <exception cref="ArgumentException">There is no such format, or the day is not one.</exception>
    public (string Format, ExportSelection Selection) Read(ParseResult parsed)
    {
        var format = parsed.GetRequiredValue(_format);
        if (!Names.Contains(format))
        {
            throw new ArgumentException(
                $"--format {format} is not known{DidYouMean.FormatNearest(DidYouMean.Find(format, Names))}; "
                + $"expected one of {string.Join(", ", Names)}.");
        }

        var day = parsed.GetValue(_asOf);
        var asOf = day is null ? (DateOnly?)null
            : IsoDate.Parse(day) ?? throw new ArgumentException($"--as-of {day} is not a day; expected one such as 2026-01-31.");
        return (format, new ExportSelection(asOf, parsed.GetValue(_mineral)));
    }
}
