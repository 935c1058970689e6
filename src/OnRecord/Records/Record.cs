using OnRecord.Reading;
using OnRecord.Text;

namespace OnRecord.Records;

/// <summary>What one report says, every item tied to its words. Spans are half-open UTF-16 units of
/// <see cref="Article.Text"/>; published outputs count Unicode code points. Immutable. Lists are in text order.</summary>
public sealed record Record(
    string Id,
    Article Article,
    IReadOnlyList<Actor> Actors,
    IReadOnlyList<Attribution> Attributions,
    IReadOnlyList<Event> Events,
    IReadOnlyList<Relation> Relations,
    IReadOnlyList<Tension> Tensions)
{
    /// <summary>Why the report was read and not coded, as in "language fr"; null for a report that was coded.</summary>
    public string? NotCoded { get; init; }

    internal static Record Uncoded(Article article, string language)
    {
        var why = $"language {language}";
        return new Record(article.Id, article.Noted(language, $"not coded: {why}"), [], [], [], [], []) { NotCoded = why };
    }
}

public enum ActorKind
{
    Person,
    ArmedGroup,
    Party,
    Government,
    Institution,
    State,
    People,
    Organization,
    Place,
}

public enum MentionKind
{
    Name,
    Nominal,
    Pronoun,
}

public sealed record ActorMention(TextSpan Span, MentionKind Kind);

/// <summary>An office or role. <see cref="From"/> and <see cref="To"/> are ISO 8601, as precise as known.</summary>
public sealed record Role(string Title, string? Of, string? From, string? To, IReadOnlyList<TextSpan> Evidence);

/// <param name="Country">ISO 3166-1 alpha-3 or a PLOVER code (IGO, UNO …); null when not known.</param>
public sealed record Actor(
    string Id,
    string Name,
    ActorKind Kind,
    string? Country,
    IReadOnlyList<string> Sectors,
    string? Wikidata,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<ActorMention> Mentions);

public enum SourceKind
{
    Named,
    RoleOnly,
    Anonymous,
    Collective,
    Document,
    Outlet,
    None,
}

public enum QuoteKind
{
    Direct,
    Indirect,
    Mixed,
}

public enum CueClass
{
    Speech,
    Writing,
    Belief,
    Knowledge,
    Perception,
    Intention,
    Promise,
    Denial,
    Demand,
    Threat,
    Accusation,
    Emotion,
    Declined,
    Other,
}

/// <param name="Reason">Why the source is not named, as the report states it; null when it gives no reason.</param>
public sealed record Anonymity(string? Reason, IReadOnlyList<TextSpan> Evidence);

public sealed record Stated(string Text, IReadOnlyList<TextSpan> Evidence);

/// <param name="Actor">Id of the actor that the source resolves to; null for an anonymous source without antecedent.</param>
/// <param name="Within">Id of the attribution that this one is told in.</param>
public sealed record Attribution(
    string Id,
    IReadOnlyList<TextSpan> Source,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Content,
    string? Actor,
    SourceKind SourceKind,
    Anonymity? Anonymity,
    QuoteKind Quote,
    CueClass CueClass,
    Stated? Medium,
    Stated? Audience,
    string? Within);

public enum Status
{
    Happened,
    UnderWay,
    Planned,
    Promised,
    Demanded,
    Threatened,
    Possible,
    Conditional,
    Denied,
    DidNotHappen,
}

public enum Polarity
{
    Positive,
    Negative,
    Underspecified,
}

/// <summary>FactBank's scale of certainty.</summary>
public enum Certainty
{
    Certain,
    Probable,
    Possible,
    Underspecified,
}

public sealed record Participant(string Actor, TextSpan Span, string? Country, string? Sector);

/// <param name="Value">TIMEX3 value.</param>
/// <param name="From">First day, ISO 8601; null when open.</param>
/// <param name="To">Last day, inclusive, ISO 8601; null when open.</param>
/// <param name="IsDeadline">The time limits the event rather than dating it ("by the end of 2021").</param>
public sealed record EventTime(string Value, string? From, string? To, TextSpan Span, bool IsDeadline);

public sealed record EventPlace(string Name, string? Country, TextSpan Span);

public enum CountKind
{
    Dead,
    Injured,
    Arrested,
}

/// <summary>How the words bound a count: "at least nine", "up to nine", "about nine".</summary>
public enum CountBound
{
    Exact,
    AtLeast,
    AtMost,
    About,
}

/// <summary>A number of people that the report gives for an event. Of "dozens" and the like the value is the least they mean.</summary>
/// <param name="Evidence">The words of the number, and the word that says what it counts.</param>
public sealed record EventCount(CountKind Kind, long Value, CountBound Bound, IReadOnlyList<TextSpan> Evidence);

/// <param name="Type">PLOVER 2.0 event type.</param>
/// <param name="Attribution">Id of the attribution whose content holds the event; null when the outlet tells it.</param>
/// <param name="Confidence">In [0, 1].</param>
public sealed record Event(
    string Id,
    string Type,
    string? Mode,
    IReadOnlyList<string> Contexts,
    string Cameo,
    IReadOnlyList<TextSpan> Anchor,
    IReadOnlyList<Participant> Actors,
    IReadOnlyList<Participant> Recipients,
    EventPlace? Place,
    EventTime? Time,
    Polarity Polarity,
    Certainty Certainty,
    Status Status,
    string? Attribution,
    double Confidence)
{
    /// <summary>Dead, injured and arrested, as far as stated; one count of a kind.</summary>
    public IReadOnlyList<EventCount> Counts { get; init; } = [];
}

public enum RelationType
{
    Leads,
    MemberOf,
    PartOf,
    LoyalTo,
    Supports,
    AlliedWith,
    Opposes,
    HoldsOffice,
}

/// <summary>A standing tie between two actors of the record.</summary>
public sealed record Relation(RelationType Type, string Subject, string Object, IReadOnlyList<TextSpan> Evidence);

/// <summary>Items (events, attributions) that cannot both stand, or that the report itself sets against each other. A side
/// that is no item of the record stands by its words in the evidence alone.</summary>
public sealed record Tension(IReadOnlyList<string> Between, string Why, IReadOnlyList<TextSpan> Evidence);
