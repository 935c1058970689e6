using OnRecord.Language.Neural;
using OnRecord.Text;

namespace OnRecord.Training.Neural;

/// <summary>Counts the words and labels of training sentences and turns sentences into rows.</summary>
internal sealed class VocabularyBuilder
{
    // Of annotated text, and of all text together.
    private const int LeastCount = 2;
    private const int LeastPlainCount = 4;

    // A word seen n times is learned as unknown with chance a / (a + n), so that the unknown row is trained.
    private const float UnknownWeight = 0.25f;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _plainCounts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _xpos = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _relations = new(StringComparer.Ordinal);
    private readonly NameReplacer _names;
    private readonly Dictionary<string, int[]> _pieces = new(StringComparer.Ordinal);

    public VocabularyBuilder(NameReplacer names) => _names = names;

    public void Count(AnnotatedSentence sentence)
    {
        foreach (var form in sentence.Forms)
        {
            var key = Key(form);
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
        }

        _xpos.UnionWith(sentence.Xpos ?? []);
        _relations.UnionWith(sentence.Relations ?? []);
    }

    /// <summary>Counts words without labels.</summary>
    public void Count(string[] forms)
    {
        foreach (var form in forms)
        {
            var key = Key(form);
            _plainCounts[key] = _plainCounts.GetValueOrDefault(key) + 1;
        }
    }

    public Vocabulary Build() => new(
        [.. _counts.Keys.Union(_plainCounts.Keys).Where(key => _counts.GetValueOrDefault(key) >= LeastCount || CountOf(key) >= LeastPlainCount).Order(StringComparer.Ordinal)],
        [.. _xpos],
        [.. _relations]);

    /// <summary>Words without labels.</summary>
    public TrainingSentence Convert(string[] forms, Vocabulary vocabulary, Gazetteer gazetteer, int buckets) =>
        Convert(new AnnotatedSentence(forms, null, null, null, null, null), vocabulary, gazetteer, buckets, headline: null, lowerCase: null);

    public TrainingSentence Convert(AnnotatedSentence sentence, Vocabulary vocabulary, Gazetteer gazetteer, int buckets)
    {
        TrainingSentence? Variant(AnnotatedSentence? variant) =>
            variant is null ? null : Convert(variant, vocabulary, gazetteer, buckets, headline: null, lowerCase: null);

        return Convert(sentence, vocabulary, gazetteer, buckets, Variant(HeadlineVariant.Of(sentence)), Variant(LowerCaseVariant.Of(sentence))) with
        {
            Renamed = _names.CanRename(sentence)
                ? random => Convert(_names.Rename(sentence, random), vocabulary, gazetteer, buckets, headline: null, lowerCase: null)
                : null,
        };
    }

    private TrainingSentence Convert(AnnotatedSentence sentence, Vocabulary vocabulary, Gazetteer gazetteer, int buckets, TrainingSentence? headline, TrainingSentence? lowerCase) => new()
    {
        Corpus = sentence.Corpus,
        Headline = headline,
        LowerCase = lowerCase,
        Forms = sentence.Forms,
        WordRows = [.. sentence.Forms.Select(form => vocabulary.WordRow(form))],
        UnknownChance = [.. sentence.Forms.Select(form => UnknownWeight / (UnknownWeight + CountOf(Key(form))))],
        Pieces = [.. sentence.Forms.Select(form => PiecesOf(form, vocabulary, buckets))],
        Marks = MarksOf(sentence.Forms, gazetteer),
        Upos = sentence.Upos?.Select(tag => (int)tag).ToArray(),
        Xpos = sentence.Xpos?.Select(tag => Array.IndexOf(vocabulary.Xpos, tag)).ToArray(),
        Heads = sentence.Heads,
        Relations = sentence.Relations?.Select(relation => Array.IndexOf(vocabulary.Relations, relation)).ToArray(),
        Entities = sentence.Entities?.Select(tag => (int)tag).ToArray(),
    };

    private int CountOf(string key) => _counts.GetValueOrDefault(key) + _plainCounts.GetValueOrDefault(key);

    private static ushort[] MarksOf(string[] forms, Gazetteer gazetteer)
    {
        var words = new WordTable(string.Concat(forms));
        var position = 0;
        foreach (var form in forms)
        {
            words.Spans.Add(new TextSpan(position, position += form.Length));
        }

        var marks = new ushort[forms.Length];
        gazetteer.Mark(words, new TokenSpan(0, forms.Length), marks);
        return marks;
    }

    private static string Key(string form)
    {
        Span<char> key = stackalloc char[form.Length];
        Vocabulary.Normalize(form, key);
        return new string(key);
    }

    private int[] PiecesOf(string form, Vocabulary vocabulary, int buckets)
    {
        if (!_pieces.TryGetValue(form, out var pieces))
        {
            Span<int> rows = stackalloc int[WordPieces.Most];
            var count = WordPieces.Extract(form, vocabulary.WordRow(form) != 0, buckets, rows);
            _pieces[form] = pieces = rows[..count].ToArray();
        }

        return pieces;
    }
}
