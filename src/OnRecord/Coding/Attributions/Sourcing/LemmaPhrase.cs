using OnRecord.Knowledge.Tables;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Lemmas that follow each other with at most <see cref="MaxGap"/> other words between two of them.</summary>
internal sealed class LemmaPhrase
{
    public const int MaxGap = 2;
    private readonly string[][] _words;

    /// <param name="pattern">Lemmas separated by spaces, alternatives by slashes.</param>
    public LemmaPhrase(string pattern, string label)
    {
        _words = [.. pattern.Split(' ').Select(w => w.Split('/'))];
        Label = label;
    }

    /// <summary>What the table says of the phrase.</summary>
    public string Label { get; }

    public IReadOnlyList<string> FirstWords => _words[0];

    public static List<LemmaPhrase> Read(TsvTable table, string labelColumn, IReadOnlyCollection<string> labels)
    {
        var phrases = table.Rows.Select(r => new LemmaPhrase(r.Required("phrase"), r.OneOf(labelColumn, labels))).ToList();
        table.Check();
        return phrases;
    }

    /// <summary>The tokens from the first to the last word of the phrase when it starts at this token.</summary>
    public bool TryMatch(Document document, int token, out TokenSpan tokens)
    {
        var end = document.SentenceOf(token).Tokens.End;
        var at = token;
        tokens = default;
        if (!Is(document, token, _words[0]))
        {
            return false;
        }

        for (var i = 1; i < _words.Length; i++)
        {
            var next = at + 1;
            while (next < end && next <= at + 1 + MaxGap && !Is(document, next, _words[i]))
            {
                next++;
            }

            if (next >= end || next > at + 1 + MaxGap)
            {
                return false;
            }

            at = next;
        }

        tokens = new TokenSpan(token, at + 1);
        return true;
    }

    private static bool Is(Document document, int token, string[] alternatives)
    {
        foreach (var lemma in alternatives)
        {
            if (string.Equals(document[token].Lemma, lemma, StringComparison.OrdinalIgnoreCase) || document.FormIs(token, lemma))
            {
                return true;
            }
        }

        return false;
    }
}
