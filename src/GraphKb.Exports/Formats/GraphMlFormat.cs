using System.Globalization;
using System.Text;
using System.Xml;
using GraphKb.Exports.Files;
using GraphKb.Exports.Rows;
using GraphKb.Model.Files;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.Exports.Formats;

/// <summary>
/// A directed GraphML graph: sites are nodes, supplies are edges, and their columns are attributes. <c>label</c> of a node and
/// <c>weight</c> of an edge repeat the name and the known tonnes, for programs that draw by them.
/// </summary>
internal sealed class GraphMlFormat : IExportFormat
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private const string FileName = "graph.graphml";

    private static readonly XmlWriterSettings Settings =
        new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };

    private static readonly IReadOnlyList<ExportColumn<SiteRow>> NodeColumns =
    [
        new("label", CellValueKind.Text, row => CellValue.FromText(row.Site.Name)),
        .. SiteRow.Columns,
        new("latitude", CellValueKind.Number, row => CellValue.FromNumber(row.Place?.Latitude)),
        new("longitude", CellValueKind.Number, row => CellValue.FromNumber(row.Place?.Longitude)),
    ];

    private static readonly IReadOnlyList<ExportColumn<EdgeRow>> EdgeColumns =
    [
        new("weight", CellValueKind.Number, row => CellValue.FromNumber(row.Supply.Tonnes)),
        .. EdgeRow.FactColumns,
    ];

    public string Name => "graphml";

    public bool IsOfOneDay => true;

    public IReadOnlyList<string> FileNames => [FileName];

    public long CountRows(ExportContents contents) => contents.Package.Sites.Count + (long)contents.Package.Supplies.Count;

    public Task WriteAsync(ExportContents contents, ExportTarget target)
    {
        var rows = new NetworkRows(contents);
        using var file = target.Create(FileName);
        using (var xml = XmlWriter.Create(file, Settings))
        {
            xml.WriteStartElement("graphml", Namespace);
            WriteKeys(xml, "node", NodeColumns);
            WriteKeys(xml, "edge", EdgeColumns);
            xml.WriteStartElement("graph");
            xml.WriteAttributeString("id", "supplies");
            xml.WriteAttributeString("edgedefault", "directed");
            foreach (var row in target.Watch(FileName, rows.Sites))
            {
                xml.WriteStartElement("node");
                xml.WriteAttributeString("id", row.Site.Id);
                WriteData(xml, "node", NodeColumns, row);
            }

            foreach (var row in target.Watch(FileName, rows.Edges))
            {
                xml.WriteStartElement("edge");
                xml.WriteAttributeString("id", row.Supply.Id);
                xml.WriteAttributeString("source", row.Supply.From);
                xml.WriteAttributeString("target", row.Supply.To);
                WriteData(xml, "edge", EdgeColumns, row);
            }

            xml.WriteEndDocument();
        }

        DiskFlush.Flush(file);
        return Task.CompletedTask;
    }

    // Identifiers of XML begin with a letter and are unique in the file.
    private static string GetKey(string element, int columnIndex) => element + columnIndex.ToString(CultureInfo.InvariantCulture);

    private static void WriteKeys<T>(XmlWriter xml, string element, IReadOnlyList<ExportColumn<T>> columns)
    {
        for (var columnIndex = 0; columnIndex < columns.Count; columnIndex++)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", GetKey(element, columnIndex));
            xml.WriteAttributeString("for", element);
            xml.WriteAttributeString("attr.name", columns[columnIndex].Name);
            xml.WriteAttributeString("attr.type", columns[columnIndex].Kind switch
            {
                CellValueKind.Number => "double",
                CellValueKind.Flag => "boolean",
                _ => "string",
            });
            xml.WriteEndElement();
        }
    }

    // Ends the element of the row.
    private static void WriteData<T>(XmlWriter xml, string element, IReadOnlyList<ExportColumn<T>> columns, T row)
    {
        for (var columnIndex = 0; columnIndex < columns.Count; columnIndex++)
        {
            if (CellText.Format(columns[columnIndex].Get(row)) is { } text)
            {
                xml.WriteStartElement("data");
                xml.WriteAttributeString("key", GetKey(element, columnIndex));
                xml.WriteString(XmlCharacters.RemoveForbidden(text));
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }
}
