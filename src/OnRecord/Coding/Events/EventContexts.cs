using OnRecord.Knowledge.Ontology;
using OnRecord.Language;

namespace OnRecord.Coding.Events;

/// <summary>Contexts of a sentence and modes of a clause, by their words.</summary>
internal sealed class EventContexts(Document document, EventLexicon lexicon)
{
    private const int MaxClauseWords = 80;

    public List<string> Of(Sentence sentence)
    {
        var lemmas = new List<string>(sentence.Tokens.Length);
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            lemmas.Add(Lemmas.Of(document, i));
        }

        var found = new List<string>();
        for (var i = 0; i < lemmas.Count; i++)
        {
            lexicon.Contexts.At(lemmas, i, found);
        }

        return found;
    }

    /// <summary>The mode that the words of the clause tell, or null.</summary>
    public string? ModeOf(string type, int head)
    {
        var lemmas = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<int>([head]);
        while (pending.TryDequeue(out var word) && lemmas.Count < MaxClauseWords)
        {
            lemmas.Add(Lemmas.Of(document, word));
            foreach (var child in document.Children(word))
            {
                if (document[child].Deprel is not (Deprel.Conj or Deprel.AclRelcl or Deprel.Parataxis or Deprel.Ccomp))
                {
                    pending.Enqueue(child);
                }
            }
        }

        return lexicon.Modes.ModeOf(type, lemmas);
    }
}
