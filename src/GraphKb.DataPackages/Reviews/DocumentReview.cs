using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reviews;

/// <summary>Finds documents under two ids, and addresses that are not those of a document.</summary>
internal static class DocumentReview
{
    private static readonly string[] SearchHosts = ["google.", "bing.com", "baidu.com/s", "duckduckgo.com", "search.yahoo", "yandex."];

    // Parts of addresses of services that fetch or translate the page of another.
    private static readonly string[] Proxies =
        ["translate.goog", "translate.google", "r.jina.ai", "webcache.", "oszar.com", "proxy", "12ft.io", "outline.com/"];

    public static IEnumerable<Finding> Find(ReviewedPackage reviewed) => FindRepeated(reviewed).Concat(FindSearches(reviewed));

    private static IEnumerable<Finding> FindRepeated(ReviewedPackage reviewed) =>
        from row in reviewed.Package.Sources.Index()
        where row.Item.Url is not null
        group row by Normalize(row.Item.Url!) into same
        let first = same.First()
        from row in same.Skip(1)
        select reviewed.Warn(
            FindingKind.RepeatedDocument, new(PackageSchema.Sources, row.Index, row.Item.Id, null), "url",
                $"{row.Item.Id} has the address of {first.Item.Id}; expected one id for one document");

    private static IEnumerable<Finding> FindSearches(ReviewedPackage reviewed) =>
        from row in reviewed.Package.Sources.Index()
        where IsSearch(row.Item)
        select reviewed.Warn(
            FindingKind.SearchAddress, new(PackageSchema.Sources, row.Index, row.Item.Id, null), "url",
                $"{row.Item.Id} has the address of a search, a translation or a proxy; expected that of the document");

    private static bool IsSearch(Source source)
    {
        if (!Uri.TryCreate(source.Url, UriKind.Absolute, out var address))
        {
            return false;
        }

        var place = address.Host + address.AbsolutePath;
        return address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
            || Proxies.Any(proxy => address.Host.Contains(proxy, StringComparison.OrdinalIgnoreCase))
            || (address.Query.Length > 0 && SearchHosts.Any(host => place.Contains(host, StringComparison.OrdinalIgnoreCase)))
            || address.AbsolutePath.Contains("/search/", StringComparison.OrdinalIgnoreCase)
            || address.AbsolutePath.EndsWith("/search", StringComparison.OrdinalIgnoreCase);
    }

    // The same page with or without TLS, www, a slash at the end or a fragment.
    private static string Normalize(string url)
    {
        var text = url.Split('#')[0].TrimEnd('/');
        text = text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? text[7..]
            : text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? text[8..] : text;
        return text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
    }
}
