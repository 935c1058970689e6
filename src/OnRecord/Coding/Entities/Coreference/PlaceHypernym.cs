using OnRecord.Knowledge.Countries;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Finds the named place that "the city" or "the island" stands for: one just named, or the one that the report
/// is about. A place of which the knowledge base says what it is must be of that sort.</summary>
internal sealed class PlaceHypernym(Resolution resolution)
{
    private const int WindowInSentences = 25;
    private const int NearInSentences = 2;

    /// <summary>"The city of El Obeid" is El Obeid, whatever was named before. False for a place whose name is not stated beside it.</summary>
    /// <param name="named">Null when the name is not resolved.</param>
    public bool IsNamed(Mention mention, out ActorCluster? named)
    {
        named = null;
        if (mention.Profile.Kind != ActorKind.Place || mention.Head + 1 >= resolution.Document.Count || !resolution.Document.FormIs(mention.Head + 1, "of"))
        {
            return false;
        }

        foreach (var child in resolution.Document.Children(mention.Head))
        {
            if (child > mention.Head && resolution.Document[child] is { Upos: Upos.PROPN, Entity: EntityTag.BeginLocation or EntityTag.InsideLocation })
            {
                named = resolution.At(child)?.Actor is { } actor ? resolution.Of(actor) : null;
                return true;
            }
        }

        return false;
    }

    /// <summary>Null when the noun is none that stands for a place, or no place named before is of that sort.</summary>
    public ActorCluster? Find(Mention mention, string noun)
    {
        if (KindsOf(noun) is not { } kinds)
        {
            return null;
        }

        ActorCluster? best = null;
        var sentence = resolution.Document.SentenceIndexOf(mention.Head);
        foreach (var (cluster, last) in Recent.Before(resolution, mention, WindowInSentences))
        {
            if (!cluster.Actor.IsNamed || cluster.Kind != ActorKind.Place || !IsOf(cluster, kinds))
            {
                continue;
            }

            if (sentence - resolution.Document.SentenceIndexOf(last.Head) <= NearInSentences)
            {
                return cluster;
            }

            best = best is null || cluster.Actor.Mentions.Count > best.Actor.Mentions.Count ? cluster : best;
        }

        return best;
    }

    public static bool IsPlaceNoun(string noun) => KindsOf(noun) is not null;

    private static string[]? KindsOf(string noun) => noun switch
    {
        "city" or "capital" or "town" or "village" or "municipality" or "metropolis" or "settlement" => ["city"],
        "province" or "region" or "governorate" or "district" or "territory" or "county" or "area" => ["province", "region"],
        "island" or "archipelago" => ["island"],
        "strait" => ["strait"],
        "river" => ["river"],
        "base" => ["base"],
        _ => null,
    };

    private bool IsOf(ActorCluster cluster, string[] kinds)
    {
        var first = cluster.Actor.Mentions.Find(mention => mention.Kind == MentionKind.Name);
        if (first is null || !resolution.Draft.Knowledge.Countries.TryMatch(resolution.Document, first.Name.Start, out var match))
        {
            return true;
        }

        return match.Place is { } place ? kinds.Contains(place.Kind) : match.Term != CountryTerm.Capital || kinds.Contains("city");
    }
}
