using OnRecord.Knowledge.Actors;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Chooses among the entries of the knowledge base that bear a name; null rather than a guess.</summary>
internal sealed class KnownChoice(Resolution resolution)
{
    private HashSet<string>? _countries;

    public KnownActor? Choose(Mention mention)
    {
        var profile = mention.Profile;
        IReadOnlyList<KnownActor> candidates = profile.Known;
        candidates = Narrow(candidates, known => profile.Kind is null || known.Kind == profile.Kind);
        candidates = Narrow(candidates, known => profile.Country is { } country && known.Country == country);
        candidates = Narrow(candidates, known => profile.Titles.Any(title => known.Terms.Any(term => term.Office == title.Office)));
        candidates = Narrow(candidates, known => resolution.Day is { } day && known.Terms.Any(term => term.HeldOn(day)));
        candidates = Narrow(candidates, known => known.Country is { } country && country == resolution.DominantCountry);
        return candidates is [var only] && HasCountry(only, profile) && !IsOfAnotherState(only, mention) ? only : null;
    }

    /// <summary>Links a person named by the family name alone, when one of that name holds the office stated, or holds
    /// any office of a country that the report names.</summary>
    public KnownActor? ByLastName(ActorCluster cluster)
    {
        if (resolution.Day is not { } day || cluster.Names.Count == 0 || cluster.Names.Exists(name => name.Words.Length > 1))
        {
            return null;
        }

        var holders = resolution.Draft.Knowledge.Actors.ByLastName(cluster.Names[0].Last)
            .Where(known => known.Terms.Any(term => term.HeldOn(day)
                && (cluster.Offices.Contains(term.Office) || (cluster.Offices.Count == 0 && IsNamedInReport(term.Country)))))
            .Take(2).ToList();
        return holders is [var only] ? only : null;
    }

    private bool IsNamedInReport(string? country) =>
        country is not null && (resolution.Find(ActorKeys.State(country)) is not null || resolution.Find(ActorKeys.Government(country)) is not null);

    /// <summary>"The State Security Service" in a report on Georgia is not that of Nigeria, of which the report says nothing: words that any
    /// state may call a body of its own, and initials of parties, lead to a country only where that is spoken of.</summary>
    private bool IsOfAnotherState(KnownActor known, Mention name) =>
        known.Country is { } country && name.Profile.Country is null && ActorVocabulary.IsState(country)
        && (known.Kind == ActorKind.Party || (known.Kind == ActorKind.Institution && IsDescriptive(name)))
        && resolution.DominantCountry is { } dominant && dominant != country
        && !CountriesSpokenOf.Contains(country);

    private HashSet<string> CountriesSpokenOf => _countries ??= resolution.Draft.Mentions.Select(mention => mention.Profile.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private bool IsDescriptive(Mention name) =>
        name.Name.Length > 1 && resolution.Draft.Knowledge.Agents.TryMatch(resolution.Document, name.Name.End - 1, out var agent) && agent.Kind == "institution";

    private static bool HasCountry(KnownActor known, MentionProfile profile) =>
        known.Kind != ActorKind.Person || profile.Country is null || known.Country is null || known.Country == profile.Country
        || known.Terms.Any(term => term.Country == profile.Country);

    private static IReadOnlyList<KnownActor> Narrow(IReadOnlyList<KnownActor> candidates, Func<KnownActor, bool> test)
    {
        if (candidates.Count < 2)
        {
            return candidates;
        }

        var kept = candidates.Where(test).ToList();
        return kept.Count > 0 ? kept : candidates;
    }
}
