using System.Runtime.InteropServices;

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

    // Terms by number.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _counts = [];
    private readonly double[] _weights;
    private readonly List<int>?[] _having;
    private readonly Dictionary<StoryReport, int[]> _terms = [];

    private readonly List<(StoryReport Report, double Length)> _entered = [];
    private readonly double[] _likeness;
    private readonly List<int> _liked = [];
    private readonly int _reports;

    /// <param name="reports">All of the window, those that are not in a story yet too.</param>
    public StoryWindow(IReadOnlyCollection<StoryReport> reports)
    {
        _reports = reports.Count;
        foreach (var report in reports)
        {
            _terms[report] = [.. report.Terms.Select(Counted)];
        }

        _weights = new double[_counts.Count];
        foreach (var (term, number) in _numbers)
        {
            _weights[number] = Weight(term, _counts[number]);
        }

        _having = new List<int>?[_counts.Count];
        _likeness = new double[_reports];
    }

    /// <summary>Lets later reports be likened to this one.</summary>
    public void Enter(StoryReport report)
    {
        var terms = _terms[report];
        foreach (var term in terms)
        {
            if (_counts[term] <= MostWithTerm)
            {
                (_having[term] ??= []).Add(_entered.Count);
            }
        }

        _entered.Add((report, Length(terms)));
    }

    /// <summary>The story of the reports that entered which a report belongs to; null when it begins one.</summary>
    public Joining? StoryOf(StoryReport report)
    {
        var terms = _terms[report];
        Liken(terms);
        var (best, likeness) = ((StoryReport?)null, 0.0);
        foreach (var story in Stories(Length(terms)))
        {
            if (story.Mean >= LeastLikeness && (best is null || story.Mean > likeness || (story.Mean == likeness && string.CompareOrdinal(story.First!.Appearance, best.Appearance) < 0)))
            {
                (best, likeness) = (story.First, story.Mean);
            }
        }

        return best is null ? null : new Joining(best, Math.Round(likeness, 3), Shared(report, best));
    }

    // What each report that entered has in common with these terms.
    private void Liken(int[] terms)
    {
        foreach (var term in terms)
        {
            if (_having[term] is not { } having)
            {
                continue;
            }

            var weight = _weights[term] * _weights[term];
            foreach (var other in having)
            {
                if (_likeness[other] == 0)
                {
                    _liked.Add(other);
                }

                _likeness[other] += weight;
            }
        }
    }

    // A story is as like as the two of its reports that are most like, so that one report that is like two stories does not join them.
    private Dictionary<long, MostLike>.ValueCollection Stories(double length)
    {
        var stories = new Dictionary<long, MostLike>();
        foreach (var other in _liked)
        {
            var (report, itsLength) = _entered[other];
            CollectionsMarshal.GetValueRefOrAddDefault(stories, report.Story!.Value, out _).Take(report, _likeness[other] / (length * itsLength));
            _likeness[other] = 0;
        }

        _liked.Clear();
        return stories.Values;
    }

    private List<string> Shared(StoryReport one, StoryReport other) =>
        [.. one.Terms.Intersect(other.Terms, StringComparer.Ordinal).OrderByDescending(term => _weights[_numbers[term]]).ThenBy(term => term, StringComparer.Ordinal).Take(Reasons)];

    private double Length(int[] terms) => Math.Sqrt(terms.Sum(term => _weights[term] * _weights[term]));

    private int Counted(string term)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, term, out var isKnown);
        if (!isKnown)
        {
            number = _counts.Count;
            _counts.Add(0);
        }

        _counts[number]++;
        return number;
    }

    private double Weight(string term, int count)
    {
        var (weight, common) = term.AsSpan(0, term.IndexOf(':')) switch
        {
            StoryTerms.Actor or StoryTerms.Place => (1.4, 2.0),
            StoryTerms.Event => term.Contains(' ') ? (1.4, 2.0) : (0.7, 20.0),
            StoryTerms.Name => (1.0, 2.0),
            _ => (0.6, 20.0),
        };
        return weight * Math.Log((_reports + SeenBefore) / (count + common));
    }
}
