using OnRecord.Text;

namespace OnRecord.Language.Tokenizing;

/// <summary>Cuts blocks of text into words and sentences. Every unit that is not white space (control characters count
/// as such) lies in exactly one word, and nothing crosses a block. Linear in the text, whatever it holds. Immutable
/// and thread-safe; lists passed in belong to the caller.</summary>
public sealed class Tokenizer(TokenizerModel model)
{
    /// <summary>A sentence is cut after this many words, to bound what later stages hold.</summary>
    public const int LongestSentence = 400;

    /// <summary>Appends the words of a block, in text order, and for each sentence the index in
    /// <paramref name="words"/> after its last word. A block without words adds nothing.</summary>
    /// <param name="block">UTF-16 units of <paramref name="text"/>.</param>
    public void Tokenize(string text, TextSpan block, List<RawWord> words, List<int> sentenceEnds)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(sentenceEnds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(block.End, text.Length, nameof(block));
        var first = words.Count;
        FindWords(text, block, words);
        if (words.Count > first)
        {
            FindSentences(text, block, words, first, sentenceEnds);
        }
    }

    private void FindWords(string text, TextSpan block, List<RawWord> words)
    {
        Span<uint> buffer = stackalloc uint[BoundaryFeatures.Count];
        var scanner = new BoundaryScanner(text, block, model.Tables);
        while (scanner.MoveNext())
        {
            var (start, previous) = (scanner.Chunk.Span.Start, Boundary.Token);
            var titleStop = scanner.TitleStop;
            for (var position = start + 1; position < scanner.Chunk.Span.End; position++)
            {
                if (!scanner.IsCandidate(position) || position == titleStop)
                {
                    continue;
                }

                var boundary = (Boundary)model.Boundaries.Classify(scanner.Features(position, start, previous, buffer));
                if (boundary != Boundary.None)
                {
                    words.Add(new RawWord(new TextSpan(start, position), previous == Boundary.Word));
                    (start, previous) = (position, boundary);
                }
            }

            words.Add(new RawWord(new TextSpan(start, scanner.Chunk.Span.End), previous == Boundary.Word));
        }
    }

    private void FindSentences(string text, TextSpan block, List<RawWord> words, int first, List<int> sentenceEnds)
    {
        Span<uint> buffer = stackalloc uint[SentenceFeatures.Count];
        var scanner = new SentenceScanner(text, block, words, first, model.Tables);
        while (scanner.MoveNext())
        {
            var ends = scanner.IsLast || (!words[scanner.Index + 1].ContinuesToken && !scanner.IsAfterTitle
                && (scanner.Length >= LongestSentence || model.Sentences.Classify(scanner.Features(buffer)) == 1));
            if (ends)
            {
                sentenceEnds.Add(scanner.Index + 1);
                scanner.EndSentence();
            }
        }
    }
}
