using OnRecord.Language;
using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Gives sentences other names of the same kind and as many words (mention replacement of Dai and Adel, "An
/// Analysis of Simple Data Augmentation for Named Entity Recognition", 2020), so that names are known by their
/// surroundings and by the tables of names, and not by heart. Immutable and thread-safe.</summary>
internal sealed class NameReplacer
{
    private const int MostWords = 4;
    private const double Replaced = 0.7;

    private readonly Dictionary<(EntityLabel, int), List<string[]>> _names = [];
    private readonly List<string[]> _given = [];
    private readonly List<string[]> _surnames = [];

    public NameReplacer(IEnumerable<(List<string> Words, GazetteerKind Kind, bool IsCommon)> names)
    {
        foreach (var (words, kind, isCommon) in names)
        {
            if (!isCommon && words.Count <= MostWords && words.TrueForAll(IsProper))
            {
                ListOf(kind, words.Count)?.Add([.. words]);
            }
        }
    }

    /// <summary>Whether a name of the sentence could be another.</summary>
    public bool CanRename(AnnotatedSentence sentence) => Names(sentence).Any();

    /// <summary>The sentence with most of its names drawn anew. Labels stay as they are.</summary>
    public AnnotatedSentence Rename(AnnotatedSentence sentence, Random random)
    {
        var forms = sentence.Forms.ToArray();
        foreach (var (start, length, label) in Names(sentence))
        {
            if (random.NextDouble() < Replaced)
            {
                var name = Draw(label, length, random);
                for (var k = 0; k < length; k++)
                {
                    forms[start + k] = AsWritten(name[k], forms[start + k]);
                }
            }
        }

        return sentence with { Forms = forms };
    }

    private List<string[]>? ListOf(GazetteerKind kind, int words) => kind switch
    {
        GazetteerKind.GivenName when words == 1 => _given,
        GazetteerKind.Surname when words == 1 => _surnames,
        GazetteerKind.Place or GazetteerKind.Country => ListOf(EntityLabel.Location, words),
        GazetteerKind.Organization => ListOf(EntityLabel.Organization, words),
        _ => null,
    };

    private List<string[]> ListOf(EntityLabel label, int words)
    {
        if (!_names.TryGetValue((label, words), out var list))
        {
            _names[(label, words)] = list = [];
        }

        return list;
    }

    // Only names whose every word is a proper noun in the singular, so that the tags stay true.
    private IEnumerable<(int Start, int Length, EntityLabel Label)> Names(AnnotatedSentence sentence)
    {
        var tags = sentence.Entities ?? [];
        for (var start = 0; start < tags.Length; start++)
        {
            if ((int)tags[start] % 2 != 1)
            {
                continue;
            }

            var end = start + 1;
            while (end < tags.Length && tags[end] == tags[start] + 1)
            {
                end++;
            }

            var label = (EntityLabel)((int)tags[start] / 2);
            if (IsKnown(label, end - start) && Enumerable.Range(start, end - start).All(t => sentence.Xpos?[t] is null or "NNP" && IsWord(sentence.Forms[t])))
            {
                yield return (start, end - start, label);
            }
        }
    }

    private bool IsKnown(EntityLabel label, int words) => label == EntityLabel.Person
        ? words < MostWords && _given.Count > 0 && _surnames.Count > 0
        : _names.ContainsKey((label, words));

    private string[] Draw(EntityLabel label, int words, Random random)
    {
        if (label != EntityLabel.Person)
        {
            return Any(_names[(label, words)], random);
        }

        var name = new string[words];
        for (var k = 0; k < words; k++)
        {
            name[k] = Any(k < words - 1 || (words == 1 && random.Next(2) == 0) ? _given : _surnames, random)[0];
        }

        return name;
    }

    private static string[] Any(List<string[]> list, Random random) => list[random.Next(list.Count)];

    private static string AsWritten(string word, string former) =>
        former.Length > 1 && former.All(char.IsUpper) ? word.ToUpperInvariant()
        : former.All(char.IsLower) ? word.ToLowerInvariant()
        : word;

    private static bool IsProper(string word) => IsWord(word) && char.IsUpper(word[0]) && !IsPlural(word);

    private static bool IsWord(string word) => word.All(c => char.IsLetter(c) || c is '.' or '\'' or '&');

    private static bool IsPlural(string word) => word.Length > 4 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');
}
