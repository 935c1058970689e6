using OnRecord.Knowledge.Countries;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Mentions;

/// <summary>Which sort of actor the words of a mention point to.</summary>
internal static class KindOf
{
    public static ActorKind? Name(NameCandidate candidate, bool hasTitle)
    {
        if (candidate.Country is { } country && candidate.Label != EntityLabel.Person)
        {
            return Country(country);
        }

        if (candidate.Known.Count > 0 && !(hasTitle && candidate.Label == EntityLabel.Person))
        {
            var kind = candidate.Known[0].Kind;
            return candidate.Known.All(actor => actor.Kind == kind) ? kind : FromLabel(candidate.Label) ?? kind;
        }

        return FromLabel(candidate.Label) ?? (hasTitle ? ActorKind.Person : null);
    }

    /// <param name="kind">Kind of the agent table: person, group, institution, government, people.</param>
    public static ActorKind Agent(string kind, IReadOnlyList<string> sectors, bool isPlural)
    {
        var sector = sectors.Count > 0 ? sectors[0] : "";
        return kind switch
        {
            "person" => isPlural ? ActorKind.People : ActorKind.Person,
            "people" => ActorKind.People,
            "government" => ActorKind.Government,
            "institution" => ActorKind.Institution,
            _ => sector switch
            {
                "REB" or "PRM" or "UAF" => ActorKind.ArmedGroup,
                "PTY" => ActorKind.Party,
                "MIL" or "COP" or "SPY" or "LEG" or "JUD" => ActorKind.Institution,
                "GOV" => ActorKind.Government,
                _ => ActorKind.Organization,
            },
        };
    }

    private static ActorKind Country(CountryMatch country) => country.Term switch
    {
        CountryTerm.Name or CountryTerm.Adjective => ActorKind.State,
        CountryTerm.Demonym => ActorKind.People,
        CountryTerm.Seat => country.Sector is "GOV" or null ? ActorKind.Government : ActorKind.Institution,
        _ => ActorKind.Place,
    };

    private static ActorKind? FromLabel(EntityLabel? label) => label switch
    {
        EntityLabel.Person => ActorKind.Person,
        EntityLabel.Location => ActorKind.Place,
        EntityLabel.Organization => ActorKind.Organization,
        _ => null,
    };
}
