using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Events.Counting;

/// <summary>Counts of dead, injured and arrested people, each given to the event that the words belong to. The first count of a
/// kind stands.</summary>
internal sealed class CountStep(CountLexicon lexicon, NumberReader numbers) : CodingStep
{
    public override Layers Requires => Layers.Events;

    public override Layers Assigns => Layers.Counts;

    public static CountStep LoadEmbedded() => new(CountLexicon.LoadEmbedded(), NumberReader.LoadEmbedded());

    public override void Run(Draft draft)
    {
        if (draft.Events.Count == 0)
        {
            return;
        }

        var nearest = new NearestEvent(draft);
        foreach (var sentence in draft.Document.Sentences)
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (IsLastOfNumber(draft.Document, i, sentence) && numbers.EndingAt(draft.Document, i, sentence.Tokens.Start) is { } number
                    && Counted(draft.Document, i) is var (kind, word) && nearest.Above(word) is { } item && item.Counts.TrueForAll(c => c.Kind != kind))
                {
                    item.Counts.Add(new CountDraft(kind, number.Value, number.Bound, number.Tokens, word));
                }
            }
        }
    }

    private static bool IsLastOfNumber(Document document, int word, Sentence sentence) =>
        IsNumber(document, word) && !(word + 1 < sentence.Tokens.End && IsNumber(document, word + 1));

    private static bool IsNumber(Document document, int word) => document[word].Upos == Upos.NUM || document[word].Lemma is "dozen" or "hundred" or "thousand" or "score";

    // The number's noun, then what governs it.
    private (CountKind Kind, int Word)? Counted(Document document, int number)
    {
        var noun = document[number].Deprel is Deprel.Nummod or Deprel.Compound or "nmod" && document[number].Head > number ? document[number].Head : number;
        if (lexicon.Kind(CountRole.Noun, Lemmas.Of(document, noun)) is { } named)
        {
            return (named, noun);
        }

        if (State(document, noun) is { } state)
        {
            return state;
        }

        return Governed(document, noun);
    }

    // "Four dead", "leaving twelve wounded".
    private (CountKind Kind, int Word)? State(Document document, int noun)
    {
        var head = document[noun].Head;
        foreach (var parent in head >= 0 ? new[] { noun, head } : [noun])
        {
            foreach (var child in document.Children(parent))
            {
                if (child > noun && document[child].Deprel is Deprel.Amod or Deprel.Acl or Deprel.Xcomp
                    && (lexicon.Kind(CountRole.State, document.Form(child).ToString().ToLowerInvariant()) ?? lexicon.Kind(CountRole.State, Lemmas.Of(document, child))) is { } kind)
                {
                    return (kind, parent == noun ? child : parent);
                }
            }
        }

        return null;
    }

    private (CountKind Kind, int Word)? Governed(Document document, int noun)
    {
        var (verb, relation) = (document[noun].Head, document[noun].Deprel);
        if (verb < 0)
        {
            return null;
        }

        var lemma = Lemmas.Of(document, verb);
        var isPassive = document.HasChild(verb, Deprel.AuxPass) || relation == Deprel.NsubjPass || (document[verb].Xpos == "VBN" && !document.HasChild(verb, Deprel.Aux));
        var role = relation switch
        {
            Deprel.Obj => CountRole.Object,
            Deprel.NsubjPass => CountRole.Object,
            Deprel.Nsubj => isPassive ? CountRole.Object : CountRole.Subject,
            _ => (CountRole?)null,
        };
        if (role is { } known && lexicon.Kind(known, lemma) is { } kind)
        {
            return (kind, verb);
        }

        // "The death toll rose to forty".
        return Deprel.Base(relation) == Deprel.Obl && document.Child(verb, Deprel.Nsubj) is >= 0 and var toll
            && lexicon.Kind(CountRole.Toll, Lemmas.Of(document, toll)) is { } sum ? (sum, verb) : null;
    }
}
