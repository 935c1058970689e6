using OnRecord.Evaluation.Language;
using OnRecord.Language.Conllu;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Evaluation.Coreference;

/// <summary>One document of a treebank that marks coreference, and the text that a system is given of it. Mentions are
/// compared by the word that heads them in the gold tree, as CorefUD does: where a noun phrase ends is a convention.
/// Relative pronouns, which GUM leaves unmarked, count neither way.</summary>
public sealed class MarkedDocument
{
    private static readonly string[] Types = ["person", "organization", "place"];

    private readonly AlignedText _words;
    private readonly int[] _heads;

    private MarkedDocument(string id, IReadOnlyList<ConlluSentence> sentences)
    {
        Id = id;
        Text = TreebankText.Of(sentences);
        _words = AlignedText.Of(sentences);
        var byPlace = new Dictionary<WordSpan, int>();
        for (var i = 0; i < _words.Words.Count; i++)
        {
            byPlace.TryAdd(_words.Words[i].Span, i);
        }

        _heads = [.. _words.Words.Select(word => byPlace.GetValueOrDefault(word.Head, -1))];
        Gold = new Clustering(EntityBrackets.Read(sentences)
            .GroupBy(entity => entity.Group)
            .Where(group => Types.Contains(group.First().Type))
            .Select(group => group.Select(entity => HeadOf(entity.First, entity.Last))));
    }

    public string Id { get; }

    public string Text { get; }

    /// <summary>Persons, organisations and places.</summary>
    public Clustering Gold { get; }

    /// <summary>The documents of a file, by <c># newdoc</c>.</summary>
    public static IEnumerable<MarkedDocument> Read(IEnumerable<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var document = new List<ConlluSentence>();
        foreach (var sentence in sentences)
        {
            if (document.Count > 0 && sentence.Comments.Any(comment => comment.StartsWith("# newdoc", StringComparison.Ordinal)))
            {
                yield return Of(document);
                document = [];
            }

            document.Add(sentence);
        }

        if (document.Count > 0)
        {
            yield return Of(document);
        }
    }

    /// <summary>The word, as the treebank writes it, and those around it.</summary>
    public string Around(int mention) => mention < 0 ? "?" : string.Join(' ',
        Enumerable.Range(Math.Max(0, mention - 5), Math.Min(10, _words.Words.Count - Math.Max(0, mention - 5)))
            .Select(i => i == mention ? $"[{_words.Words[i].Row.Form}]" : _words.Words[i].Row.Form));

    /// <summary>The actors of a record of <see cref="Text"/>, as clusters of the document's words.</summary>
    public Clustering Predicted(IEnumerable<Actor> actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        var places = Places();
        var unknown = 0;
        return new Clustering(actors.Select(actor => actor.Mentions
            .Select(mention => HeadOf(places, mention.Span) is >= 0 and var head ? head : --unknown)
            .Where(head => head < 0 || !_words.Words[head].Row.Xpos.StartsWith('W'))));
    }

    private static MarkedDocument Of(List<ConlluSentence> sentences) => new(sentences[0].Comment("newdoc id") ?? "?", sentences);

    /// <summary>How many characters other than white space stand before each place of the text.</summary>
    private int[] Places()
    {
        var places = new int[Text.Length + 1];
        for (var i = 0; i < Text.Length; i++)
        {
            places[i + 1] = places[i] + (char.IsWhiteSpace(Text[i]) ? 0 : 1);
        }

        return places;
    }

    private int HeadOf(int[] places, TextSpan span)
    {
        var (start, end) = (places[span.Start], places[span.End]);
        var first = _words.Words.FindIndex(word => word.Span.End > start);
        var last = _words.Words.FindIndex(word => word.Span.End >= end);
        return first < 0 || last < first ? -1 : HeadOf(first, last);
    }

    private int HeadOf(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if ((_heads[i] < first || _heads[i] > last) && _words.Words[i].Row.Upos != "PUNCT")
            {
                return i;
            }
        }

        return first;
    }
}
