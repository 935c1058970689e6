using OnRecord.Reading.Dates;

namespace OnRecord.Reading.Pages;

/// <summary>The entries of a live blog: elements beside each other that each have a <c>time</c> and text of their own, and hold most of
/// the report together.</summary>
internal sealed class LiveEntries
{
    private const int FewestEntries = 3;
    private const int ShortestEntry = 40;
    private const int LongestLabel = 90;

    /// <summary>Cards of other stories carry times too, but less text than the report.</summary>
    private const double LeastShare = 0.5;

    private readonly Dictionary<PageElement, Publication?> _times = [];
    private PageElement? _labelled;

    public static LiveEntries Find(PageElement main, DateLineReader dates)
    {
        var live = new LiveEntries();
        live.Visit(main, Math.Max(1, main.Prose) * LeastShare, dates);
        return live;
    }

    /// <summary>The entry that holds the element; null outside entries.</summary>
    public PageElement? EntryOf(PageElement element)
    {
        for (var e = _times.Count == 0 ? null : element; e is not null; e = e.Parent)
        {
            if (_times.ContainsKey(e))
            {
                return e;
            }
        }

        return null;
    }

    /// <summary>When the entry was posted; null where its <c>time</c> gives no day.</summary>
    public Publication? TimeOf(PageElement entry) => _times[entry];

    /// <summary>The first line of the entry, asked once, where it is the label with its time.</summary>
    public bool IsLabel(PageElement entry, PageBlock block)
    {
        if (ReferenceEquals(_labelled, entry))
        {
            return false;
        }

        _labelled = entry;
        return block.Text.Length <= LongestLabel && entry.FirstTime!.Source.TextContent.Trim() is { Length: > 0 } time && block.Text.Contains(time, StringComparison.Ordinal);
    }

    private void Visit(PageElement element, double least, DateLineReader dates)
    {
        if (element.Prose < least || element.FirstTime is null)
        {
            return;
        }

        var timed = element.Children.OfType<PageElement>().Where(c => !c.IsPruned && c.IsBlock && c.FirstTime is not null && c.Letters >= ShortestEntry).ToList();
        var entries = timed.GroupBy(c => c.Tag).MaxBy(g => g.Count())?.ToList() ?? [];
        if (entries.Count >= FewestEntries && entries.Sum(e => e.Prose) >= least)
        {
            foreach (var entry in entries)
            {
                _times[entry] = Read(entry.FirstTime!, dates);
            }

            return;
        }

        foreach (var child in element.Children)
        {
            if (child is PageElement { IsPruned: false } inner)
            {
                Visit(inner, least, dates);
            }
        }
    }

    private static Publication? Read(PageElement time, DateLineReader dates) =>
        (dates.Read(time.Source.GetAttribute("datetime") ?? "") ?? dates.Read(time.Source.TextContent))?.Published;
}
