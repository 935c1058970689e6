using OnRecord.Records;
using OnRecord.Store.Queries;
using OnRecord.Store.Tellings;

namespace OnRecord.Store.Briefs;

/// <summary>What the items of a brief rest on, and what they do not tell. Not thread-safe.</summary>
internal sealed class BriefTally
{
    private readonly WireCredit _wires = new();
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);
    private readonly List<StoredReport> _anonymous = [];
    private readonly List<StoredReport> _uncertain = [];
    private readonly List<StoredReport> _nobody = [];

    public int Items { get; private set; }

    /// <summary>Items that one text alone tells.</summary>
    public int Single { get; private set; }

    /// <summary>Different sources, named or outlets; none that cannot be told from others.</summary>
    public int Sources => _sources.Count;

    /// <summary>The reports of items that rest on anonymous sources alone, one for each item; likewise below.</summary>
    public IReadOnlyList<StoredReport> Anonymous => _anonymous;

    public IReadOnlyList<StoredReport> Uncertain => _uncertain;

    /// <summary>Of items of which the report does not say who did it.</summary>
    public IReadOnlyList<StoredReport> Nobody => _nobody;

    public void Add(FoundEvent found)
    {
        Items++;
        Single += found.Joint is null ? 1 : 0;
        var source = SourceOf(found.Report, found.Event);
        _sources.UnionWith((found.Joint?.Tellings.Select(telling => telling.Source) ?? []).Append(source.Key).OfType<string>());
        if (found.Joint is { } joint ? joint.Sources == 0 && joint.AnonymousTexts > 0 : source.IsAnonymous)
        {
            _anonymous.Add(found.Report);
        }

        if (found.Report.Attribution(found.Event.Attribution) is { IsSourceUncertain: true })
        {
            _uncertain.Add(found.Report);
        }

        if (found.Event.Actors.Count == 0)
        {
            _nobody.Add(found.Report);
        }
    }

    private UltimateSource SourceOf(StoredReport report, Event told)
    {
        var article = report.Record.Article;
        var own = UltimateSource.OfReport(_wires.Of(article.Authors, null), article.Outlet, report.Key);
        UltimateSource? untold = null;
        foreach (var said in report.Chain(told.Attribution))
        {
            var source = said.SourceKind == SourceKind.OutletItself ? own : UltimateSource.OfSource(said.SourceKind, said.Actor is { } actor ? report.ActorKeys.GetValueOrDefault(actor) : null, report.Record.Actors.FirstOrDefault(actor => actor.Id == said.Actor)?.Name);
            if (source.Key is not null || source.IsAnonymous)
            {
                return source;
            }

            untold ??= source;
        }

        return untold ?? own;
    }
}
