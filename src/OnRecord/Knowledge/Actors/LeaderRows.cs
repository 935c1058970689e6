using OnRecord.Records;

namespace OnRecord.Knowledge.Actors;

/// <summary>Collects the terms of one person. Rows of the same name are one person when their country is the same or
/// one of them is an office of no state.</summary>
internal sealed class LeaderRows(string name)
{
    private readonly List<Term> _terms = [];
    private readonly List<string> _aliases = [];

    public string Name { get; } = name;

    /// <summary>The state of the person's offices, or the code of an office of no state when there is no other.</summary>
    public string? Country =>
        _terms.Find(t => t.Country is { } country && ActorVocabulary.IsState(country))?.Country ?? _terms[0].Country;

    public bool CanBe(string? country) =>
        country is null || Country is null || Country == country || !ActorVocabulary.IsState(country) || !ActorVocabulary.IsState(Country);

    public void Add(Term term, IReadOnlyList<string> aliases)
    {
        _terms.Add(term);
        _aliases.AddRange(aliases.Except(_aliases, StringComparer.Ordinal));
    }

    public KnownActor ToActor(string id)
    {
        List<Term> terms = [.. _terms.OrderBy(t => t.EarliestStart)];
        return new KnownActor
        {
            Id = id,
            Name = Name,
            Aliases = _aliases,
            Kind = ActorKind.Person,
            Category = "leader",
            Country = Country,
            Sectors = [.. Enumerable.Reverse(terms).Select(t => t.Sector).Distinct(StringComparer.Ordinal)],
            Terms = terms,
        };
    }
}
