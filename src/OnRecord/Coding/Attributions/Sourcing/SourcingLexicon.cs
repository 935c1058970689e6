using OnRecord.Knowledge.Tables;
using OnRecord.Language;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Sorts of source that a noun without a name can be; see <c>data/lexicon/source-nouns.tsv</c>.</summary>
internal enum SourceNoun
{
    /// <summary>People whose names reports withhold: "sources", "an official".</summary>
    Anonymous,

    /// <summary>People who are not named because who they are does not matter: "residents".</summary>
    Person,

    Spokesperson,
    Document,
    Poll,
    Post,
    Broadcaster,
    Outlet,
    Group,
}

/// <summary>Words and phrases that tell who a source is, how it spoke, and that it did not. Immutable, thread-safe.</summary>
internal sealed class SourcingLexicon
{
    private static readonly string[] Reasons = ["request", "rule", "fear", "sensitivity", "none"];
    private static readonly string[] Silences = ["declined", "silent", "unreachable"];
    private static readonly string[] Ways = ["spoken", "written", "online", "broadcast", "event"];
    private readonly Dictionary<string, SourceNoun> _nouns = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string Noun, string With)> _media = [];
    private readonly HashSet<string> _labels = new(StringComparer.OrdinalIgnoreCase);

    private SourcingLexicon(PhraseMatches anonymity, PhraseMatches declined, OutletNames outlets) =>
        (Anonymity, Declined, Outlets) = (anonymity, declined, outlets);

    /// <summary>Phrases that say that and why a source is not named; labelled with the sort of reason.</summary>
    public PhraseMatches Anonymity { get; }

    /// <summary>Phrases that say that a source gave no answer.</summary>
    public PhraseMatches Declined { get; }

    public OutletNames Outlets { get; }

    /// <exception cref="DataException">A table is absent or faulty.</exception>
    public static SourcingLexicon LoadEmbedded()
    {
        var anonymity = LemmaPhrase.Read(TsvTable.Load("data/lexicon/anonymity.tsv", "phrase", "reason"), "reason", Reasons);
        var declined = LemmaPhrase.Read(TsvTable.Load("data/lexicon/declined.tsv", "phrase", "class"), "class", Silences);
        var lexicon = new SourcingLexicon(new PhraseMatches(anonymity), new PhraseMatches(declined), OutletNames.LoadEmbedded());
        lexicon.ReadNouns(TsvTable.Load("data/lexicon/source-nouns.tsv", "noun", "class"));
        lexicon.ReadMedia(TsvTable.Load("data/lexicon/media.tsv", "noun", "with", "class"));
        lexicon.ReadLabels(TsvTable.Load("data/lexicon/headline-labels.tsv", "label"));
        return lexicon;
    }

    /// <summary>The entry of the noun with the word before it ("news agency"), or of the noun alone.</summary>
    public SourceNoun? NounAt(Document document, int head) =>
        (head > 0 ? Noun($"{document[head - 1].Lemma} {document[head].Lemma}") : null) ?? Noun(document[head].Lemma);

    private SourceNoun? Noun(string lemma) => _nouns.TryGetValue(lemma, out var noun) ? noun : null;

    /// <summary>True when something is said or written by way of this noun after this preposition.</summary>
    public bool IsMedium(string lemma, string preposition) =>
        _media.Contains((lemma.ToLowerInvariant(), preposition.ToLowerInvariant()));

    /// <summary>True for "Analysis" before the colon of a headline, which tells what the piece is.</summary>
    public bool IsLabel(ReadOnlySpan<char> words) => _labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words);

    private void ReadNouns(TsvTable table)
    {
        var names = Enum.GetNames<SourceNoun>().Select(n => n.ToLowerInvariant()).ToList();
        foreach (var row in table.Rows)
        {
            _ = Enum.TryParse<SourceNoun>(row.OneOf("class", names), ignoreCase: true, out var noun);
            if (!_nouns.TryAdd(row.Required("noun"), noun))
            {
                row.Fault($"noun '{row.Text("noun")}' again", "each noun once");
            }
        }

        table.Check();
    }

    private void ReadLabels(TsvTable table)
    {
        foreach (var row in table.Rows)
        {
            if (!_labels.Add(row.Required("label")))
            {
                row.Fault($"label '{row.Text("label")}' again", "each label once");
            }
        }

        table.Check();
    }

    private void ReadMedia(TsvTable table)
    {
        foreach (var row in table.Rows)
        {
            row.OneOf("class", Ways);
            foreach (var preposition in row.List("with"))
            {
                _media.Add((row.Required("noun"), preposition));
            }
        }

        table.Check();
    }
}
