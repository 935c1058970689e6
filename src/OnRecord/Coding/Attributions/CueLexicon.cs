using OnRecord.Knowledge.Tables;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Attributions;

/// <summary>Reporting cues by class. Immutable, thread-safe.</summary>
internal sealed class CueLexicon
{
    private const string File = "data/lexicon/cues.tsv";
    private static readonly string[] Frames = ["that", "wh", "inf", "obj", "obj-that", "prep", "none"];
    private static readonly string[] Parts = ["VERB", "NOUN", "ADJ", "ADV", "ADP"];
    private static readonly string[] YesOrNo = ["yes", "no"];
    private readonly Dictionary<(string Lemma, Upos Pos), CueEntry[]> _byHead;

    public CueLexicon(IEnumerable<CueEntry> entries)
    {
        Entries = [.. entries];
        _byHead = Entries
            .GroupBy(e => (e.Lemmas[0], e.Pos))
            .ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.Lemmas.Count).ToArray());
    }

    public IReadOnlyList<CueEntry> Entries { get; }

    /// <exception cref="DataException">The file has faults.</exception>
    public static CueLexicon LoadEmbedded()
    {
        var table = TsvTable.Load(File, "lemma", "pos", "class", "frame", "quote");
        var entries = table.Rows.Select(Parse).ToList();
        table.Check();
        return new CueLexicon(entries);
    }

    /// <summary>Entries whose head is this token, phrases first; a phrase counts only when its other lemmas follow, at
    /// most one word apart ("made it clear").</summary>
    public IEnumerable<CueEntry> EntriesAt(Document document, int token)
    {
        if (!_byHead.TryGetValue(Key(document, token), out var entries))
        {
            yield break;
        }

        foreach (var entry in entries)
        {
            if (Follows(document, token, entry.Lemmas))
            {
                yield return entry;
            }
        }
    }

    /// <summary>One bit per <see cref="CueClass"/> in which the token can stand.</summary>
    public int ClassesAt(Document document, int token)
    {
        var classes = 0;
        foreach (var entry in EntriesAt(document, token))
        {
            classes |= 1 << (int)entry.Class;
        }

        return classes;
    }

    private static bool Follows(Document document, int token, IReadOnlyList<string> lemmas)
    {
        var end = document.SentenceOf(token).Tokens.End;
        var at = token;
        for (var i = 1; i < lemmas.Count; i++)
        {
            if (IsLemma(document, at + 1, end, lemmas[i]))
            {
                at++;
            }
            else if (IsLemma(document, at + 2, end, lemmas[i]))
            {
                at += 2;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLemma(Document document, int token, int end, string lemma) =>
        token < end && string.Equals(document[token].Lemma, lemma, StringComparison.OrdinalIgnoreCase);

    /// <summary>Auxiliaries count as verbs. "According" is a form of a verb to the lemmatizer, a preposition here.</summary>
    private static (string Lemma, Upos Pos) Key(Document document, int token)
    {
        var word = document[token];
        return document.FormIs(token, "according")
            ? ("according", Upos.ADP)
            : (word.Lemma.ToLowerInvariant(), word.Upos == Upos.AUX ? Upos.VERB : word.Upos);
    }

    private static CueEntry Parse(TsvRow row)
    {
        _ = Enum.TryParse<Upos>(row.OneOf("pos", Parts), out var pos);
        _ = Enum.TryParse<CueClass>(row.OneOf("class", Enum.GetNames<CueClass>()), out var cueClass);
        var quotes = row.OneOf("quote", YesOrNo) == "yes";
        return new CueEntry(row.Required("lemma").Split(' '), pos, cueClass, row.OneOf("frame", Frames), quotes);
    }
}
