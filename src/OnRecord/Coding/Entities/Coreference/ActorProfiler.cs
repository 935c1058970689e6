using OnRecord.Knowledge.Countries;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Gives each actor its name, kind, country, sectors and roles, from its mentions and its known entry.</summary>
internal sealed class ActorProfiler(Resolution resolution)
{
    private readonly KnownChoice _choice = new(resolution);

    public void Run()
    {
        foreach (var cluster in resolution.Clusters)
        {
            if (cluster.Actor.Mentions.Count > 0)
            {
                cluster.Actor.Mentions.Sort((a, b) => a.Tokens.Start != b.Tokens.Start ? a.Tokens.Start.CompareTo(b.Tokens.Start) : b.Tokens.End.CompareTo(a.Tokens.End));
                Fill(cluster);
            }
        }

        resolution.Draft.Actors.AddRange(resolution.Clusters.Select(cluster => cluster.Actor)
            .Where(actor => actor.Mentions.Count > 0 && !IsIdle(actor))
            .OrderBy(actor => actor.Mentions[0].Tokens.Start).ThenByDescending(actor => actor.Mentions[0].Tokens.End));
        foreach (var actor in resolution.Draft.Actors)
        {
            new RoleReader(resolution).Read(actor);
            if (IsOfficeHolder(actor))
            {
                actor.Country = resolution.DominantCountry;
            }
        }

        foreach (var cluster in resolution.Clusters)
        {
            if (cluster.Owner is { } owner)
            {
                Inherit(cluster.Actor, owner);
            }
        }
    }

    /// <summary>A minister or a governor whose country the report does not say, as it does not of "the government", is of the one country that
    /// it is about.</summary>
    private static bool IsOfficeHolder(ActorDraft actor) =>
        actor is { Kind: ActorKind.Person, IsNamed: true, Country: null, Known: null }
        && actor.Roles.Exists(role => role.IsOffice && role.OfActor is null or { Kind: ActorKind.Place, Country: null })
        && actor.Mentions.Exists(mention => mention.Profile.Titles.Any(title => title is { Kind: "office", Sector: "GOV" }));

    /// <summary>"His forces" are of his country, and irregular when he is.</summary>
    private static void Inherit(ActorDraft actor, ActorDraft owner)
    {
        actor.Country ??= owner.Country;
        if (actor.Sectors is ["MIL", ..] && owner.Sectors is [("REB" or "PRM" or "UAF") and var sector, ..])
        {
            actor.Sectors[0] = sector;
            actor.Kind = ActorKind.ArmedGroup;
        }
    }

    /// <summary>A place without a name, told of once, is no actor ("the hall").</summary>
    private static bool IsIdle(ActorDraft actor) => actor is { Kind: ActorKind.Place, IsNamed: false, Mentions.Count: 1 };

    private void Fill(ActorCluster cluster)
    {
        var actor = cluster.Actor;
        if (cluster.IsPerson && actor.Known is null && actor.IsNamed)
        {
            actor.Known = _choice.ByLastName(cluster);
        }

        if (cluster.Names.Count > 0)
        {
            actor.Name = FullestName(actor) ?? actor.Name;
        }

        if (actor.Known is { } known)
        {
            actor.Wikidata = known.Wikidata;
            actor.Country = known.Country ?? actor.Country;
        }

        AddSectors(actor);
    }

    // A town that stands for an actor is no name of it.
    private string? FullestName(ActorDraft actor)
    {
        Mention? best = null;
        foreach (var mention in actor.Mentions)
        {
            if (mention is { Kind: MentionKind.Name, Profile.Term: not (CountryTerm.Capital or CountryTerm.Seat) } && (best is null || mention.Name.Length > best.Name.Length
                || (mention.Name.Length == best.Name.Length && IsShouted(best) && !IsShouted(mention))))
            {
                best = mention;
            }
        }

        return best is null ? null : resolution.Text(best.Name);
    }

    /// <summary>Written in capitals throughout, as in datelines.</summary>
    private bool IsShouted(Mention mention) => !resolution.Text(mention.Name).Any(char.IsLower);

    /// <summary>A state as such has no sector; its government has.</summary>
    private void AddSectors(ActorDraft actor)
    {
        if (actor.Kind == ActorKind.State)
        {
            return;
        }

        var stated = actor.Mentions.SelectMany(mention => mention.Profile.Sectors);
        var held = actor.Known?.Terms.Where(term => resolution.Day is { } day && term.HeldOn(day)).Select(term => term.Sector) ?? [];
        var byKind = actor.Kind == ActorKind.Government ? ["GOV"] : Array.Empty<string>();
        foreach (var sector in byKind.Concat(held).Concat(actor.Known is { Kind: not ActorKind.Person } body ? body.Sectors : []).Concat(stated))
        {
            if (sector.Length > 0 && !actor.Sectors.Contains(sector))
            {
                actor.Sectors.Add(sector);
            }
        }
    }
}
