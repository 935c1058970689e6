using OnRecord.Language;

namespace OnRecord.Coding.Factuality;

/// <summary>Conditions: the clause that sets one, and the clause that depends on one.</summary>
internal sealed class ClauseCondition(Document document)
{
    private const int MaxGovernors = 6;

    /// <summary>"If X attacks", "unless X withdraws", "should X fail": the clause, or one that holds it, opens with a condition.</summary>
    public bool Opens(int word)
    {
        for (var step = 0; word >= 0 && step < MaxGovernors; step++, word = document[word].Head)
        {
            if (HasMark(word))
            {
                return true;
            }

            if (document[word].Deprel is Deprel.Advcl or Deprel.AclRelcl or Deprel.Parataxis)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A clause below sets a condition.</summary>
    public bool Depends(int word)
    {
        foreach (var child in document.Children(word))
        {
            if (document[child].Deprel == Deprel.Advcl && HasMark(child))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word itself heads a clause that sets a condition.</summary>
    public bool HasMark(int word)
    {
        foreach (var child in document.Children(word))
        {
            var lemma = document[child].Lemma.ToLowerInvariant();
            if ((document[child].Deprel == Deprel.Mark && lemma is "if" or "unless" or "should" or "whether" or "provided" or "lest")
                || (document[child].Deprel == Deprel.Aux && lemma == "should" && document[word].Deprel == Deprel.Advcl))
            {
                return true;
            }
        }

        return false;
    }
}
