using System.Globalization;
using System.Text;

namespace GraphKb.Mapping.Profiles;

/// <summary>Reads where the rows of a file are, and how they are written.</summary>
internal static class LayoutReader
{
    public static InputLayout Read(ProfileNode node)
    {
        var layout = new InputLayout
        {
            Files = node.Find("files")?.Texts ?? [],
            Sheets = node.Find("sheet")?.Texts ?? [],
            Header = node.Find("header") is { } header ? ReadRow(header) : null,
            Separator = node.Find("separator") is { } separator ? ReadSign(separator) : null,
            Encoding = node.Find("encoding") is { } encoding ? ReadEncoding(encoding) : null,
            DecimalSign = node.Find("decimal") is { } point ? ReadSign(point) : '.',
            Thousands = node.Find("thousands") is { } thousands ? ReadSign(thousands) : null,
            Missing = node.Find("missing")?.Texts ?? [],
            Each = node.FindText("each"),
            Has = node.Find("has")?.Texts ?? [],
        };
        return layout.DecimalSign != layout.Thousands ? layout : throw node.Fail("decimal and thousands are the same sign; expected two");
    }

    private static int ReadRow(ProfileNode node) =>
        int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? row
            : throw node.Fail($"\"{node.Text}\" is no number of a row; expected 1 or more");

    private static char ReadSign(ProfileNode node) => node.Text switch
    {
        "\\t" or "tab" => '\t',
        [var sign] => sign,
        _ => throw node.Fail($"\"{node.Text}\" is not one sign; expected one such as \",\""),
    };

    private static string ReadEncoding(ProfileNode node)
    {
        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(node.Text).WebName;
        }
        catch (ArgumentException)
        {
            throw node.Fail($"\"{node.Text}\" is no encoding; expected one such as utf-8, windows-1252 or shift_jis");
        }
    }
}
