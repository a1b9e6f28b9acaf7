using System.Xml;
using GraphKb.Api.Shapes;
using GraphKb.Model.Text;
using GraphKb.Questions.Tables;

namespace GraphKb.Questions.Formats;

/// <summary>
/// GraphML: the network in an answer, directed, with typed attributes; what the answer is and its sources belong to the graph.
/// </summary>
internal sealed class GraphMlFormat : IAnswerFormat
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <inheritdoc/>
    public string Name => "graphml";

    /// <inheritdoc/>
    public string MediaType => "application/graphml+xml";

    /// <inheritdoc/>
    public bool Fits(DocumentShape shape) => AnswerNetwork.Fits(shape.Fields);

    /// <inheritdoc/>
    public async Task WriteAsync(AnswerExport export, Stream stream, CancellationToken cancellationToken)
    {
        var network = AnswerNetwork.Read(export.Answer);
        var sources = export.Answer.Evidence.Sources.Select(source => $"{source.Id} {source.Title}");
        var about = export.About.ToDictionary(line => line.Key, line => (object?)CellReader.Format(line.Value));
        about["sources"] = string.Join(CellReader.Separator, sources);
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, new XmlWriterSettings { Indent = true, CheckCharacters = false }))
        {
            writer.WriteStartElement("graphml", Namespace);
            WriteKeys(writer, "graph", [about]);
            WriteKeys(writer, "node", network.Nodes.Values);
            WriteKeys(writer, "edge", network.Edges.Select(edge => edge.Cells));
            writer.WriteStartElement("graph");
            writer.WriteAttributeString("edgedefault", "directed");
            WriteData(writer, "graph", about);
            WriteNetwork(writer, network);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    private static void WriteNetwork(XmlWriter writer, AnswerNetwork network)
    {
        foreach (var (id, cells) in network.Nodes)
        {
            writer.WriteStartElement("node");
            writer.WriteAttributeString("id", id);
            WriteData(writer, "node", cells);
            writer.WriteEndElement();
        }

        foreach (var edge in network.Edges)
        {
            writer.WriteStartElement("edge");
            writer.WriteAttributeString("source", edge.From);
            writer.WriteAttributeString("target", edge.To);
            WriteData(writer, "edge", edge.Cells);
            writer.WriteEndElement();
        }
    }

    private static void WriteKeys(XmlWriter writer, string of, IEnumerable<Dictionary<string, object?>> items)
    {
        foreach (var group in items.SelectMany(cells => cells).GroupBy(cell => cell.Key, cell => cell.Value))
        {
            writer.WriteStartElement("key");
            writer.WriteAttributeString("id", GetKey(of, group.Key));
            writer.WriteAttributeString("for", of);
            writer.WriteAttributeString("attr.name", group.Key);
            writer.WriteAttributeString("attr.type", GetType(group));
            writer.WriteEndElement();
        }
    }

    private static string GetType(IEnumerable<object?> cells)
    {
        var known = cells.Where(cell => cell is not null).ToList();
        return known.Count > 0 && known.TrueForAll(cell => cell is double or long) ? "double"
            : known.Count > 0 && known.TrueForAll(cell => cell is bool) ? "boolean" : "string";
    }

    private static void WriteData(XmlWriter writer, string of, Dictionary<string, object?> cells)
    {
        foreach (var (name, cell) in cells.Where(cell => cell.Value is not null))
        {
            writer.WriteStartElement("data");
            writer.WriteAttributeString("key", GetKey(of, name));
            writer.WriteString(XmlCharacters.RemoveForbidden(CellReader.Format(cell)));
            writer.WriteEndElement();
        }
    }

    private static string GetKey(string of, string name) => $"{of}.{name.Replace(' ', '_')}";
}
