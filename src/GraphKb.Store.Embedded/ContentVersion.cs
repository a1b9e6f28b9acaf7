using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphKb.Model;

namespace GraphKb.Store.Embedded;

/// <summary>A version that is the same for the same rows, in whatever order they came: the sum of a hash of every row.</summary>
internal static class ContentVersion
{
    public const string Empty = "0000000000000000";

    public static string Of(DataPackage package)
    {
        var sum = unchecked(Sum(Layouts.Countries, package.Countries) + Sum(Layouts.Alliances, package.Alliances) + Sum(Layouts.Minerals, package.Minerals)
            + Sum(Layouts.Companies, package.Companies) + Sum(Layouts.Sites, package.Sites) + Sum(Layouts.Measures, package.Measures)
            + Sum(Layouts.Sources, package.Sources));
        sum = unchecked(sum + Sum(Layouts.Supplies, package.Supplies) + Sum(Layouts.Capacities, package.Capacities)
            + Sum(Layouts.Holdings, package.Holdings) + Sum(Layouts.Ownerships, package.Ownerships)
            + Sum(Layouts.Memberships, package.Memberships) + Sum(Layouts.Statistics, package.Statistics) + Sum(Layouts.Trades, package.Trades));
        return sum.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static ulong Sum<T>(Layout<T> layout, IReadOnlyList<T> rows)
    {
        var sum = 0ul;
        Span<byte> hash = stackalloc byte[32];
        foreach (var row in rows)
        {
            var text = layout.Table + '\u001f' + string.Join('\u001f', TableWriter.Plain(layout, row).Select(cell =>
                cell is double number ? number.ToString("R", CultureInfo.InvariantCulture) : Convert.ToString(cell, CultureInfo.InvariantCulture)));
            SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
            sum = unchecked(sum + BitConverter.ToUInt64(hash));
        }

        return sum;
    }
}
