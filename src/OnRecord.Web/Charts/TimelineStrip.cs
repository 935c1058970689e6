using OnRecord.Store.Timelines;

namespace OnRecord.Web.Charts;

/// <summary>How much lies on each day, week or month of a timeline, as stacked bars. Pure: the same counts give the same drawing.</summary>
public sealed class TimelineStrip
{
    /// <summary>Periods that are drawn at most, the last of more.</summary>
    public const int MostPeriods = 240;

    /// <summary>The share of entries that may be left out.</summary>
    private const double Far = 0.1;

    private const double Width = 960;
    private const double Height = 150;
    private const double Left = 34;
    private const double Top = 8;
    private const double Bottom = 22;

    public static readonly IReadOnlyList<string> Tones = ["fact", "intent", "due", "open", "negative"];

    private TimelineStrip(Period period, IReadOnlyList<Bar> bars) => (Period, Bars) = (period, bars);

    /// <summary>What lies in a period.</summary>
    /// <param name="Counts">By <see cref="Tones"/>.</param>
    public sealed record Bar(DateOnly Start, DateOnly End, IReadOnlyList<int> Counts)
    {
        public int Total => Counts.Sum();
    }

    /// <summary>Entries before the first bar; likewise <see cref="After"/> the last.</summary>
    public int Before { get; private init; }

    public int After { get; private init; }

    public Period Period { get; }

    public IReadOnlyList<Bar> Bars { get; }

    public static string ToneOf(EntryKind kind) => kind switch
    {
        EntryKind.Happened or EntryKind.UnderWay => "fact",
        EntryKind.Announced => "intent",
        EntryKind.Due => "due",
        EntryKind.Possible => "open",
        _ => "negative",
    };

    public static TimelineStrip Of(IReadOnlyList<DayCount> days)
    {
        if (days.Count == 0)
        {
            return new TimelineStrip(Period.Day, []);
        }

        var (first, last) = Near(days);
        var period = Periods.For(first, last);
        var byStart = days.ToLookup(day => period.Start(Axis.Day(day.Day)));
        var starts = period.Between(first, last, MostPeriods);
        return new TimelineStrip(period, [.. starts.Select(start => new Bar(start, period.End(start), Counts(byStart[start])))])
        {
            Before = days.Where(day => period.Start(Axis.Day(day.Day)) < starts[0]).Sum(day => day.Entries),
            After = days.Where(day => period.Start(Axis.Day(day.Day)) > starts[^1]).Sum(day => day.Entries),
        };
    }

    // A few entries far from all others would press those together: they are left out when half of the days go with them.
    private static (DateOnly First, DateOnly Last) Near(IReadOnlyList<DayCount> days)
    {
        var inOrder = days.GroupBy(day => day.Day, (day, counts) => (Day: Axis.Day(day), Entries: counts.Sum(count => count.Entries))).OrderBy(day => day.Day).ToList();
        var far = inOrder.Sum(day => day.Entries) * Far / 2;
        var (first, last) = (Within(inOrder, far), Within([.. Enumerable.Reverse(inOrder)], far));
        return 2 * (last.DayNumber - first.DayNumber) < inOrder[^1].Day.DayNumber - inOrder[0].Day.DayNumber ? (first, last) : (inOrder[0].Day, inOrder[^1].Day);
    }

    // Behind the widest gap that no more than so many entries lie before.
    private static DateOnly Within(List<(DateOnly Day, int Entries)> days, double far)
    {
        var (day, widest, passed) = (days[0].Day, 0, 0);
        for (var i = 0; i < days.Count - 1 && (passed += days[i].Entries) <= far; i++)
        {
            var gap = Math.Abs(days[i + 1].Day.DayNumber - days[i].Day.DayNumber);
            (day, widest) = gap > widest ? (days[i + 1].Day, gap) : (day, widest);
        }

        return day;
    }

    /// <param name="link">Where a period leads to.</param>
    public string Draw(Func<Bar, string> link)
    {
        var top = Axis.RoundUp(Bars.Max(bar => bar.Total));
        var (wide, high) = ((Width - Left) / Bars.Count, Height - Top - Bottom);
        var svg = new SvgWriter().Open("svg", ("class", "strip"), ("viewBox", $"0 0 {Width} {Height}"), ("aria-hidden", "true"), ("focusable", "false"));
        svg.Define("strip", "intent", "due", "open", "negative");
        foreach (var share in new[] { 0, 0.5, 1 })
        {
            var y = SvgWriter.At(Top + (high * (1 - share)));
            svg.Add("line", ("class", "grid"), ("x1", SvgWriter.At(Left)), ("x2", SvgWriter.At(Width)), ("y1", y), ("y2", y));
        }

        svg.Text("text", SvgWriter.At(top), ("class", "tick"), ("x", SvgWriter.At(Left - 5)), ("y", SvgWriter.At(Top + 9)), ("text-anchor", "end"));
        for (var i = 0; i < Bars.Count; i++)
        {
            Draw(svg, Bars[i], Left + (i * wide), wide, high / top, link);
        }

        Ticks(svg, wide);
        return svg.Close().ToString();
    }

    private static int[] Counts(IEnumerable<DayCount> days)
    {
        var counts = new int[Tones.Count];
        foreach (var day in days)
        {
            counts[Tones.Index().First(tone => tone.Item == ToneOf(day.Kind)).Index] += day.Entries;
        }

        return counts;
    }

    private void Draw(SvgWriter svg, Bar bar, double x, double wide, double unit, Func<Bar, string> link)
    {
        if (bar.Total == 0)
        {
            return;
        }

        svg.Open("a", ("href", link(bar)), ("tabindex", "-1"));
        svg.Text("title", $"{Axis.Name(Period, bar.Start)}: {bar.Total}");
        svg.Add("rect", ("class", "hit"), ("x", SvgWriter.At(x)), ("y", SvgWriter.At(Top)), ("width", SvgWriter.At(wide)), ("height", SvgWriter.At(Height - Top - Bottom)));
        var y = Height - Bottom;
        for (var tone = 0; tone < Tones.Count; tone++)
        {
            var high = bar.Counts[tone] * unit;
            y -= high;
            if (high > 0)
            {
                svg.Add("rect", ("class", $"tone {Tones[tone]}"), ("x", SvgWriter.At(x + (wide * 0.1))), ("y", SvgWriter.At(y)), ("width", SvgWriter.At(Math.Max(wide * 0.8, 0.6))), ("height", SvgWriter.At(high)), ("fill", Hatching.Fill("strip", Tones[tone])));
            }
        }

        svg.Close();
    }

    // As many as have room.
    private void Ticks(SvgWriter svg, double wide)
    {
        var every = Math.Max(1, (int)Math.Ceiling(80 / wide));
        for (var i = 0; i < Bars.Count; i += every)
        {
            svg.Text("text", Axis.Label(Period, Bars[i].Start), ("class", "tick"), ("x", SvgWriter.At(Math.Min(Left + (i * wide), Width - 60))), ("y", SvgWriter.At(Height - 6)));
        }
    }
}
