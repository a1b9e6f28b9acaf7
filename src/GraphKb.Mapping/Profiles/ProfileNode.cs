using GraphKb.Model.Text;
using YamlDotNet.RepresentationModel;

namespace GraphKb.Mapping.Profiles;

/// <summary>A node of the YAML of a profile that knows its file and line, so that every complaint can name them.</summary>
/// <param name="Path">The path of the profile.</param>
/// <param name="Node">The node.</param>
internal sealed record ProfileNode(string Path, YamlNode Node)
{
    /// <summary>The line of the node, from 1.</summary>
    public int Line => (int)Node.Start.Line;

    /// <summary>Whether it is a single value.</summary>
    public bool IsText => Node is YamlScalarNode;

    /// <summary>The text of a single value.</summary>
    /// <exception cref="ArgumentException">The node is a list or a mapping.</exception>
    public string Text => Node is YamlScalarNode { Value: { } value } ? value
        : throw Fail("is no single value; expected a text or a number");

    /// <summary>The items of a list; a single value is a list of one.</summary>
    public IEnumerable<ProfileNode> Items =>
        Node is YamlSequenceNode list ? list.Children.Select(child => new ProfileNode(Path, child)) : [this];

    /// <summary>The texts of a list; a single value is a list of one.</summary>
    public IReadOnlyList<string> Texts => [.. Items.Select(item => item.Text)];

    /// <summary>The entries of a mapping, in the order of the file.</summary>
    public IEnumerable<(string Name, ProfileNode Value)> Entries => Mapping.Children.Select(
        pair => (new ProfileNode(Path, pair.Key).Text, new ProfileNode(Path, pair.Value)));

    private YamlMappingNode Mapping => Node as YamlMappingNode ?? throw Fail("is no mapping; expected names with values");

    /// <summary>Checks that a mapping has no other names than these.</summary>
    /// <exception cref="ArgumentException">It has; the message has the nearest name.</exception>
    public ProfileNode Allow(params string[] names)
    {
        foreach (var key in Mapping.Children.Keys.Select(key => new ProfileNode(Path, key)).Where(key => !names.Contains(key.Text)))
        {
            var nearest = DidYouMean.Find(key.Text, names, count: 1);
            throw key.Fail($"\"{key.Text}\" is not known here; "
                + (nearest.Count > 0 ? $"did you mean {nearest[0]}?" : $"expected one of {string.Join(", ", names)}"));
        }

        return this;
    }

    /// <summary>The value of a name in a mapping, or null.</summary>
    public ProfileNode? Find(string name) =>
        Mapping.Children.TryGetValue(new YamlScalarNode(name), out var value) ? new ProfileNode(Path, value) : null;

    /// <summary>The value of a name in a mapping.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ProfileNode Get(string name) => Find(name) ?? throw Fail($"has no {name}; expected one");

    /// <summary>The text of a name in a mapping, or null.</summary>
    public string? FindText(string name) => Find(name)?.Text;

    /// <summary>Whether a name in a mapping is true; false where it is missing.</summary>
    public bool IsTrue(string name) => Find(name) is { } node && (node.Text == "true" || (node.Text == "false" ? false
        : throw node.Fail($"\"{node.Text}\" is not true or false; expected one of them")));

    /// <summary>An error that names the file and the line.</summary>
    public ArgumentException Fail(string sentence) =>
        new($"{Path}:{Line}: {sentence.TrimEnd('.', '?')}{(sentence.EndsWith('?') ? '?' : '.')}");
}
