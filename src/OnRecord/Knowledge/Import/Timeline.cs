using NodaTime;

namespace OnRecord.Knowledge.Import;

/// <summary>Turns entries of which the first that holds counts, as PETRARCH looks codes up, into spans of days that do not
/// overlap.</summary>
internal sealed class Timeline
{
    private static readonly LocalDate First = new(1, 1, 1);
    private static readonly LocalDate Last = new(9999, 12, 31);

    // Days not yet claimed, in order, both ends inclusive.
    private List<(LocalDate From, LocalDate To)> _free = [(First, Last)];

    /// <summary>The days that entries before have left to this one; none when they shadow it.</summary>
    public List<PetrarchDates> Claim(PetrarchDates dates)
    {
        var (from, to) = (dates.From ?? First, dates.To ?? Last);
        var (claimed, free) = (new List<PetrarchDates>(), new List<(LocalDate, LocalDate)>());
        foreach (var span in _free)
        {
            var (start, end) = (LocalDate.Max(span.From, from), LocalDate.Min(span.To, to));
            if (start > end)
            {
                free.Add(span);
                continue;
            }

            claimed.Add(new PetrarchDates(start == First ? null : start, end == Last ? null : end));
            if (span.From < start)
            {
                free.Add((span.From, start.PlusDays(-1)));
            }

            if (end < span.To)
            {
                free.Add((end.PlusDays(1), span.To));
            }
        }

        _free = free;
        return claimed;
    }
}
