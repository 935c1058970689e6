namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Resolves a role ("the prime minister", "Iraq's president") to the person of the report who holds it, by
/// the report's own words or by the knowledge base on the day of publication.</summary>
internal sealed class RoleMatch(Resolution resolution)
{
    public ActorCluster? Find(Mention mention, Description description)
    {
        if (mention.IsPlural || mention.Profile.Titles is not [var title, ..] || !IsPrecise(title) || IsPast(mention))
        {
            return null;
        }

        var country = description.Country;
        foreach (var (cluster, _) in Recent.Before(resolution, mention, int.MaxValue))
        {
            if (cluster.IsPerson && Holds(cluster, title.Office, country))
            {
                return cluster;
            }
        }

        return Recent.After(resolution, mention).FirstOrDefault(cluster => cluster.IsPerson && Holds(cluster, title.Office, country));
    }

    /// <summary>Offices and ranks name one person at a time; "leader" and "official" do not, and go by description.</summary>
    private static bool IsPrecise(TitleUse title) => title.Kind == "office";

    private bool IsPast(Mention mention)
    {
        for (var i = mention.Tokens.Start; i < mention.Head; i++)
        {
            if (resolution.Document[i].Lemma is "former" or "ex" or "then" or "late" or "previous" or "next")
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(ActorCluster cluster, string office, string? country)
    {
        if (country is not null && cluster.Actor.Country is { } own && own != country)
        {
            return false;
        }

        return cluster.Offices.Contains(office)
            || (resolution.Day is { } day && cluster.Actor.Known is { } known
                && known.Terms.Any(term => term.Office == office && term.HeldOn(day) && (country is null || term.Country == country)));
    }
}
