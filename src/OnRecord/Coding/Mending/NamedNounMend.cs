using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"The broadcaster ERR reported", "told the agency Belta": a noun and the name after it, both of which the parse hung on
/// the verb in the same part.</summary>
internal sealed class NamedNounMend : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var name = sentence.Tokens.Start + 1; name < sentence.Tokens.End; name++)
        {
            if (document[name].Upos == Upos.PROPN && document[name].Head >= 0 && IsPart(document[name].Deprel) && document.Marker(name) < 0
                && Before(document, name, sentence) is >= 0 and var noun)
            {
                tokens.Relate(name, noun, Deprel.Appos);
            }
        }
    }

    private static bool IsPart(string relation) => Deprel.Base(relation) is Deprel.Nsubj or Deprel.Obj or Deprel.Iobj or Deprel.Obl;

    private static int Before(Document document, int name, Sentence sentence)
    {
        var first = name;
        while (first > sentence.Tokens.Start && document[first - 1].Head == name && document[first - 1].Upos == Upos.PROPN)
        {
            first--;
        }

        var noun = first - 1;
        return noun >= sentence.Tokens.Start && document[noun].Upos == Upos.NOUN && document[noun].Head == document[name].Head
            && document[noun].Deprel == document[name].Deprel && document.HasChild(noun, Deprel.Det)
            ? noun
            : -1;
    }
}
