using OnRecord.Records;
using OnRecord.Store.Tellings;
using OnRecord.Text;

namespace OnRecord.Store.Queries;

/// <summary>A report that was asked for. Its record holds the article alone; <see cref="RecordStore.Find"/> gives all of it.</summary>
/// <param name="Matches">Where its text has the words that were looked for, in UTF-16 units; empty when none were, or when
/// only the title has them.</param>
/// <param name="Events">How many it tells; <paramref name="Statements"/>, how many statements it has.</param>
public sealed record FoundReport(StoredReport Report, IReadOnlyList<TextSpan> Matches, int Events, int Statements);

/// <summary>An event with that part of its report that tells it: the record holds the article, the attributions that the event
/// hangs on, and the actors that are named in all of these.</summary>
public sealed record FoundEvent(StoredReport Report, Event Event)
{
    /// <summary>What several reports tell of it; null when one text alone does.</summary>
    public JointEvent? Joint { get; init; }

    /// <summary>Claims of other reports that bear on it. Read when asked for, while the questions are open.</summary>
    public IReadOnlyList<FoundLink> Links => ReadLinks();

    internal Func<IReadOnlyList<FoundLink>> ReadLinks { get; init; } = () => [];
}

/// <summary>What a source says, with that part of its report: the record holds the article, the statement and its speaker.</summary>
public sealed record FoundStatement(StoredReport Report, Attribution Attribution)
{
    /// <summary>Claims of other reports that bear on it or on an event in it, each with the item here. Read when asked for, while the questions
    /// are open.</summary>
    public IReadOnlyList<FoundLink> Links => ReadLinks();

    internal Func<IReadOnlyList<FoundLink>> ReadLinks { get; init; } = () => [];
}

/// <summary>An actor across reports.</summary>
/// <param name="Reports">Distinct texts that speak of it.</param>
/// <param name="Acted">Events in which it is an actor; <paramref name="Received"/>, in which it is a recipient.</param>
/// <param name="First">First day of a report that speaks of it; null when no such report has a date.</param>
/// <param name="Evidence">Its first mention in the newest of these reports.</param>
public sealed record FoundActor(
    string Key, string Name, ActorKind Kind, string? Country, string? Wikidata, long Reports, long Acted, long Received, long Statements,
    string? First, string? Last, StoredReport EvidenceReport, TextSpan Evidence);

/// <summary>A source and what it supplies. Sources that only their reports know are counted together by kind and never
/// told apart.</summary>
/// <param name="Actor">Null for sources that only their reports know.</param>
/// <param name="Name">Null when <paramref name="Actor"/> is.</param>
/// <param name="Texts">Distinct texts that it speaks in.</param>
/// <param name="Reasoned">Statements for which the report says that the source is not to be named, or why.</param>
/// <param name="Example">The newest of its statements.</param>
public sealed record FoundSource(
    string? Actor, string? Name, SourceKind Kind, long Statements, long Texts, long Outlets, long Direct, long Reasoned, string? First, string? Last, FoundStatement Example);
