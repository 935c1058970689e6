using OnRecord.Records;

namespace OnRecord.Outputs.Accounts;

/// <summary>Tells who the actors of a record are.</summary>
internal static class ActorLines
{
    private const int MostOtherNames = 4;

    public static (IReadOnlyList<AccountActor> Involved, IReadOnlyList<Phrase> Others) Of(Record record, Glossary glossary, Names names)
    {
        var involved = Involved(record);
        var actors = new List<AccountActor>();
        var others = new List<Phrase>();
        foreach (var actor in record.Actors)
        {
            if (involved.Contains(actor.Id))
            {
                actors.Add(new AccountActor(actor.Id, Heading(actor, glossary), Also(actor, names), actor.Mentions.Count));
            }
            else
            {
                others.Add(names.Phrase(actor.Id));
            }
        }

        return (actors, others);
    }

    private static HashSet<string> Involved(Record record)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in record.Events)
        {
            ids.UnionWith(item.Actors.Concat(item.Recipients).Select(participant => participant.Actor));
        }

        ids.UnionWith(record.Attributions.Select(attribution => attribution.Actor).OfType<string>());
        ids.UnionWith(record.Relations.SelectMany(relation => new[] { relation.Subject, relation.Object }));
        return ids;
    }

    private static List<Phrase> Heading(Actor actor, Glossary glossary)
    {
        var facts = new List<string> { glossary.Of(actor.Kind) };
        if (actor.Country is { } country && !string.Equals(glossary.Country(country), actor.Name, StringComparison.OrdinalIgnoreCase))
        {
            facts.Add(glossary.Country(country));
        }

        facts.AddRange(actor.Sectors.Select(glossary.Sector).Where(sector => !facts.Contains(sector)));
        var heading = new List<Phrase> { new(Names.Of(actor), Tone.Actor, actor.Id), new($" — {string.Join(", ", facts.Distinct())}") };
        var roles = actor.Roles.Select(role => Role(role, glossary)).Distinct().ToList();
        if (roles.Count > 0)
        {
            heading.Add(new Phrase($"; {string.Join("; ", roles)}"));
        }

        return heading;
    }

    private static string Role(Role role, Glossary glossary)
    {
        var of = role.Of is { } holder ? $" of {glossary.Country(Wording.Clean(holder))}" : "";
        var dates = (role.From, role.To) switch
        {
            (null, null) => "",
            ({ } from, null) => $" (since {from})",
            (null, { } to) => $" (until {to})",
            ({ } from, { } to) => $" ({from} to {to})",
        };
        return $"{Wording.Clean(role.Title)}{of}{dates}";
    }

    private static List<Phrase> Also(Actor actor, Names names)
    {
        var others = names.Others(actor, MostOtherNames);
        return others.Count == 0
            ? []
            : [new Phrase($"also {string.Join(", ", others.Select(Wording.Quoted))}", Tone.Faint)];
    }
}
