using System.Numerics.Tensors;
using OnRecord.Text;

namespace OnRecord.Language.Neural;

/// <summary>Runs the network over sentences and decodes tags, trees and entities. Holds working memory: one thread
/// at a time.</summary>
internal sealed unsafe class Annotator(QuantizedNetwork network, Vocabulary vocabulary, TagPairs pairs, Gazetteer gazetteer, KnownSentences known)
{
    /// <summary>Longer sentences are parsed in windows of this many words, whose roots hang on the first window's, so
    /// that time stays linear in the text.</summary>
    public const int Window = 160;

    private const int BatchSentences = 48;
    private const int BatchWords = 1536;

    private readonly NetworkShape _shape = network.Weights.Shape;
    private readonly QuantizedPass _pass = new(network);
    private readonly WordGates _words = new(network, vocabulary);
    private readonly Matrix _heads = new();
    private readonly Matrix _scores = new();
    private readonly Matrix _pairs = new();
    private readonly Matrix _relationScores = new();
    private readonly PackedMatrix _operand = new();
    private readonly int _parataxis = Array.IndexOf(vocabulary.Relations, Deprel.Parataxis);
    private readonly int _root = Array.IndexOf(vocabulary.Relations, Deprel.Root);
    private readonly int _address = Array.IndexOf(vocabulary.Xpos, Address.Tag);
    private int[] _decoded = new int[Window];
    private char[] _keys = new char[4096];

    public Annotation Annotate(WordTable words, IReadOnlyList<TokenSpan> sentences)
    {
        var annotation = new Annotation(words.Count);
        var windows = Unknown(words, sentences, annotation);
        var order = Enumerable.Range(0, windows.Count).OrderByDescending(i => windows[i].Span.Length).ToArray();
        for (var first = 0; first < order.Length;)
        {
            var end = first;
            var total = 0;
            while (end < order.Length && end - first < BatchSentences && (end == first || total + windows[order[end]].Span.Length <= BatchWords))
            {
                total += windows[order[end++]].Span.Length;
            }

            RunBatch(words, [.. order[first..end].Select(i => windows[i].Span)], annotation);
            first = end;
        }

        foreach (var (span, key) in windows)
        {
            known.Add(_keys.AsSpan(key), span, annotation);
        }

        JoinWindows(sentences, annotation);
        return annotation;
    }

    // Windows of sentences, and where their keys lie; what is known is written at once.
    private List<(TokenSpan Span, Range Key)> Unknown(WordTable words, IReadOnlyList<TokenSpan> sentences, Annotation annotation)
    {
        var windows = new List<(TokenSpan Span, Range Key)>(sentences.Count);
        var kept = 0;
        foreach (var sentence in sentences)
        {
            for (var start = sentence.Start; start < sentence.End; start += Window)
            {
                var window = new TokenSpan(start, Math.Min(sentence.End, start + Window));
                var end = KnownSentences.KeyOf(words, window, ref _keys, kept);
                if (!known.TryLabel(_keys.AsSpan(kept..end), window, annotation))
                {
                    windows.Add((window, kept..end));
                    kept = end;
                }
            }
        }

        return windows;
    }

