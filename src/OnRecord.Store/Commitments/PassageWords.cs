using System.Text.RegularExpressions;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Store.Commitments;

/// <summary>The meaning words around an event's anchor, without names, each by its first letters: "withdrew" and "withdrawal" meet. Of several
/// that meet the first is there. The record keeps them with the event. Immutable.</summary>
internal sealed partial class PassageWords
{
    private const int Before = 50;
    private const int After = 90;
    private const int Shortest = 3;
    private const int Prefix = 5;
    private const char Between = ' ';

    private static readonly string[] Endings = ["ing", "ed", "es", "s"];
    private static readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Common = new(() => LoadCommon().GetAlternateLookup<ReadOnlySpan<char>>());
    private static readonly Lazy<Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>> Irregular = new(() => LoadIrregular().GetAlternateLookup<ReadOnlySpan<char>>());

    private readonly Word[] _words;
    private readonly ulong _some;

    /// <param name="words">No two that meet.</param>
    public PassageWords(Word[] words)
    {
        _words = words;
        foreach (var word in words)
        {
            _some |= BitOf(word.Stem);
        }
    }

    /// <summary>A word and the number of its first letters. The default is none.</summary>
    public readonly record struct Word(string Form, UInt128 Stem)
    {
        public static Word Of(string form) => new(form, StemOf(form));
    }

    /// <summary>As <see cref="Read"/> takes them.</summary>
    public string Written => string.Join(Between, Forms);

    public IReadOnlyList<string> Forms => Array.ConvertAll(_words, word => word.Form);

    public static PassageWords None { get; } = new([]);

    /// <param name="start">Of the anchor, in UTF-16 units; what lies outside the text is left out.</param>
    public static PassageWords Of(string body, int start, int end)
    {
        var words = new List<Word>();
        var first = Math.Clamp(start, 0, body.Length);
        var passage = Passage(body, first, Math.Clamp(end, first, body.Length));
        foreach (var match in Letters().EnumerateMatches(passage))
        {
            var form = passage.Slice(match.Index, match.Length);
            if (form.Length >= Shortest && !char.IsUpper(form[0]) && !Common.Value.Contains(form) && StemOf(form) is var stem && !words.Exists(word => word.Stem == stem))
            {
                words.Add(new Word(form.ToString(), stem));
            }
        }

        return new PassageWords([.. words]);
    }

    /// <param name="written">Of <see cref="Written"/>.</param>
    public static PassageWords Read(string written) => written.Length == 0 ? None : new PassageWords(Array.ConvertAll(written.Split(Between), Word.Of));

    /// <summary>The first words that others have too, as they are written here.</summary>
    public IReadOnlyList<string> SharedWith(PassageWords others, int most)
    {
        if ((_some & others._some) == 0)
        {
            return [];
        }

        List<string>? shared = null;
        for (var i = 0; i < _words.Length && shared?.Count != most; i++)
        {
            if (others.Has(_words[i].Stem))
            {
                (shared ??= []).Add(_words[i].Form);
            }
        }

        return shared ?? [];
    }

    private bool Has(UInt128 stem)
    {
        foreach (ref readonly var word in _words.AsSpan())
        {
            if (word.Stem == stem)
            {
                return true;
            }
        }

        return false;
    }

    // Not beyond the sentence, as far as a full stop, a line or a quotation tells it.
    private static ReadOnlySpan<char> Passage(string body, int start, int end)
    {
        var from = body.LastIndexOfAny(['\n', '.', ';', '“', '”', '"'], Math.Max(start - 1, 0), Math.Min(start, Before));
        var to = body.IndexOfAny(['\n', '.', ';', '“', '”', '"'], end, Math.Min(After, body.Length - end));
        return body.AsSpan()[(from < 0 ? Math.Max(start - Before, 0) : from + 1)..(to < 0 ? Math.Min(end + After, body.Length) : to)];
    }

    // A stem of no more than eight letters as one number.
    private static UInt128 StemOf(ReadOnlySpan<char> form)
    {
        var stem = Irregular.Value.TryGetValue(form, out var lemma) ? lemma : form;
        foreach (var ending in Endings)
        {
            if (stem.Length >= ending.Length + Shortest && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                stem = stem[..^ending.Length];
                break;
            }
        }

        var number = UInt128.Zero;
        foreach (var letter in stem[..Math.Min(Prefix, stem.Length)])
        {
            number = (number << 16) | letter;
        }

        return number;
    }

    // Of 64 bits one, so that most of those that have nothing in common are told by one look.
    private static ulong BitOf(UInt128 stem) => 1UL << (int)(((ulong)(stem ^ (stem >> 64)) * 0x9E3779B97F4A7C15UL) >> 58);

    private static HashSet<string> LoadCommon() => new(TsvTable.Load("data/rules/common-words.tsv", "word").Rows.Select(row => row.Required("word")), StringComparer.Ordinal);

    private static Dictionary<string, string> LoadIrregular()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in TsvTable.Load("data/lexicon/irregular-verbs.tsv", "lemma", "past", "participle").Rows)
        {
            foreach (var form in row.List("past").Concat(row.List("participle")))
            {
                forms.TryAdd(form, row.Required("lemma"));
            }
        }

        return forms;
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();
}
