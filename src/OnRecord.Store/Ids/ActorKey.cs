using System.Text;
using OnRecord.Knowledge.Matching;
using OnRecord.Records;

namespace OnRecord.Store.Ids;

/// <summary>Who is the same actor in several reports: whoever has the same Wikidata item, or the same full name, kind and
/// country. All others are known by their own report alone: whoever is not named, persons known by one name, and every
/// anonymous source.</summary>
internal static class ActorKey
{
    public const int Digits = 20;

    /// <summary>Null for an actor that only its report knows.</summary>
    public static string? Of(Actor actor, bool isAnonymousSource)
    {
        if (isAnonymousSource)
        {
            return null;
        }

        if (actor.Wikidata is { Length: > 0 } item)
        {
            return item;
        }

        var name = Fold(actor.Name);
        var isNamed = actor.Mentions.Any(mention => mention.Kind == MentionKind.Name);
        var isFull = actor.Kind != ActorKind.Person || name.Contains(' ');
        return isNamed && isFull && name.Length > 0 ? $"a{ContentHash.IdOf(name, actor.Kind.ToString(), actor.Country)[..Digits]}" : null;
    }

    /// <summary>The ids across reports of the actors of a report that have one, by their ids in it.</summary>
    public static IReadOnlyDictionary<string, string> AllOf(Record record)
    {
        var anonymous = record.Attributions.Where(said => said.SourceKind == SourceKind.Anonymous).Select(said => said.Actor).ToHashSet();
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var actor in record.Actors)
        {
            if (Of(actor, anonymous.Contains(actor.Id)) is { } key)
            {
                keys[actor.Id] = key;
            }
        }

        return keys;
    }

    /// <summary>Lower case, without diacritics, marks and a first article; one blank between words.</summary>
    internal static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        var blank = false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
            {
                // An apostrophe or a stop within a name divides no words: "Dockers’", "U.S.".
                blank |= char.IsWhiteSpace(c) || c is '-' or '–' or '/' or ',';
                continue;
            }

            if (blank && folded.Length > 0)
            {
                folded.Append(' ');
            }

            blank = false;
            var lower = char.ToLowerInvariant(c);
            folded.Append(LetterFolding.Fold(lower) ?? lower.ToString());
        }

        var text = folded.ToString();
        return text.StartsWith("the ", StringComparison.Ordinal) ? text["the ".Length..] : text;
    }
}
