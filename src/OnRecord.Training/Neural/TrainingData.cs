using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Sentences as rows of one vocabulary, shared by every network of a training run.</summary>
internal sealed class TrainingData
{
    private const int LeastPairs = 3;

    private readonly VocabularyBuilder _builder;
    private readonly Gazetteer _gazetteer;
    private readonly int _pieces;

    /// <param name="annotated">Sentences with labels.</param>
    /// <param name="plain">Words of sentences without labels.</param>
    /// <param name="names">Gives sentences other names.</param>
    public TrainingData(IReadOnlyList<AnnotatedSentence> annotated, IReadOnlyList<string[]> plain, Gazetteer gazetteer, NameReplacer names, int pieces)
    {
        _builder = new VocabularyBuilder(names);
        _gazetteer = gazetteer;
        _pieces = pieces;
        foreach (var sentence in annotated)
        {
            _builder.Count(sentence);
        }

        foreach (var forms in plain)
        {
            _builder.Count(forms);
        }

        Vocabulary = _builder.Build();
        Annotated = Convert(annotated);
        TagPairs = PairsOf(Annotated);
        Plain = [.. plain.Where(forms => forms.Length is > 1 and <= Annotator.Window).Select(forms => _builder.Convert(forms, Vocabulary, gazetteer, pieces))];
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>Pairs of tags that occur three times or more; fewer are slips of the annotators.</summary>
    public TagPairs TagPairs { get; }

    public TrainingSentence[] Annotated { get; }

    public TrainingSentence[] Plain { get; }

    private static TagPairs PairsOf(IEnumerable<TrainingSentence> sentences)
    {
        var counts = new Dictionary<(byte, byte), int>();
        foreach (var sentence in sentences)
        {
            for (var t = 0; sentence is { Upos: not null, Xpos: not null } && t < sentence.Length; t++)
            {
                var pair = ((byte)sentence.Upos[t], (byte)sentence.Xpos[t]);
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
            }
        }

        return new TagPairs(counts.Where(pair => pair.Value >= LeastPairs).Select(pair => pair.Key));
    }

    /// <summary>Longer sentences than the engine parses at once are left out.</summary>
    public TrainingSentence[] Convert(IEnumerable<AnnotatedSentence> sentences) =>
        [.. sentences.Where(s => s.Forms.Length <= Annotator.Window).Select(s => _builder.Convert(s, Vocabulary, _gazetteer, _pieces))];
}
