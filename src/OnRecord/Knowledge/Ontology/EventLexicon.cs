using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Ontology;

/// <summary>All that event coding knows: ontology, frames, operators. Immutable and thread-safe; built once and
/// shared.</summary>
internal sealed class EventLexicon
{
    private EventLexicon(Func<string, string> text, OntologyExtension? extension)
    {
        const string Data = "data/";
        Ontology = OntologyReader.Read(Data + "ontology/plover.yaml", text(Data + "ontology/plover.yaml"));
        Classes = NounClasses.Read(Data + "lexicon/classes.tsv", text(Data + "lexicon/classes.tsv"));
        Frames = FrameLexicon.Read(Data + "lexicon/frames.tsv", text(Data + "lexicon/frames.tsv"), Ontology, Classes);
        if (extension is not null)
        {
            Ontology = Ontology.With(extension.Types, extension.Contexts);
            Classes = Classes.With(extension.Classes);
            Frames = Frames.With(extension.Frames);
        }

        Composition = Composition.Read(Data + "ontology/composition.tsv", text(Data + "ontology/composition.tsv"), Ontology);
        Operators = OperatorLexicon.Read(Data + "lexicon/operators.tsv", text(Data + "lexicon/operators.tsv"), Classes, Composition);
        Contexts = ContextLexicon.Read(Data + "lexicon/contexts.tsv", text(Data + "lexicon/contexts.tsv"), Ontology);
        ContextSigns = Knowledge.Ontology.ContextSigns.Read(Data + "lexicon/context-signs.tsv", text(Data + "lexicon/context-signs.tsv"), Ontology);
        Modes = ModeLexicon.Read(Data + "lexicon/modes.tsv", text(Data + "lexicon/modes.tsv"), Ontology);
        Factuality = FactualityLexicon.Read(Data + "lexicon/factuality.tsv", text(Data + "lexicon/factuality.tsv"));
    }

    public EventOntology Ontology { get; }

    public NounClasses Classes { get; }

    public FrameLexicon Frames { get; }

    public OperatorLexicon Operators { get; }

    public Composition Composition { get; }

    public ContextLexicon Contexts { get; }

    public IReadOnlyList<ContextSign> ContextSigns { get; }

    public ModeLexicon Modes { get; }

    public FactualityLexicon Factuality { get; }

    /// <summary>Lemmas of verbs that some frame or operator knows, and of nouns that frames, operators or classes know.</summary>
    public IEnumerable<string> Verbs => Lemmas(FramePos.Verb);

    /// <inheritdoc cref="Verbs"/>
    public IEnumerable<string> Nouns => Lemmas(FramePos.Noun).Concat(Classes.All);

    private IEnumerable<string> Lemmas(FramePos pos) =>
        Frames.All.Where(f => f.Pos == pos).Select(f => f.Lemma).Concat(Operators.All.Where(o => o.Pos == pos).Select(o => o.Lemma));

    /// <exception cref="DataException">A file is absent or faulty; the message lists every fault of the first faulty file.</exception>
    public static EventLexicon LoadEmbedded() => new(EmbeddedData.Text, extension: null);

    /// <param name="text">Gives the text of a file by its path ("data/lexicon/frames.tsv").</param>
    /// <param name="extension">What a user adds; null for nothing.</param>
    public static EventLexicon Load(Func<string, string> text, OntologyExtension? extension = null) => new(text, extension);
}
