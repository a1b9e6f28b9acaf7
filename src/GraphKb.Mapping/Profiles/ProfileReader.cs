using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GraphKb.Mapping.Profiles;

/// <summary>Reads a profile; every complaint names the file and the line.</summary>
internal sealed partial class ProfileReader(string path)
{
    private const string Version = "1";

    private static readonly string[] Names =
        ["profile", "name", "title", "about", "license", "tables", "match", "rows", "inputs"];

    public Profile Read()
    {
        var root = Parse().Allow(Names);
        if (root.Get("profile").Text != Version)
        {
            throw root.Get("profile").Fail($"is not a version that is known; expected {Version}");
        }

        var values = new ValueRuleReader(new LookupTableReader(path).Read(root.Find("tables")));
        var rows = new RowRuleReader(values);
        var name = root.Get("name");
        return new Profile(
            Slug().IsMatch(name.Text) ? name.Text : throw name.Fail(
                $"\"{name.Text}\" cannot begin ids; expected lower-case letters, digits and hyphens, such as my-plants"),
            root.FindText("title"),
            root.FindText("license"),
            [.. root.Get("inputs").Items.Select(item => ReadInput(item, rows))],
            [.. root.Find("rows")?.Items.Select(RowRuleReader.ReadConstant) ?? []],
            root.Find("match") is { } match ? ReadBands(match) : MatchBands.Default);
    }

    private ProfileNode Parse()
    {
        try
        {
            using var text = new StreamReader(path);
            var stream = new YamlStream();
            stream.Load(text);
            return stream.Documents is [var document] ? new ProfileNode(path, document.RootNode)
                : throw new ArgumentException($"{path} has {stream.Documents.Count} documents; expected one profile.");
        }
        catch (YamlException error)
        {
            throw new ArgumentException($"{path}:{error.Start.Line}: is no YAML: {error.Message.TrimEnd('.')}.", error);
        }
    }

    private static InputRule ReadInput(ProfileNode node, RowRuleReader rows)
    {
        node.Allow(
            "about", "files", "sheet", "header", "separator", "encoding", "decimal", "thousands", "missing", "each", "has", "where",
            "rows");
        return new InputRule(
            node.Line,
            LayoutReader.Read(node),
            [.. node.Find("where")?.Items.Select(rows.ReadCondition) ?? []],
            [.. node.Get("rows").Items.Select(rows.Read)]);
    }

    private static MatchBands ReadBands(ProfileNode node)
    {
        node.Allow("same", "ask");
        var bands = new MatchBands(
            node.Find("same") is { } same ? ValueRuleReader.ReadNumber(same) : MatchBands.Default.Same,
            node.Find("ask") is { } ask ? ValueRuleReader.ReadNumber(ask) : MatchBands.Default.Ask);
        return bands is { Ask: >= 0, Same: <= 100 } && bands.Ask <= bands.Same ? bands
            : throw node.Fail("the bands are out of range; expected 0 <= ask <= same <= 100");
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,40}$")]
    private static partial Regex Slug();
}
