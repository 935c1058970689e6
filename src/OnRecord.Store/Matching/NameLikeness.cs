using OnRecord.Coding.Entities.Coreference;

namespace OnRecord.Store.Matching;

/// <summary>How far two names may be names of one: their words are set beside each other in whatever order, and what stays over on one
/// side counts against it.</summary>
internal static class NameLikeness
{
    private const double ParticleWeight = 0.3;
    private const double InitialWeight = 0.5;

    // Of what the shorter name has, and of what the longer one has.
    private const double ShareOfShorter = 0.55;

    // Persons of whom one name is known, or one name and an initial.
    private const double MostOfOneWord = 0.6;
    private const double MostOfAnInitial = 0.78;
    private const double Joined = 0.9;

    /// <summary>From 0 to 1.</summary>
    public static double Of(string one, string other, bool isPerson, NameTables tables)
    {
        var (first, second) = (WordsOf(one, isPerson, tables), WordsOf(other, isPerson, tables));
        if (first.Length == 0 || second.Length == 0)
        {
            return 0;
        }

        var pairs = Pairs(first, second, tables);
        var (least, most) = MinMax(Share(first, pairs.Select(pair => (pair.I, pair.Score)), tables), Share(second, pairs.Select(pair => (pair.J, pair.Score)), tables));
        var score = (ShareOfShorter * most) + ((1 - ShareOfShorter) * least);
        score = isPerson ? Math.Min(score, Most(first, second, pairs, tables)) : score;
        return first.Length != second.Length && Spelling.SoundsLike(string.Concat(first), string.Concat(second)) ? Math.Max(score, Joined) : score;
    }

    private static string[] WordsOf(string name, bool isPerson, NameTables tables) => NameWords.Of(name) is var words && isPerson ? tables.WithoutTitles(words) : words;

    private static (double Least, double Most) MinMax(double one, double other) => (Math.Min(one, other), Math.Max(one, other));

    // One word alone says little of a person.
    private static double Most(string[] first, string[] second, List<(int I, int J, double Score)> pairs, NameTables tables)
    {
        var whole = pairs.Count(pair => first[pair.I].Length > 1 && second[pair.J].Length > 1 && !tables.IsParticle(first[pair.I]));
        return whole > 1 || (first.Length == 1 && second.Length == 1) ? 1 : pairs.Exists(pair => first[pair.I].Length == 1 || second[pair.J].Length == 1) ? MostOfAnInitial : MostOfOneWord;
    }

    private static List<(int I, int J, double Score)> Pairs(string[] first, string[] second, NameTables tables)
    {
        var all = new List<(int I, int J, double Score)>();
        for (var i = 0; i < first.Length; i++)
        {
            for (var j = 0; j < second.Length; j++)
            {
                if (WordLikeness.Of(first[i], second[j], tables) is > 0 and var score)
                {
                    all.Add((i, j, score));
                }
            }
        }

        var (taken, given, chosen) = (new HashSet<int>(), new HashSet<int>(), new List<(int I, int J, double Score)>());
        foreach (var pair in all.OrderByDescending(pair => pair.Score).ThenBy(pair => Math.Abs(pair.I - pair.J)))
        {
            if (!taken.Contains(pair.I) && !given.Contains(pair.J))
            {
                taken.Add(pair.I);
                given.Add(pair.J);
                chosen.Add(pair);
            }
        }

        return chosen;
    }

    private static double Share(string[] words, IEnumerable<(int Word, double Score)> found, NameTables tables) =>
        found.Sum(item => item.Score * Weight(words[item.Word], tables)) / words.Sum(word => Weight(word, tables));

    private static double Weight(string word, NameTables tables) => tables.IsParticle(word) ? ParticleWeight : word.Length == 1 ? InitialWeight : 1;
}
