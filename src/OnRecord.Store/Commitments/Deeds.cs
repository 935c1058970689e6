namespace OnRecord.Store.Commitments;

/// <summary>The events of one actor by type and by whom else they concern, so that a commitment is compared with few of them.</summary>
internal sealed class Deeds
{
    private const long Nobody = 0;

    private static readonly List<TrackedEvent> None = [];

    private readonly Dictionary<(string Type, long Other), List<TrackedEvent>> _events = [];

    /// <param name="events">In order of telling.</param>
    public Deeds(IEnumerable<TrackedEvent> events)
    {
        foreach (var item in events)
        {
            foreach (var other in item.All.Append(Nobody).Distinct())
            {
                if (other != Nobody || item.All.Take(2).Count() < 2)
                {
                    Add((item.Type, other), item);
                }
            }
        }
    }

    /// <summary>Events of a type told after a day and up to another, those that concern whom the commitment does or nobody else; all
    /// of them when it concerns nobody else. One that concerns several may come more than once.</summary>
    public IEnumerable<TrackedEvent> After(Commitment commitment, string type, string last)
    {
        var keys = commitment.Others.Count > 0 ? commitment.Others.Append(Nobody) : commitment.Doers;
        return keys.SelectMany(key => Between(_events.GetValueOrDefault((type, key), None), commitment.First.Told, last));
    }

    // From the same day on: what was announced and done within one day is told in two reports.
    private static IEnumerable<TrackedEvent> Between(List<TrackedEvent> events, string first, string last)
    {
        var (low, high) = (0, events.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Calendar.IsBefore(events[middle].Told, first) ? (middle + 1, high) : (low, middle);
        }

        for (; low < events.Count && !Calendar.IsBefore(last, events[low].Told); low++)
        {
            yield return events[low];
        }
    }

    private void Add((string, long) key, TrackedEvent item)
    {
        if (!_events.TryGetValue(key, out var list))
        {
            _events.Add(key, list = []);
        }

        list.Add(item);
    }
}
