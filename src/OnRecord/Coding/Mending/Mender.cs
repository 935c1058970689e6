using OnRecord.Coding.Attributions;
using OnRecord.Knowledge.Ontology;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Mending;

/// <summary>Repairs, before coding, what the analysis is known to get wrong and the event lexicon can tell. Lemmas first, since the
/// other repairs go by them. Immutable and thread-safe.</summary>
internal sealed class Mender
{
    private readonly TreeMend[][] _rounds;

    public Mender(EventLexicon lexicon)
    {
        var operators = lexicon.Operators.All.Where(o => o.Pos == FramePos.Verb).ToList();
        var (objectControls, controls) = (Lemmas(operators, takesObject: true), Lemmas(operators, takesObject: false));
        var verbs = lexicon.Verbs.ToHashSet(StringComparer.Ordinal);
        var cues = CueLexicon.LoadEmbedded();
        _rounds =
        [
            [new LemmaMend(WordForms.Load(lexicon.Verbs, lexicon.Nouns)), new NumberMend(), new PluralObjectMend(), new NominalVerbMend(verbs), new HeadlineVerbMend(verbs)],
            [new PhrasalVerbMend(Phrasal(lexicon)), new ComplementMend(controls, objectControls, verbs, Bearers(lexicon)), new PerfectMend(), new CircumstanceMend(), new JoinedSubjectMend(), new TrailingNameMend(), new JoinedSpeakersMend(), new TrailingSpeakersMend(Cues(cues, Upos.VERB, cue => cue.Class == CueClass.Speech)), new NamedNounMend(), new SetOffParticipleMend(), new FiniteConjunctMend(Cues(cues, Upos.VERB, cue => true)), new AttributiveMend(controls), new ClaimClauseMend(Cues(cues, Upos.NOUN, cue => cue.Frame == "that")), new MainVerbMend(controls.Union(objectControls).ToHashSet(StringComparer.Ordinal))],
        ];
    }

    /// <summary>The document itself when nothing needs mending.</summary>
    public Document Mend(Document document)
    {
        foreach (var round in _rounds)
        {
            var edits = new Edits(document);
            foreach (var sentence in document.Sentences)
            {
                foreach (var mend in round)
                {
                    mend.Mend(document, sentence, edits);
                }
            }

            document = edits.Apply();
        }

        return document;
    }

    private static HashSet<string> Cues(CueLexicon cues, Upos pos, Func<CueEntry, bool> test) =>
        [.. cues.Entries.Where(cue => cue.Pos == pos && cue.Lemmas.Count == 1 && test(cue)).Select(cue => cue.Lemmas[0])];

    private static HashSet<string> Bearers(EventLexicon lexicon) =>
        [.. lexicon.Operators.All.Where(o => o.Pos == FramePos.Noun).Select(o => o.Lemma)];

    private static HashSet<string> Lemmas(List<Operator> operators, bool takesObject) =>
    [
        .. operators.Where(o => o.Complements.Slots.Any(s => s.Kind is SlotKind.Xcomp)
            && takesObject == o.Conditions.Any(c => c.Slots.Any(s => s.Kind is SlotKind.Object or SlotKind.IndirectObject))).Select(o => o.Lemma),
    ];

    private static HashSet<(string Verb, string Particle)> Phrasal(EventLexicon lexicon)
    {
        var conditions = lexicon.Frames.All.Where(f => f.Pos == FramePos.Verb).Select(f => (f.Lemma, f.Conditions))
            .Concat(lexicon.Operators.All.Where(o => o.Pos == FramePos.Verb).Select(o => (o.Lemma, o.Conditions)));
        return
        [
            .. from entry in conditions
               from condition in entry.Conditions
               where !condition.IsNegated && condition.Slots.Any(s => s.Kind == SlotKind.Particle)
               from particle in condition.Lemmas
               select (entry.Lemma, particle),
        ];
    }
}
