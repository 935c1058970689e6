using OnRecord.Benchmarks.News;

namespace OnRecord.Benchmarks.Records;

/// <summary>Which story each report belongs to. Reports come week by week; the stories of a week are planned together, so that any report
/// can be made without those before it. Not thread-safe.</summary>
internal sealed class StoryPlan
{
    /// <summary>A million in four and a half years.</summary>
    public const int PerDay = 600;

    private const int Days = 7;
    private const int InWeek = Days * PerDay;
    private const int MostReports = 20;

    // How many stories have k reports falls as k to this power: half of them have one, the mean is three. Set by hand.
    private const double Steepness = 1.6;

    // Of those that do not begin a story, so that one report in five is a copy of another: set by hand, between a record of a few outlets that
    // write for themselves and one of many that take what agencies write.
    private const int CopyPercent = 29;

    private static readonly double[] Sizes = Cumulative();

    private readonly StoryPlace[] _places = new StoryPlace[InWeek];
    private int _week = -1;

    public StoryPlace Of(int number)
    {
        var week = number / InWeek;
        if (week != _week)
        {
            Plan(week);
            _week = week;
        }

        return _places[number % InWeek];
    }

    private void Plan(int week)
    {
        var choice = Choice.Of(week, 17);
        var planned = new List<(int Time, StoryPlace Place)>(InWeek);
        for (var story = 0; planned.Count < InWeek; story++)
        {
            var originals = new List<int>();
            var (size, time) = (Size(choice.Share()), choice.Next(InWeek));
            for (var part = 0; part < size && planned.Count < InWeek; part++)
            {
                var copied = part > 0 && choice.Chance(CopyPercent) ? originals[choice.Next(originals.Count)] : part;
                if (copied == part)
                {
                    originals.Add(part);
                }

                planned.Add((time, new StoryPlace((week * InWeek) + story, part, copied)));

                // The next comes within a few hours, or a day later.
                time += choice.Next(choice.Chance(70) ? PerDay / 4 : PerDay * 3 / 2);
            }
        }

        planned.Sort((one, other) => one.Time != other.Time ? one.Time.CompareTo(other.Time) : (one.Place.Story, one.Place.Part).CompareTo((other.Place.Story, other.Place.Part)));
        for (var i = 0; i < InWeek; i++)
        {
            _places[i] = planned[i].Place;
        }
    }

    private static int Size(double share)
    {
        var at = Array.BinarySearch(Sizes, share);
        return Math.Min(MostReports, (at < 0 ? ~at : at) + 1);
    }

    private static double[] Cumulative()
    {
        var shares = Enumerable.Range(1, MostReports).Select(size => Math.Pow(size, -Steepness)).ToArray();
        var (all, sum) = (shares.Sum(), 0.0);
        return [.. shares.Select(share => (sum += share) / all)];
    }
}

/// <param name="Part">From 0 within the story.</param>
/// <param name="Source">The part whose text the report has; its own where it is no copy.</param>
internal readonly record struct StoryPlace(int Story, int Part, int Source)
{
    public bool IsCopy => Source != Part;
}
