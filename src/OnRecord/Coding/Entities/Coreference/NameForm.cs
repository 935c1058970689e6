using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>A name as compared: its words in lower case, without "the", hyphens, apostrophes and articles that come
/// and go ("al-", "el-").</summary>
internal sealed class NameForm
{
    private readonly string[] _words;
    private readonly string _initials;

    private NameForm(string[] words, string initials, bool hasArticle)
    {
        _words = words;
        _initials = initials;
        HasArticle = hasArticle;
    }

    public ReadOnlySpan<string> Words => _words;

    public string Last => _words[^1];

    /// <summary>True when an Arabic article was part of the name, so that its spelling varies.</summary>
    public bool HasArticle { get; }

    /// <summary>Null when no word is left.</summary>
    public static NameForm? Of(Document document, TokenSpan tokens)
    {
        var words = new List<string>();
        var initials = new List<char>();
        var hasArticle = false;
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (document[i].Upos == Upos.PUNCT || document[i].Xpos == "POS")
            {
                continue;
            }

            foreach (var part in Spelling.Fold(document.Form(i)).Split('-', StringSplitOptions.RemoveEmptyEntries))
            {
                if (part is "al" or "el" or "ul" or "ash" or "an" && tokens.Length > 1)
                {
                    hasArticle = true;
                }
                else if (part is not "the" || words.Count > 0)
                {
                    words.Add(part);
                    if (char.IsUpper(document.Form(i)[0]))
                    {
                        initials.Add(part[0]);
                    }
                }
            }
        }

        return words.Count == 0 ? null : new NameForm([.. words], new string([.. initials]), hasArticle);
    }

    /// <summary>Keys that two names share whenever they can agree: first and last word, the sound of the last, initials.</summary>
    public IEnumerable<string> Keys()
    {
        yield return _words[0];
        yield return Spelling.Sound(Last, 'i');
        yield return Spelling.Sound(Last, 'a');
        if (_words.Length > 1)
        {
            yield return Last;
            yield return _initials;
            yield return string.Concat(_words.Select(word => word[0]));
        }
    }

    public bool Is(NameForm other) => Words.SequenceEqual(other.Words);

    /// <summary>True when this is the initials of the other ("SDF", "Syrian Democratic Forces").</summary>
    public bool IsAcronymOf(NameForm full) =>
        _words is [{ Length: > 1 } letters] && full._words.Length > 1
        && (full._initials == letters || string.Concat(full._words.Select(word => word[0])) == letters);

    /// <summary>True when this is the beginning or the end of a longer name.</summary>
    public bool IsEdgeOf(NameForm full) =>
        _words.Length < full._words.Length && (full.Words.StartsWith(Words) || full.Words.EndsWith(Words));

    /// <summary>Compares two names of persons that both give more than one word.</summary>
    public bool IsSamePerson(NameForm other)
    {
        if (Last != other.Last && !((HasArticle || other.HasArticle) && Spelling.SoundsLike(Last, other.Last)))
        {
            return IsSubset(other) || other.IsSubset(this);
        }

        var (first, second) = (_words[0], other._words[0]);
        return first == second || Spelling.SoundsLike(first, second)
            || (first.Length <= 2 && second[0] == first[0]) || (second.Length <= 2 && first[0] == second[0])
            || (Math.Min(first.Length, second.Length) >= 3
                && (first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal)))
            || IsSubset(other) || other.IsSubset(this);
    }

    private bool IsSubset(NameForm other) => _words.Length > 1 && Array.TrueForAll(_words, other._words.Contains);
}
