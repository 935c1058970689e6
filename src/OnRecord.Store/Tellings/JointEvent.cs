namespace OnRecord.Store.Tellings;

/// <summary>An event that several reports of a story tell. Counts are of distinct texts and distinct sources, never of copies.</summary>
public sealed class JointEvent
{
    private readonly Lazy<IReadOnlyList<FoundTelling>> _tellings;

    internal JointEvent(string id, string story, long texts, long sources, long anonymousTexts, Func<IReadOnlyList<FoundTelling>> tellings)
    {
        (Id, Story, Texts, Sources, AnonymousTexts) = (id, story, texts, sources, anonymousTexts);
        _tellings = new Lazy<IReadOnlyList<FoundTelling>>(tellings);
    }

    /// <summary>Id of the telling that appeared first.</summary>
    public string Id { get; }

    /// <summary>Id of the report that began the story.</summary>
    public string Story { get; }

    public long Texts { get; }

    /// <summary>Different ultimate sources; those that cannot be told from others are not counted, so it is the least that there are.</summary>
    public long Sources { get; }

    /// <summary>Texts in which it rests on an anonymous source.</summary>
    public long AnonymousTexts { get; }

    /// <summary>In the order of their appearance. Read when first asked for, while the questions are open.</summary>
    public IReadOnlyList<FoundTelling> Tellings => _tellings.Value;

    /// <summary>What the tellings agree on, and what not.</summary>
    public IReadOnlyList<FieldAgreement> Fields => FieldAgreement.Of(Tellings);
}
