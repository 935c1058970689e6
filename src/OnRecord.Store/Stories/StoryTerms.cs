using OnRecord.Records;
using OnRecord.Store.Copies;
using OnRecord.Store.Ids;

namespace OnRecord.Store.Stories;

/// <summary>The terms by which a report is likened to others: who is in it, where, what is done to whom, and the words of its
/// beginning. The kind of a term comes before its colon.</summary>
internal static class StoryTerms
{
    public const string Actor = "actor";
    public const string Place = "place";
    public const string Event = "event";
    public const string Name = "name";
    public const string Word = "word";

    // The beginning says what happened; what follows may be background that other stories share.
    private const int WordsOfTheBeginning = 140;
    private const int ShortestWord = 5;
    private const int Most = 90;

    public static IReadOnlyList<string> Of(Record record, WordFolding folding)
    {
        var anonymous = record.Attributions.Where(said => said.SourceKind == SourceKind.Anonymous).Select(said => said.Actor).ToHashSet();
        var keys = record.Actors.Select(actor => (actor.Id, Key: ActorKey.Of(actor, anonymous.Contains(actor.Id)))).GroupBy(actor => actor.Id).ToDictionary(group => group.Key, group => group.First().Key);
        return [.. Events(record, keys).Concat(Named(record, keys)).Concat(Beginning(record, folding)).Distinct(StringComparer.Ordinal).Take(Most)];
    }

    private static IEnumerable<string> Named(Record record, Dictionary<string, string?> keys) =>
        record.Actors.Select(actor => keys[actor.Id]).OfType<string>().Select(key => $"{Actor}:{key}");

    private static IEnumerable<string> Events(Record record, Dictionary<string, string?> keys)
    {
        foreach (var item in record.Events)
        {
            yield return $"{Event}:{item.Type}";
            foreach (var key in item.Actors.Concat(item.Recipients).Select(who => keys.GetValueOrDefault(who.Actor)).OfType<string>())
            {
                yield return $"{Event}:{item.Type} {key}";
            }

            if (item.Place is { } place)
            {
                yield return $"{Place}:{ActorKey.Fold(place.Name)}";
                yield return $"{Event}:{item.Type} {ActorKey.Fold(place.Name)}";
            }
        }
    }

    // Words are known by how they begin: "march", "marched" and "marchers" are one.
    private static IEnumerable<string> Beginning(Record record, WordFolding folding)
    {
        var article = record.Article;
        var body = article.Text.Length > 4000 ? article.Text[..4000] : article.Text;
        foreach (var words in new[] { WordSequence.Of(article.Title ?? "", folding), WordSequence.Of(body, folding) })
        {
            for (var i = 0; i < Math.Min(words.Count, WordsOfTheBeginning); i++)
            {
                if (words.Kinds[i] == WordKind.Name)
                {
                    yield return $"{Name}:{words.Words[i]}";
                }
                else if (words.Kinds[i] == WordKind.Word && words.Words[i].Length >= ShortestWord)
                {
                    yield return $"{Word}:{words.Words[i][..ShortestWord]}";
                }
            }
        }
    }
}
