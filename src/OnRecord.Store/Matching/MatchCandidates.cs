using System.Data.Common;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Matching;

/// <summary>Finds names that share sounds with others. The rarest words lead; a word that many names have only chooses among these, so that
/// the work does not grow with the record.</summary>
internal sealed class MatchCandidates(DbConnection connection)
{
    /// <summary>Names that are read for one word at most.</summary>
    public const int MostOfAWord = 2_000;

    private const int Most = 100;

    private sealed record Sounding(string Sounds, object?[] Values, int Names)
    {
        public bool IsFrequent => Names > MostOfAWord;

        public double Weight => 1 / Math.Log(2 + Names);
    }

    /// <summary>Numbers of actors, the likeliest first.</summary>
    public IReadOnlyList<long> Of(IEnumerable<string> names)
    {
        var weights = new Dictionary<long, double>();
        foreach (var name in names)
        {
            Add(weights, NameWords.Of(name));
        }

        var best = weights.OrderByDescending(item => item.Value).ThenBy(item => item.Key).Take(Most).Select(item => item.Key).ToList();
        return best.Count == 0 ? [] : connection.All($"SELECT DISTINCT actor_id FROM actor_name WHERE id IN ({new ActorSet(best).Sql})", row => row.GetInt64(0));
    }

    private void Add(Dictionary<long, double> weights, string[] words)
    {
        var soundings = words.Append(string.Concat(words)).Distinct(StringComparer.Ordinal).Select(Count).OfType<Sounding>().Where(word => word.Names > 0).OrderBy(word => word.Names).ToList();
        foreach (var word in soundings)
        {
            var found = !word.IsFrequent ? NamesOf(word)
                : weights.Count > 0 ? Among(word, weights.Keys)
                : soundings.Find(other => other != word) is { } other ? Both(word, other) : NamesOf(word);
            foreach (var name in found)
            {
                weights[name] = weights.GetValueOrDefault(name) + word.Weight;
            }
        }
    }

    // Null for a word without sounds.
    private Sounding? Count(string word)
    {
        var values = new Conditions();
        var sounds = string.Join(", ", NameSounds.OfWord(word).Select(values.Parameter));
        return sounds.Length == 0 ? null
            : new Sounding(sounds, values.Values, connection.All($"SELECT 1 FROM name_sound WHERE sound IN ({sounds}) LIMIT {MostOfAWord + 1}", _ => 0, values.Values).Count);
    }

    private List<long> NamesOf(Sounding word) =>
        connection.All($"SELECT DISTINCT name_id FROM name_sound WHERE sound IN ({word.Sounds}) LIMIT {MostOfAWord}", row => row.GetInt64(0), word.Values);

    private List<long> Among(Sounding word, IEnumerable<long> names) =>
        connection.All($"SELECT DISTINCT name_id FROM name_sound WHERE sound IN ({word.Sounds}) AND name_id IN ({new ActorSet([.. names]).Sql})", row => row.GetInt64(0), word.Values);

    private List<long> Both(Sounding word, Sounding other)
    {
        var values = new Conditions();
        var sounds = word.Values.Concat(other.Values).Select(value => values.Parameter(value!)).ToList();
        var (own, others) = (string.Join(", ", sounds.Take(word.Values.Length)), string.Join(", ", sounds.Skip(word.Values.Length)));
        return connection.All(
            $"SELECT DISTINCT s.name_id FROM name_sound s WHERE s.sound IN ({own}) AND EXISTS (SELECT 1 FROM name_sound o WHERE o.name_id = s.name_id AND o.sound IN ({others})) LIMIT {MostOfAWord}", row => row.GetInt64(0), values.Values);
    }
}
