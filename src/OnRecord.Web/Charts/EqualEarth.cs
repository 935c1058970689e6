using OnRecord.Knowledge.Countries;

namespace OnRecord.Web.Charts;

/// <summary>The Equal Earth projection of Šavrič, Patterson and Jenny (2018), "The Equal Earth map projection", International Journal of
/// Geographical Information Science 33(3): equal areas, so that no country looks larger than another of its size.</summary>
internal static class EqualEarth
{
    private const double A1 = 1.340264;
    private const double A2 = -0.081106;
    private const double A3 = 0.000893;
    private const double A4 = 0.003796;

    private static readonly double M = Math.Sqrt(3) / 2;

    /// <summary>The farthest east, of a sphere of radius 1.</summary>
    public static readonly double MostEast = Project(new GeoPoint(0, 180)).X;

    /// <summary>Of a sphere of radius 1, x to the east and y to the north of where the equator meets the meridian of Greenwich.</summary>
    public static (double X, double Y) Project(GeoPoint point)
    {
        var theta = Math.Asin(M * Math.Sin(point.Latitude * Math.PI / 180));
        var (two, six) = (theta * theta, theta * theta * theta * theta * theta * theta);
        var x = point.Longitude * Math.PI / 180 * Math.Cos(theta) / (M * (A1 + (3 * A2 * two) + (six * ((7 * A3) + (9 * A4 * two)))));
        return (x, theta * (A1 + (A2 * two) + (six * (A3 + (A4 * two)))));
    }
}
