using OnRecord.Coding.Attributions;
using OnRecord.Language;

namespace OnRecord.Coding.Factuality;

/// <summary>The attribution that an event hangs on by grammar, where its content was not found to hold the event: "rebels shelled the
/// post, two sources told the paper". What a source claims is never the outlet's own word.</summary>
internal sealed class CueWords
{
    private const int MaxGovernors = 6;

    private readonly Document _document;
    private readonly Dictionary<int, AttributionDraft> _byWord = [];

    public CueWords(Draft draft)
    {
        _document = draft.Document;
        foreach (var attribution in draft.Attributions)
        {
            foreach (var cue in attribution.Cue)
            {
                var tokens = _document.TokensIn(cue);
                for (var i = tokens.Start; i < tokens.End; i++)
                {
                    _byWord.TryAdd(i, attribution);
                }
            }
        }
    }

    /// <summary>Of the verb of speech that the event's clause is the complement of, or that is inserted in the clause; null for none.</summary>
    public AttributionDraft? Above(int word)
    {
        for (var step = 0; step < MaxGovernors && word >= 0; step++, word = _document[word].Head)
        {
            foreach (var child in _document.Children(word))
            {
                if (_document[child].Deprel == Deprel.Parataxis && _byWord.TryGetValue(child, out var inserted))
                {
                    return inserted;
                }
            }

            var head = _document[word].Head;
            var relation = Deprel.Base(_document[word].Deprel);
            if (relation is Deprel.Parataxis && head < word && IsApart(word))
            {
                return null;
            }

            if (head >= 0 && relation is Deprel.Ccomp or Deprel.Parataxis && _byWord.TryGetValue(head, out var governing))
            {
                return governing;
            }

            if (relation is Deprel.Advcl || _document[word].Deprel == Deprel.AclRelcl)
            {
                return null;
            }
        }

        return null;
    }

    // "They voted for it; others left": a clause of its own.
    private bool IsApart(int word)
    {
        var start = _document.Subtree(word).Start;
        return _document.FormIs(start, ";") || (start > 0 && _document.FormIs(start - 1, ";"));
    }
}
