using OnRecord.Language;
using OnRecord.Language.Tokenizing;
using OnRecord.Text;

namespace OnRecord.Training.Tokenizing;

/// <summary>Draws the examples for both classifiers from documents whose words and sentences are known.</summary>
internal sealed class TokenizerExamples(TokenizerTables tables)
{
    public ExampleSet Boundaries { get; } = new();

    public ExampleSet Sentences { get; } = new();

    /// <summary>Boundaries of the treebank at places that are no candidates, which the tokenizer cannot find.</summary>
    public int Unreachable { get; private set; }

    /// <param name="text">The document's text, or another of the same spans.</param>
    public void Add(Document document, string text)
    {
        var words = new List<RawWord>(document.Count);
        var multiword = 0;
        for (var s = 0; s < document.Sentences.Length;)
        {
            var ends = new HashSet<int>();
            var (block, start) = (document.Sentences[s].Block, document.Sentences[s].Tokens.Start);
            words.Clear();
            for (; s < document.Sentences.Length && document.Sentences[s].Block == block; s++)
            {
                AddWords(document, document.Sentences[s].Tokens, words, ref multiword);
                ends.Add(words.Count);
            }

            if (words.Count > 0)
            {
                var span = new TextSpan(words[0].Span.Start, words[^1].Span.End);
                AddBoundaries(text, span, words);
                AddSentences(text, span, words, ends);
            }
        }
    }

    private static void AddWords(Document document, TokenSpan tokens, List<RawWord> words, ref int multiword)
    {
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            var span = document[i].Span;
            if (words.Count > 0 && words[^1].Span.End > span.Start)
            {
                continue;
            }

            while (multiword < document.Multiwords.Count && document.Multiwords[multiword].End <= i)
            {
                multiword++;
            }

            var continues = multiword < document.Multiwords.Count && document.Multiwords[multiword] is var run && i > run.Start && run.Contains(i);
            words.Add(new RawWord(span, continues));
        }
    }

    private void AddBoundaries(string text, TextSpan block, List<RawWord> words)
    {
        Span<uint> buffer = stackalloc uint[BoundaryFeatures.Count];
        var scanner = new BoundaryScanner(text, block, tables);
        var next = 0;
        while (scanner.MoveNext())
        {
            var (start, previous) = (scanner.Chunk.Span.Start, Boundary.Token);
            for (var position = start + 1; position < scanner.Chunk.Span.End; position++)
            {
                while (next < words.Count && words[next].Span.Start < position)
                {
                    next++;
                }

                var isGold = next < words.Count && words[next].Span.Start == position;
                if (!scanner.IsCandidate(position))
                {
                    Unreachable += isGold ? 1 : 0;
                    continue;
                }

                var label = !isGold ? Boundary.None : words[next].ContinuesToken ? Boundary.Word : Boundary.Token;
                Boundaries.Add(scanner.Features(position, start, previous, buffer), (int)label);
                (start, previous) = isGold ? (position, label) : (start, previous);
            }
        }
    }

    private void AddSentences(string text, TextSpan block, List<RawWord> words, HashSet<int> ends)
    {
        Span<uint> buffer = stackalloc uint[SentenceFeatures.Count];
        var scanner = new SentenceScanner(text, block, words, 0, tables);
        while (scanner.MoveNext() && !scanner.IsLast)
        {
            if (words[scanner.Index + 1].ContinuesToken)
            {
                continue;
            }

            var isEnd = ends.Contains(scanner.Index + 1);
            Sentences.Add(scanner.Features(buffer), isEnd ? 1 : 0);
            if (isEnd)
            {
                scanner.EndSentence();
            }
        }
    }
}
