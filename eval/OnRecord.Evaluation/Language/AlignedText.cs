using OnRecord.Language;
using OnRecord.Language.Conllu;

namespace OnRecord.Evaluation.Language;

/// <summary>Where a word stands in the text without its white space. Words of one multiword token share its range and
/// are told apart by <see cref="Part"/>.</summary>
internal readonly record struct WordSpan(int Start, int End, int Part);

internal sealed record AlignedWord(WordSpan Span, ConlluRow Row, WordSpan Head)
{
    public bool HasEntity => !ConlluMisc.Get(Row.Misc, "NER").IsEmpty;
}

/// <summary>Sentences laid over their characters without white space.</summary>
internal sealed class AlignedText
{
    private static readonly WordSpan Root = new(-1, -1, 0);

    public int Length { get; private set; }

    public HashSet<(int Start, int End)> Tokens { get; } = [];

    public HashSet<(int Start, int End)> Sentences { get; } = [];

    public List<AlignedWord> Words { get; } = [];

    public HashSet<(int Start, int End, EntityLabel Label)> Entities { get; } = [];

    public static AlignedText Of(IReadOnlyList<ConlluSentence> sentences)
    {
        var text = new AlignedText();
        foreach (var sentence in sentences)
        {
            text.Add(sentence);
        }

        return text;
    }

    private void Add(ConlluSentence sentence)
    {
        var (start, firstWord) = (Length, Words.Count);
        var spans = new List<WordSpan>();
        var multiword = (Last: 0, First: 0, Start: 0, End: 0);
        foreach (var row in sentence.Rows)
        {
            if (row.Id.IsWord && row.Id.First <= multiword.Last)
            {
                spans.Add(new WordSpan(multiword.Start, multiword.End, row.Id.First - multiword.First));
            }
            else if (row.Id.IsWord || row.Id.IsMultiword)
            {
                var end = Length + row.Form.Count(c => !char.IsWhiteSpace(c));
                Tokens.Add((Length, end));
                if (row.Id.IsWord)
                {
                    spans.Add(new WordSpan(Length, end, 0));
                }
                else
                {
                    multiword = (row.Id.Last, row.Id.First, Length, end);
                }

                Length = end;
            }
        }

        Sentences.Add((start, Length));
        foreach (var (row, index) in sentence.Words.Select((row, index) => (row, index)))
        {
            var head = row.Head > 0 && row.Head <= spans.Count ? spans[row.Head - 1] : Root;
            Words.Add(new AlignedWord(spans[index], row, head));
        }

        AddEntities(firstWord);
    }

    private void AddEntities(int first)
    {
        for (var i = first; i < Words.Count;)
        {
            var tag = Tag(i);
            var end = i + 1;
            if (tag != EntityTag.O)
            {
                var label = (EntityLabel)(((int)tag - 1) / 2);
                while (end < Words.Count && Tag(end) == (EntityTag)(2 + (2 * (int)label)))
                {
                    end++;
                }

                Entities.Add((Words[i].Span.Start, Words[end - 1].Span.End, label));
            }

            i = end;
        }
    }

    private EntityTag Tag(int word) => EntityTags.Parse(ConlluMisc.Get(Words[word].Row.Misc, "NER"));
}
