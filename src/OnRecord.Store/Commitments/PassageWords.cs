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

    private readonly UInt128[] _stems;
    private readonly ulong _some;

    private PassageWords(string written, UInt128[] stems)
    {
        (Written, _stems) = (written, stems);
        foreach (var stem in stems)
        {
            _some |= BitOf(stem);
        }
    }

    /// <summary>As <see cref="Read"/> takes them.</summary>
    public string Written { get; }

    public static PassageWords None { get; } = new("", []);

    /// <param name="start">Of the anchor, in UTF-16 units; what lies outside the text is left out.</param>
    public static PassageWords Of(string body, int start, int end)
    {
        var (forms, stems) = (new List<string>(), new List<UInt128>());
        var first = Math.Clamp(start, 0, body.Length);
        var passage = Passage(body, first, Math.Clamp(end, first, body.Length));
        foreach (var match in Word().EnumerateMatches(passage))
        {
            var form = passage.Slice(match.Index, match.Length);
            if (form.Length >= Shortest && !char.IsUpper(form[0]) && !Common.Value.Contains(form) && Stem(form) is var stem && !stems.Contains(stem))
            {
                forms.Add(form.ToString());
                stems.Add(stem);
            }
        }

        return new PassageWords(string.Join(Between, forms), [.. stems]);
    }

    /// <param name="written">Of <see cref="Written"/>.</param>
    public static PassageWords Read(string written)
    {
        if (written.Length == 0)
        {
            return None;
        }

        var n = 0;
        var words = written.AsSpan();
        var stems = new UInt128[words.Count(Between) + 1];
        foreach (var form in words.Split(Between))
        {
            stems[n++] = Stem(words[form]);
        }

        return new PassageWords(written, stems);
    }

    /// <summary>The first words that others have too, as they are written here.</summary>
    public IReadOnlyList<string> SharedWith(PassageWords others, int most)
    {
        if ((_some & others._some) == 0)
        {
            return [];
        }

        List<string>? shared = null;
        for (var i = 0; i < _stems.Length && shared?.Count != most; i++)
        {
            if (Array.IndexOf(others._stems, _stems[i]) >= 0)
            {
                (shared ??= []).Add(Written.Split(Between)[i]);
            }
        }

        return shared ?? [];
    }

    // Not beyond the sentence, as far as a full stop, a line or a quotation tells it.
    private static ReadOnlySpan<char> Passage(string body, int start, int end)
    {
        var from = body.LastIndexOfAny(['\n', '.', ';', '“', '”', '"'], Math.Max(start - 1, 0), Math.Min(start, Before));
        var to = body.IndexOfAny(['\n', '.', ';', '“', '”', '"'], end, Math.Min(After, body.Length - end));
        return body.AsSpan()[(from < 0 ? Math.Max(start - Before, 0) : from + 1)..(to < 0 ? Math.Min(end + After, body.Length) : to)];
    }

    // A stem of no more than eight letters as one number.
    private static UInt128 Stem(ReadOnlySpan<char> form)
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
    private static partial Regex Word();
}
