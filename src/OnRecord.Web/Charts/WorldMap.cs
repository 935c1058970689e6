using System.Globalization;
using System.Text;
using OnRecord.Knowledge.Countries;

namespace OnRecord.Web.Charts;

/// <summary>A map of the world on which countries are the darker the more they have. Those too small for the scale have a ring. Pure.</summary>
public sealed class WorldMap(IReadOnlyList<CountryOutline> outlines)
{
    /// <summary>Shades above none.</summary>
    public const int Shades = 5;

    private const double Width = 960;
    private const double Height = 450;

    // Without Antarctica the map needs no room in the south.
    private const double North = 84;
    private const double RadiusOfSmall = 3.6;
    private const int MostNumbers = 12;

    /// <summary>Units of the smallest side below which a country gets a ring too.</summary>
    private const double Small = 4;

    private readonly Dictionary<string, Shape> _shapes = outlines.ToDictionary(outline => outline.Iso3, ShapeOf);

    private sealed record Shape(string Path, double X, double Y, bool IsSmall);

    /// <summary>What a country has.</summary>
    public sealed record Value(string Iso3, string Name, long Count);

    /// <summary>Whether the map has a place for a code; groups such as the United Nations have none.</summary>
    public bool Has(string iso3) => _shapes.ContainsKey(iso3);

    /// <summary>The lowest counts of the shades from 1 on, so that each step is the same times more than the one before.</summary>
    public static IReadOnlyList<long> Steps(long most)
    {
        var steps = new List<long> { 1 };
        for (var shade = 1; shade < Shades; shade++)
        {
            steps.Add(Math.Max(steps[^1] + 1, (long)Math.Ceiling(Math.Round(Math.Pow(most, (double)shade / Shades), 6))));
        }

        return steps;
    }

    public static int ShadeOf(long count, IReadOnlyList<long> steps) => steps.Count(step => count >= step);

    /// <param name="link">Where a country leads to.</param>
    public string Draw(IReadOnlyList<Value> values, Func<Value, string> link)
    {
        var steps = Steps(values.Count == 0 ? 1 : values.Max(value => value.Count));
        var byCode = values.ToDictionary(value => value.Iso3);
        var svg = new SvgWriter().Open("svg", ("class", "world"), ("viewBox", $"0 0 {Width} {Height}"), ("aria-hidden", "true"), ("focusable", "false"));
        svg.Add("path", ("class", "sea"), ("d", Sea()));
        svg.Open("g", ("class", "none"));
        foreach (var (_, shape) in _shapes.Where(shape => !byCode.ContainsKey(shape.Key) && shape.Value.Path.Length > 0))
        {
            svg.Add("path", ("d", shape.Path), ("fill-rule", "evenodd"));
        }

        svg.Close();
        foreach (var value in values.Where(value => Has(value.Iso3)).OrderBy(value => _shapes[value.Iso3].IsSmall).ThenBy(value => value.Iso3, StringComparer.Ordinal))
        {
            Draw(svg, value, ShadeOf(value.Count, steps), link);
        }

        Numbers(svg, values);
        return svg.Close().ToString();
    }

    private void Draw(SvgWriter svg, Value value, int shade, Func<Value, string> link)
    {
        var shape = _shapes[value.Iso3];
        svg.Open("a", ("href", link(value)), ("tabindex", "-1"), ("class", $"shade-{shade.ToString(CultureInfo.InvariantCulture)}"));
        svg.Text("title", $"{value.Name}: {value.Count.ToString("#,0", CultureInfo.InvariantCulture)}");
        if (shape.Path.Length > 0)
        {
            svg.Add("path", ("d", shape.Path), ("fill-rule", "evenodd"));
        }

        if (shape.IsSmall)
        {
            svg.Add("circle", ("cx", SvgWriter.At(shape.X)), ("cy", SvgWriter.At(shape.Y)), ("r", SvgWriter.At(RadiusOfSmall)));
        }

        svg.Close();
    }

    // So that what is most is told by figures and not by shades alone.
    private void Numbers(SvgWriter svg, IReadOnlyList<Value> values)
    {
        svg.Open("g", ("class", "numbers"));
        foreach (var value in values.Where(value => Has(value.Iso3)).OrderByDescending(value => value.Count).ThenBy(value => value.Iso3, StringComparer.Ordinal).Take(MostNumbers))
        {
            var shape = _shapes[value.Iso3];
            svg.Text("text", value.Count.ToString(CultureInfo.InvariantCulture), ("x", SvgWriter.At(shape.X)), ("y", SvgWriter.At(shape.Y + (shape.IsSmall ? -5 : 3.5))), ("text-anchor", "middle"));
        }

        svg.Close();
    }

    private static Shape ShapeOf(CountryOutline outline)
    {
        var path = new StringBuilder();
        var (x, y) = At(outline.Centre);
        var (left, right, top, bottom) = (Width, 0.0, Height, 0.0);
        foreach (var ring in outline.Rings)
        {
            var separator = "M";
            foreach (var point in ring.Select(At))
            {
                path.Append(separator).Append(SvgWriter.At(point.X)).Append(' ').Append(SvgWriter.At(point.Y));
                separator = "L";
                (left, right, top, bottom) = (Math.Min(left, point.X), Math.Max(right, point.X), Math.Min(top, point.Y), Math.Max(bottom, point.Y));
            }

            path.Append('Z');
        }

        return new Shape(path.ToString(), x, y, path.Length == 0 || Math.Min(right - left, bottom - top) < Small);
    }

    private static (double X, double Y) At(GeoPoint point)
    {
        var scale = Width / 2 / EqualEarth.MostEast;
        var (x, y) = EqualEarth.Project(point);
        return ((Width / 2) + (x * scale), (EqualEarth.Project(new GeoPoint(North, 0)).Y - y) * scale);
    }

    // The edge of the world, from the north down the east and up the west.
    private static string Sea()
    {
        const double South = -58;
        const double Step = 4;
        var latitudes = Enumerable.Range(0, (int)((North - South) / Step) + 1).Select(i => Math.Max(North - (i * Step), South)).Append(South).ToList();
        var edge = latitudes.Select(latitude => At(new GeoPoint(latitude, 180))).Concat(Enumerable.Reverse(latitudes).Select(latitude => At(new GeoPoint(latitude, -180))));
        return $"M{string.Join('L', edge.Select(point => $"{SvgWriter.At(point.X)} {SvgWriter.At(point.Y)}"))}Z";
    }
}