    private void JoinWindows(IReadOnlyList<TokenSpan> sentences, Annotation annotation)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Length <= Window)
            {
                continue;
            }

            var root = -1;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (annotation.Heads[i] >= 0)
                {
                    continue;
                }

                if (root < 0)
                {
                    root = i;
                }
                else
                {
                    annotation.Heads[i] = root;
                    annotation.Relations[i] = _parataxis;
                }
            }
        }
    }

    private void RunBatch(WordTable words, TokenSpan[] sentences, Annotation annotation)
    {
        _pass.Batch.Assign([.. sentences.Select(s => s.Length)]);
        _words.Begin(_pass.Batch.Rows);
        for (var s = 0; s < sentences.Length; s++)
        {
            var marks = annotation.Marks.AsSpan(sentences[s].Start, sentences[s].Length);
            gazetteer.Mark(words, sentences[s], marks);
            for (var t = 0; t < sentences[s].Length; t++)
            {
                _words.Add(_pass.Batch.Row(s, t), words.Form(sentences[s].Start + t), marks[t]);
            }
        }

        _words.Complete();
        _pass.Run(_words);
        _pairs.Reshape(_pass.Batch.Rows, 3 * _shape.RelationSize);
        for (var s = 0; s < sentences.Length; s++)
        {
            Tag(words, sentences[s], _pass.Starts[s], annotation);
            Attach(sentences[s], _pass.Starts[s], annotation);
        }

        Label(sentences, annotation);
    }

    private void Tag(WordTable words, TokenSpan sentence, int start, Annotation annotation)
    {
        var entities = new EntityDecoder(sentence.Length, network.Weights.EntityTransitions);
        for (var t = 0; t < sentence.Length; t++)
        {
            var row = _pass.TagScores.RowSpan(start + t);
            (annotation.Upos[sentence.Start + t], annotation.Xpos[sentence.Start + t]) =
                pairs.Best(row[..NetworkShape.UposCount], row.Slice(NetworkShape.UposCount, _shape.Xpos), _address >= 0 && Address.Is(words.Form(sentence.Start + t)) ? _address : null);
            entities.Add(row[(NetworkShape.UposCount + _shape.Xpos)..]);
        }

        var tags = annotation.Entities.AsSpan(sentence.Start, sentence.Length);
        entities.Decode(tags);
        var marks = annotation.Marks.AsSpan(sentence.Start, sentence.Length);
        AdjacentPlaces.Split(marks, tags);
        AddressPlaces.Add(words, sentence, marks, tags);
        SurnameFirst.Join(words, sentence, marks, tags);
        CompanyNames.Join(words, sentence, tags);
    }

    private void Attach(TokenSpan sentence, int start, Annotation annotation)
    {
        var (count, size) = (sentence.Length, _shape.ArcSize);
        _heads.Reshape(count + 1, size);
        network.Weights.ArcRoot.Values.CopyTo(_heads.RowSpan(0));
        for (var i = 0; i < count; i++)
        {
            _pass.Views.RowSpan(start + i).Slice(size, size).CopyTo(_heads.RowSpan(i + 1));
        }

        _scores.Reshape(count, count + 1);
        Gemm.Multiply(count, _pass.ArcQueries.Row(start), size, _operand.PackTransposed(_heads), _scores.Pointer, count + 1, accumulate: false);
        if (_decoded.Length < count)
        {
            _decoded = new int[count];
        }

        TreeDecoder.Decode(_scores.Values, count, _decoded);
        var relation = _shape.RelationSize;
        for (var i = 0; i < count; i++)
        {
            var head = _decoded[i];
            annotation.Heads[sentence.Start + i] = head < 0 ? -1 : sentence.Start + head;
            RelationPair.Write(
                _pass.Views.RowSpan(start + i).Slice(2 * size, relation),
                head < 0 ? network.Weights.RelationRoot.Values : _pass.Views.RowSpan(start + head).Slice((2 * size) + relation, relation),
                _pairs.RowSpan(start + i));
        }
    }

    private void Label(TokenSpan[] sentences, Annotation annotation)
    {
        _relationScores.Reshape(_pairs.Rows, _shape.Relations);
        Gemm.Multiply(_pairs.Rows, _pairs.Pointer, _pairs.Columns, network.Relation, network.Weights.RelationBias, _relationScores.Pointer, _relationScores.Columns);
        for (var s = 0; s < sentences.Length; s++)
        {
            for (var t = 0; t < sentences[s].Length; t++)
            {
                var row = _relationScores.RowSpan(_pass.Starts[s] + t);
                var word = sentences[s].Start + t;
                if (annotation.Heads[word] < 0)
                {
                    annotation.Relations[word] = _root;
                    continue;
                }

                row[_root] = float.NegativeInfinity;
                annotation.Relations[word] = TensorPrimitives.IndexOfMax<float>(row);
            }
        }
    }
}
