namespace OnRecord.Store.Stories;

/// <summary>The reports of some days, among which those of one happening are found. A term tells the more the fewer of these reports
/// have it. Not thread-safe.</summary>
internal sealed class StoryWindow
{
    // Chosen on seed 1 of the invented happenings (docs/record-store.md).
    private const double LeastLikeness = 0.35;

    private const int MostWithTerm = 400;
    private const int Reasons = 6;

    // As if so many reports had been seen before the first, so that in a small record a common word is not taken for a rare one.
    private const double SeenBefore = 200;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StoryReport>> _having = new(StringComparer.Ordinal);
    private readonly Dictionary<StoryReport, double> _lengths = [];
    private readonly int _reports;

    /// <param name="reports">All of the window, those that are not in a story yet too.</param>
    public StoryWindow(IReadOnlyCollection<StoryReport> reports)
    {
        _reports = reports.Count;
        foreach (var term in reports.SelectMany(report => report.Terms))
        {
            _counts[term] = _counts.GetValueOrDefault(term) + 1;
        }
    }

    /// <summary>Lets later reports be likened to this one.</summary>
    public void Enter(StoryReport report)
    {
        _lengths[report] = Math.Sqrt(report.Terms.Sum(term => Weight(term) * Weight(term)));
        foreach (var term in report.Terms.Where(term => _counts[term] <= MostWithTerm))
        {
            if (!_having.TryGetValue(term, out var having))
            {
                _having.Add(term, having = []);
            }

            having.Add(report);
        }
    }

    /// <summary>The story of the reports that entered which a report belongs to; null when it begins one.</summary>
    public Joining? StoryOf(StoryReport report)
    {
        var length = Math.Sqrt(report.Terms.Sum(term => Weight(term) * Weight(term)));
        var likeness = new Dictionary<StoryReport, double>();
        foreach (var term in report.Terms)
        {
            var weight = Weight(term);
            foreach (var other in _having.GetValueOrDefault(term) ?? [])
            {
                likeness[other] = likeness.GetValueOrDefault(other) + (weight * weight);
            }
        }

        // A story is as like as the two of its reports that are most like, so that one report that is like two stories does not join them.
        var best = likeness.Select(pair => (Other: pair.Key, Likeness: pair.Value / (length * _lengths[pair.Key])))
            .GroupBy(pair => pair.Other.Story)
            .Select(story => story.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Other.Appearance, StringComparer.Ordinal).Take(2).ToList())
            .Select(top => (top[0].Other, Likeness: top.Average(pair => pair.Likeness)))
            .Where(story => story.Likeness >= LeastLikeness)
            .OrderByDescending(story => story.Likeness).ThenBy(story => story.Other.Appearance, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Other is null ? null : new Joining(best.Other, Math.Round(best.Likeness, 3), Shared(report, best.Other));
    }

    private List<string> Shared(StoryReport one, StoryReport other) =>
        [.. one.Terms.Intersect(other.Terms, StringComparer.Ordinal).OrderByDescending(Weight).ThenBy(term => term, StringComparer.Ordinal).Take(Reasons)];

    private double Weight(string term)
    {
        var (weight, common) = term.AsSpan(0, term.IndexOf(':')) switch
        {
            StoryTerms.Actor or StoryTerms.Place => (1.4, 2.0),
            StoryTerms.Event => term.Contains(' ') ? (1.4, 2.0) : (0.7, 20.0),
            StoryTerms.Name => (1.0, 2.0),
            _ => (0.6, 20.0),
        };
        return weight * Math.Log((_reports + SeenBefore) / (_counts[term] + common));
    }
}
