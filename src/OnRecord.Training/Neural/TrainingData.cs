using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Sentences as rows of one vocabulary, shared by every network of a training run.</summary>
internal sealed class TrainingData
{
    private readonly VocabularyBuilder _builder = new();
    private readonly Gazetteer _gazetteer;
    private readonly int _pieces;

    /// <param name="annotated">Sentences with labels.</param>
    /// <param name="plain">Words of sentences without labels.</param>
    public TrainingData(IReadOnlyList<AnnotatedSentence> annotated, IReadOnlyList<string[]> plain, Gazetteer gazetteer, int pieces)
    {
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
        Plain = [.. plain.Where(forms => forms.Length is > 1 and <= Annotator.Window).Select(forms => _builder.Convert(forms, Vocabulary, gazetteer, pieces))];
    }

    public Vocabulary Vocabulary { get; }

    public TrainingSentence[] Annotated { get; }

    public TrainingSentence[] Plain { get; }

    /// <summary>Longer sentences than the engine parses at once are left out.</summary>
    public TrainingSentence[] Convert(IEnumerable<AnnotatedSentence> sentences) =>
        [.. sentences.Where(s => s.Forms.Length <= Annotator.Window).Select(s => _builder.Convert(s, Vocabulary, _gazetteer, _pieces))];
}
