using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>A name as compared: its words in lower case, without "the", hyphens, apostrophes and articles that come
/// and go ("al-", "el-").</summary>
internal sealed class NameForm
{
    private const int ShortestGiven = 3;

    private readonly string[] _words;
    private readonly string _initials;

    private NameForm(string[] words, string initials, bool hasArticle, string suffix)
    {
        _words = words;
        _initials = initials;
        HasArticle = hasArticle;
        Suffix = suffix;
    }

    /// <summary>What tells persons of one name apart: "jr", "sr" or the number of a king, lower case; else empty.</summary>
    public string Suffix { get; }

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
                else if (words is [.., "abd"])
                {
                    words[^1] += part;
                }
                else if (part is not "the" || words.Count > 0)
                {
                    words.Add(Servant(part));
                    if (char.IsUpper(document.Form(i)[0]))
                    {
                        initials.Add(part[0]);
                    }
                }
            }
        }

        if (words.Count == 0)
        {
            return null;
        }

        var suffix = words.Count > 1 ? Generation(document.Form(tokens.End - 1)) : "";
        if (suffix.Length > 0)
        {
            words.RemoveAt(words.Count - 1);
        }

        return new NameForm([.. words], new string([.. initials]), hasArticle, suffix.Length > 0 ? suffix : GenerationAfter(document, tokens));
    }

    /// <summary>Names with "abd" ("servant of") are written as one word or several, with an article of any spelling:
    /// "Abdel Karim", "Abdulkarim", "Abd al-Karim".</summary>
    private static string Servant(string word) =>
        word.Length >= 5 && word.StartsWith("abd", StringComparison.Ordinal) && word[3] is 'a' or 'e' or 'o' or 'u' && word[4] == 'l'
            ? "abd" + word[5..]
            : word;

    /// <summary>"Jr.", "Sr." and numbers of kings, lower case; empty for other words.</summary>
    private static string Generation(ReadOnlySpan<char> form) =>
        form.TrimEnd('.') is "Jr" or "Sr" || (form.Length is > 1 and <= 4 && form.IndexOfAnyExcept("IVX") < 0) ? Spelling.Fold(form) : "";

    // Taggers leave the suffix out of the name, or a comma stands before it.
    private static string GenerationAfter(Document document, TokenSpan tokens)
    {
        var end = document.SentenceOf(tokens.Start).Tokens.End;
        var next = tokens.End + (tokens.End < end && document.FormIs(tokens.End, ",") ? 1 : 0);
        return next < end ? Generation(document.Form(next)) : "";
    }

    /// <summary>Keys that two names share whenever they can agree: first and last word, the last but one of three, the sound of the
    /// last, initials.</summary>
    public IEnumerable<string> Keys()
    {
        yield return _words[0];
        foreach (var sound in Spelling.Sounds(Last))
        {
            yield return sound;
        }

        if (_words.Length > 2)
        {
            yield return _words[^2];
        }

        if (_words.Length > 1)
        {
            yield return Last;
            yield return _initials;
            yield return string.Concat(_words.Select(word => word[0]));
        }
    }

    public bool Is(NameForm other) => Suffix == other.Suffix && Words.SequenceEqual(other.Words);

    /// <summary>The suffixes of both are given and differ: father and son, two kings.</summary>
    public bool IsOtherGeneration(NameForm other) => Suffix.Length > 0 && other.Suffix.Length > 0 && Suffix != other.Suffix;

    /// <summary>True when this is the initials of the other ("SDF", "Syrian Democratic Forces").</summary>
    public bool IsAcronymOf(NameForm full) =>
        _words is [{ Length: > 1 } letters] && full._words.Length > 1
        && (full._initials == letters || string.Concat(full._words.Select(word => word[0])) == letters);

    /// <summary>True when this is the beginning or the end of a longer name.</summary>
    public bool IsEdgeOf(NameForm full) =>
        _words.Length < full._words.Length && (full.Words.StartsWith(Words) || full.Words.EndsWith(Words));

    /// <summary>Compares two names of persons that both give more than one word.</summary>
    /// <param name="forms">Forms of given names that do not sound alike.</param>
    public bool IsSamePerson(NameForm other, GivenNameForms forms)
    {
        if (IsOtherGeneration(other))
        {
            return false;
        }

        if (IsSubset(other) || other.IsSubset(this))
        {
            return true;
        }

        var (first, second) = (_words[0], other._words[0]);
        var isSameGiven = first == second || Spelling.SoundsLike(first, second) || forms.AreOne(first, second);
        if (Last == other.Last || ((HasArticle || other.HasArticle) && Spelling.SoundsLike(Last, other.Last)))
        {
            return isSameGiven || IsInitial(first, second) || IsInitial(second, first) || IsShort(first, second) || IsShort(second, first);
        }

        return isSameGiven && Spelling.SoundsLike(Last, other.Last);
    }

    private static bool IsInitial(string initial, string name) => initial.Length <= 2 && initial[0] == name[0];

    // "Alex" is Alexander, but "Mariam" is not Mariama, nor "Martin" Martina.
    private static bool IsShort(string given, string full) =>
        given.Length >= ShortestGiven && full.StartsWith(given, StringComparison.Ordinal)
        && full.Length > given.Length && (full.Length - given.Length > 1 || full[^1] is not ('a' or 'e' or 'i' or 'o' or 'u'));

    private bool IsSubset(NameForm other) => _words.Length > 1 && Array.TrueForAll(_words, other._words.Contains);
}
