namespace OnRecord.Store.Stories;

/// <summary>The two reports of a story that are most like another; of equals those that appeared first.</summary>
internal struct MostLike
{
    private double _first;
    private double _second;
    private int _taken;

    public StoryReport? First { get; private set; }

    public readonly double Mean => _taken > 1 ? (_first + _second) / 2 : _first;

    public void Take(StoryReport report, double likeness)
    {
        _taken++;
        if (First is null || likeness > _first || (likeness == _first && string.CompareOrdinal(report.Appearance, First.Appearance) < 0))
        {
            (First, _first, _second) = (report, likeness, _first);
        }
        else if (_taken == 2 || likeness > _second)
        {
            _second = likeness;
        }
    }
}
