using System.Globalization;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Countries;

/// <summary>A point on a map, in degrees north and east of WGS 84.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude);

/// <summary>The outline of a state or territory on a small map.</summary>
/// <param name="Iso3">As in the table of countries.</param>
/// <param name="Centre">Of its largest part.</param>
/// <param name="Rings">Its parts, and holes in them: closed lines, whose last point joins the first. None where it is too small.</param>
public sealed record CountryOutline(string Iso3, GeoPoint Centre, IReadOnlyList<IReadOnlyList<GeoPoint>> Rings)
{
    private const string File = "data/countries/outlines.tsv";
    private const double PartsOfADegree = 10;

    /// <summary>All of <c>data/countries/outlines.tsv</c>.</summary>
    /// <exception cref="DataException">A point is none; the message lists every fault.</exception>
    public static IReadOnlyList<CountryOutline> LoadEmbedded()
    {
        var table = TsvTable.Load(File, "iso3", "centre", "rings");
        CountryOutline[] outlines = [.. table.Rows.Select(row => new CountryOutline(row.Required("iso3"), Point(row, row.Required("centre")), RingsOf(row)))];
        table.Check();
        return outlines;
    }

    private static IReadOnlyList<IReadOnlyList<GeoPoint>> RingsOf(TsvRow row) =>
        [.. row.Text("rings").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(ring => (IReadOnlyList<GeoPoint>)[.. ring.Split(' ').Select(point => Point(row, point))])];

    private static GeoPoint Point(TsvRow row, string point)
    {
        if (point.Split(',') is [var east, var north] && int.TryParse(east, CultureInfo.InvariantCulture, out var x) && int.TryParse(north, CultureInfo.InvariantCulture, out var y))
        {
            return new GeoPoint(y / PartsOfADegree, x / PartsOfADegree);
        }

        row.Fault($"'{point}'", "longitude,latitude in tenths of a degree");
        return default;
    }
}
