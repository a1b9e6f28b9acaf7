namespace GraphKb.Exports.Places;

/// <summary>
/// The straight line on a map between two places, the shorter way round the Earth. Where it crosses the line of 180 degrees it is two
/// lines, as GeoJSON (RFC 7946, 3.1.9) wants it.
/// </summary>
internal static class MapLine
{
    private const double HalfTurn = 180;

    /// <summary>The parts of the line, each from one place to another.</summary>
    public static IReadOnlyList<(Place From, Place To)> Draw(Place from, Place to)
    {
        if (Math.Abs(to.Longitude - from.Longitude) <= HalfTurn)
        {
            return [(from, to)];
        }

        // Where the line leaves the map: the east edge, if it begins in the east.
        var edge = from.Longitude > 0 ? HalfTurn : -HalfTurn;
        var before = Math.Abs(edge - from.Longitude);
        var after = Math.Abs(edge + to.Longitude);
        var latitude = before + after == 0 ? from.Latitude
            : from.Latitude + ((to.Latitude - from.Latitude) * before / (before + after));
        return [(from, new(latitude, edge)), (new(latitude, -edge), to)];
    }
}
