using OnRecord.Store.Networks;

namespace OnRecord.Web.Charts;

/// <summary>What two actors did to each other by day, week or month: cooperation above the line, conflict below, words hatched and deeds
/// plain, with the mean of PLOVER's scores. Pure.</summary>
public sealed class DyadChart
{
    /// <summary>Points that are drawn at most, the last of more.</summary>
    public const int MostPoints = 400;

    private const double Width = 960;
    private const double Height = 320;
    private const double Left = 40;
    private const double Right = 36;
    private const double Top = 10;
    private const double Bottom = 24;
    private const double HighestScore = 10;

    private DyadChart(Period period, IReadOnlyList<Point> points) => (Period, Points) = (period, points);

    /// <summary>What was done in a period, in both directions together.</summary>
    /// <param name="Counts">Events of PLOVER's quadrants 1 to 4.</param>
    /// <param name="Sum">Of the events' scores.</param>
    public sealed record Point(DateOnly Start, DateOnly End, IReadOnlyList<int> Counts, double Sum)
    {
        public int Cooperation => Counts[0] + Counts[1];

        public int Conflict => Counts[2] + Counts[3];

        public int Events => Counts.Sum();

        /// <summary>Null where nothing was done.</summary>
        public double? Mean => Events == 0 ? null : Sum / Events;
    }

    public Period Period { get; }

    /// <summary>All periods from the first to the last in which something was done.</summary>
    public IReadOnlyList<Point> Points { get; }

    public static DyadChart Of(IEnumerable<FoundDyad> dyads, Period period)
    {
        var byStart = dyads.GroupBy(dyad => period.Start(Axis.Day(dyad.Day))).ToDictionary(group => group.Key, group => group.ToList());
        if (byStart.Count == 0)
        {
            return new DyadChart(period, []);
        }

        return new DyadChart(period, [.. period.Between(byStart.Keys.Min(), byStart.Keys.Max(), MostPoints).Select(start => byStart.TryGetValue(start, out var of)
            ? new Point(start, period.End(start), [.. Enumerable.Range(0, 4).Select(quad => of.Sum(dyad => dyad.Counts[quad]))], of.Sum(dyad => dyad.Sum))
            : new Point(start, period.End(start), [0, 0, 0, 0], 0))]);
    }

    /// <param name="link">Where a period leads to.</param>
    public string Draw(Func<Point, string> link)
    {
        var top = Axis.RoundUp(Points.Max(point => Math.Max(point.Cooperation, point.Conflict)));
        var (wide, middle) = ((Width - Left - Right) / Points.Count, (Top + Height - Bottom) / 2);
        var unit = (middle - Top) / top;
        var svg = new SvgWriter().Open("svg", ("class", "dyad"), ("viewBox", $"0 0 {Width} {Height}"), ("aria-hidden", "true"), ("focusable", "false"));
        svg.Define("dyad", "words-cooperation", "words-conflict", "conflict");
        Frame(svg, top, unit, middle);
        for (var i = 0; i < Points.Count; i++)
        {
            Draw(svg, Points[i], Left + (i * wide), wide, unit, middle, link);
        }

        Scores(svg, wide, middle);
        Ticks(svg, wide);
        return svg.Close().ToString();
    }

    private static void Frame(SvgWriter svg, double top, double unit, double middle)
    {
        foreach (var value in new[] { top, top / 2, 0, -top / 2, -top })
        {
            var y = SvgWriter.At(middle - (value * unit));
            svg.Add("line", ("class", value == 0 ? "zero" : "grid"), ("x1", SvgWriter.At(Left)), ("x2", SvgWriter.At(Width - Right)), ("y1", y), ("y2", y));
            if (value != top / 2 && value != -top / 2)
            {
                svg.Text("text", SvgWriter.At(Math.Abs(value)), ("class", "tick"), ("x", SvgWriter.At(Left - 5)), ("y", SvgWriter.At(middle - (value * unit) + 4)), ("text-anchor", "end"));
                svg.Text("text", value == 0 ? "0" : value > 0 ? "+10" : "−10", ("class", "tick score"), ("x", SvgWriter.At(Width - Right + 5)), ("y", SvgWriter.At(middle - (value * unit) + 4)));
            }
        }
    }

    private void Draw(SvgWriter svg, Point point, double x, double wide, double unit, double middle, Func<Point, string> link)
    {
        if (point.Events == 0)
        {
            return;
        }

        svg.Open("a", ("href", link(point)), ("tabindex", "-1"));
        svg.Text("title", $"{Axis.Name(Period, point.Start)}: {point.Cooperation} of cooperation, {point.Conflict} of conflict");
        Bar(svg, "cooperation", x, wide, middle - (point.Counts[1] * unit), point.Counts[1] * unit);
        Bar(svg, "words-cooperation", x, wide, middle - (point.Cooperation * unit), point.Counts[0] * unit);
        Bar(svg, "conflict", x, wide, middle, point.Counts[3] * unit);
        Bar(svg, "words-conflict", x, wide, middle + (point.Counts[3] * unit), point.Counts[2] * unit);
        svg.Close();
    }

    private static void Bar(SvgWriter svg, string tone, double x, double wide, double y, double high)
    {
        if (high > 0)
        {
            svg.Add("rect", ("class", $"tone {tone}"), ("x", SvgWriter.At(x + (wide * 0.1))), ("y", SvgWriter.At(y)), ("width", SvgWriter.At(Math.Clamp(wide * 0.8, 0.8, 40))), ("height", SvgWriter.At(high)), ("fill", Hatching.Fill("dyad", tone)));
        }
    }

    // A mark on each period in which something was done; lines join neighbours alone.
    private void Scores(SvgWriter svg, double wide, double middle)
    {
        double Y(double mean) => middle - (mean / HighestScore * (middle - Top));
        double X(int i) => Left + (i * wide) + (wide * 0.1) + (Math.Clamp(wide * 0.8, 0.8, 40) / 2);
        for (var i = 0; i < Points.Count; i++)
        {
            if (Points[i].Mean is { } mean)
            {
                if (i > 0 && Points[i - 1].Mean is { } before)
                {
                    svg.Add("line", ("class", "score"), ("x1", SvgWriter.At(X(i - 1))), ("y1", SvgWriter.At(Y(before))), ("x2", SvgWriter.At(X(i))), ("y2", SvgWriter.At(Y(mean))));
                }

                svg.Add("circle", ("class", "score"), ("cx", SvgWriter.At(X(i))), ("cy", SvgWriter.At(Y(mean))), ("r", "2.6"));
            }
        }
    }

    private void Ticks(SvgWriter svg, double wide)
    {
        var every = Math.Max(1, (int)Math.Ceiling(90 / wide));
        for (var i = 0; i < Points.Count; i += every)
        {
            svg.Text("text", Axis.Label(Period, Points[i].Start), ("class", "tick"), ("x", SvgWriter.At(Math.Min(Left + (i * wide), Width - Right - 50))), ("y", SvgWriter.At(Height - 7)));
        }
    }
}
