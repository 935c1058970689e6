using OnRecord.Language;

namespace OnRecord.Coding.Factuality;

/// <summary>What bears on whether a word's event happened: its form, auxiliaries, negation, subject and clause markers,
/// the same of the words that govern it, and the sentence. Each feature is a 32-bit hash (FNV-1a). Bounded work for
/// each word.</summary>
internal sealed class FactualityFeatures(Document document)
{
    private const int MaxGovernors = 4;
    private const int MaxDependents = 40;
    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    private readonly List<uint> _codes = [];
    private readonly Negation _negation = new(document);

    /// <summary>The features of a word; the list is reused by the next call.</summary>
    public IReadOnlyList<uint> Of(int word)
    {
        _codes.Clear();
        Add("bias");
        Add("upos", document[word].Upos.ToString());
        var negations = Clause("0", word, isOwn: true) ? 1 : 0;
        var (path, signature) = ("", "");
        var (node, hasCondition) = (word, HasConditionMark(word));
        for (var step = 1; step <= MaxGovernors && document[node].Head >= 0; step++)
        {
            var (head, deprel) = (document[node].Head, document[node].Deprel);
            var lemma = Lemma(head);
            var isNegated = step <= 2 ? Clause(step == 1 ? "1" : "2", head, isOwn: false) : _negation.IsNegated(head);
            Add("path+lemma", path, deprel, lemma);
            Add("any", deprel, lemma);
            signature += $">{deprel}";
            if (step <= 2)
            {
                Add("path", signature, negations > 0 ? "n" : "", isNegated ? "n" : "");
            }

            if (isNegated)
            {
                negations++;
                Add("negated governor", step == 1 ? "1" : "2");
                Add("negated lemma", lemma);
            }

            hasCondition |= HasConditionMark(head);
            (path, node) = (deprel, head);
        }

        AddIf(hasCondition, "condition");
        Add("negations", negations.ToString());
        Sentence(word);
        return _codes;
    }

    // Returns whether the clause is negated.
    private bool Clause(string place, int word, bool isOwn)
    {
        var isNegated = _negation.IsNegated(word);
        Add(place, "lemma", Lemma(word));
        Add(place, "xpos", document[word].Xpos);
        Add(place, "deprel", document[word].Deprel);
        var (auxiliaries, hasSubject, count) = ("", false, 0);
        foreach (var child in document.Children(word))
        {
            if (++count > MaxDependents)
            {
                break;
            }

            switch (Deprel.Base(document[child].Deprel))
            {
                case Deprel.Aux or Deprel.Cop:
                    Add(place, "aux", Lemma(child), document[child].Xpos);
                    auxiliaries += "_" + Lemma(child);
                    break;
                case Deprel.Advmod:
                    Add(place, "adverb", Lemma(child));
                    break;
                case Deprel.Nsubj:
                    hasSubject = true;
                    Add(place, "subject", document[child].Upos == Upos.PRON ? Lemma(child) : document[child].Upos.ToString());
                    break;
                case Deprel.Mark or Deprel.Case:
                    Add(place, "mark", document[child].Deprel, Lemma(child));
                    break;
                case Deprel.Advcl or Deprel.Obj or Deprel.Xcomp or Deprel.Ccomp or Deprel.Det when isOwn:
                    Add(place, "has", document[child].Deprel);
                    AddClauseMark(place, child);
                    break;
            }
        }

        AddIf(!hasSubject, place, "no subject");
        AddIf(isNegated, place, "negated");
        Add(place, "form", document[word].Xpos, auxiliaries, isNegated ? "n" : "");
        return isNegated;
    }

    private void AddClauseMark(string place, int child)
    {
        if (document[child].Deprel == Deprel.Advcl && document.Child(child, Deprel.Mark) is >= 0 and var mark)
        {
            Add(place, "clause mark", Lemma(mark));
        }
    }

    private bool HasConditionMark(int word)
    {
        foreach (var child in document.Children(word))
        {
            if (document[child].Deprel == Deprel.Mark && Lemma(child) is "if" or "unless" or "whether")
            {
                return true;
            }
        }

        return false;
    }

    private void Sentence(int word)
    {
        var tokens = document.SentenceOf(word).Tokens;
        var (isQuestion, isConditional) = (false, false);
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            isQuestion |= document.FormIs(i, "?");
            isConditional |= document.FormIs(i, "if") || document.FormIs(i, "unless");
            if (document[i].Head < 0)
            {
                Add("root", document[i].Xpos);
                AddIf(i == word, "is root");
            }
        }

        AddIf(isQuestion, "question");
        AddIf(isConditional, "conditional");
        Add("length", Math.Min(tokens.Length / 5, 6).ToString());
    }

    private string Lemma(int word) => document[word].Lemma is "_" or "" ? document.Form(word).ToString() : document[word].Lemma.ToLowerInvariant();

    private void AddIf(bool holds, string name, string value = "")
    {
        if (holds)
        {
            Add(name, value);
        }
    }

    private void Add(params ReadOnlySpan<string> parts)
    {
        var hash = FnvOffset;
        foreach (var part in parts)
        {
            foreach (var unit in part)
            {
                hash = (hash ^ unit) * FnvPrime;
            }

            hash = (hash ^ 0x1F) * FnvPrime;
        }

        _codes.Add(hash);
    }
}
