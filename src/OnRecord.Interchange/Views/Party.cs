using OnRecord.Records;

namespace OnRecord.Interchange.Views;

/// <summary>Someone who takes part in an event.</summary>
internal sealed class Party(ReportView report, Participant who)
{
    public Participant Who => who;

    public Actor? Actor { get; } = report.Find(who.Actor);

    /// <summary>Id across reports; null for an actor that only its report knows.</summary>
    public string? Key => report.KeyOf(who.Actor);

    /// <summary>Id across reports, or else that in the report.</summary>
    public string Id => Key ?? report.IdOf(who.Actor);

    /// <summary>As the report names the actor best.</summary>
    public string Name => Actor?.Name ?? Words;

    /// <summary>The words that stand for it in the sentence.</summary>
    public string Words => report.Slice(who.Span);

    /// <summary>ISO 3166-1 alpha-3, or a code of actors of no state.</summary>
    public string? Country => who.Country ?? Actor?.Country;

    public string? Sector => who.Sector ?? (Actor is { Sectors: [var first, ..] } ? first : null);

    /// <summary>All sectors, that of the part taken first.</summary>
    public IEnumerable<string> Sectors => new[] { who.Sector }.OfType<string>().Concat(Actor?.Sectors ?? []).Distinct(StringComparer.Ordinal);

    public string? Title => Actor is { Roles: [var role, ..] } ? role.Title : null;

    public string? Wikidata => Actor?.Wikidata;
}
