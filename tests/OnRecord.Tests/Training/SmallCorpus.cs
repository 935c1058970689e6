using OnRecord.Language;
using OnRecord.Language.Neural;
using OnRecord.Training.Neural;

namespace OnRecord.Tests.Training;

/// <summary>A few invented sentences and a network small enough to train in a test.</summary>
internal static class SmallCorpus
{
    public static readonly NetworkOptions Options = new()
    {
        Pieces = 64,
        WordSize = 16,
        PieceSize = 16,
        MarkSize = 16,
        Hidden = 16,
        ArcSize = 16,
        RelationSize = 16,
        Epochs = 2,
        ContextEpochs = 2,
        BatchWords = 8,
        Seed = 3,
    };

    public static AnnotatedSentence[] Annotated =>
    [
        new(["Envoys", "met", "rebels", "."], [Upos.NOUN, Upos.VERB, Upos.NOUN, Upos.PUNCT], ["NNS", "VBD", "NNS", "."], [1, -1, 1, 1], ["nsubj", "root", "obj", "punct"], [EntityTag.O, EntityTag.O, EntityTag.BeginOrganization, EntityTag.O]),
        new(["Talks", "failed"], [Upos.NOUN, Upos.VERB], ["NNS", "VBD"], [1, -1], ["nsubj", "root"], null),
        new(["Rebels", "met", "envoys"], [Upos.NOUN, Upos.VERB, Upos.NOUN], ["NNS", "VBD", "NNS"], [1, -1, 1], ["nsubj", "root", "obj"], null),
        new(["Lima"], null, null, null, null, [EntityTag.BeginLocation]),
    ];

    public static string[][] Plain => [["Rebels", "failed", "and", "."], ["Envoys", "met", "talks", "and", "rebels", "met", "and", "envoys"], ["Talks", "failed", "and", "failed"]];

    public static TrainingData Data()
    {
        var names = new Gazetteer.Builder(new HashSet<string>());
        names.Add(["lima"], GazetteerKind.Place);
        return new TrainingData(Annotated, Plain, names.Build(), new NameReplacer([]), Options.Pieces);
    }
}
