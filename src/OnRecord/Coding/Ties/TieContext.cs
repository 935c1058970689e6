using OnRecord.Coding.Entities;
using OnRecord.Coding.Entities.Coreference;
using OnRecord.Coding.Entities.Mentions;
using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Ties;

/// <summary>One report while its ties are read: mentions by head (or by any word of a name, since parses divide long names), and the relations found so far, each once.</summary>
internal sealed class TieContext
{
    private readonly Dictionary<(RelationType, ActorDraft, ActorDraft), RelationDraft> _found = [];
    private readonly Mention?[] _atHead;
    private readonly QuotationDepth _quotations;
    private readonly TieTimes _times;

    public TieContext(Draft draft, TieRules rules)
    {
        Draft = draft;
        Rules = rules;
        _quotations = new QuotationDepth(draft.Document);
        _atHead = new Mention?[draft.Document.Count];
        foreach (var mention in draft.Mentions)
        {
            for (var i = mention.Name.Start; i < mention.Name.End; i++)
            {
                _atHead[i] ??= mention;
            }
        }

        foreach (var mention in draft.Mentions)
        {
            _atHead[mention.Head] = mention;
        }

        Complements = new Complements(draft.Document, _atHead);
        _times = new TieTimes(draft);
    }

    public Draft Draft { get; }

    public Document Document => Draft.Document;

    public TieRules Rules { get; }

    public Complements Complements { get; }

    /// <summary>In the order found.</summary>
    public IEnumerable<RelationDraft> Found => _found.Values;

    public Mention? At(int head) => head >= 0 ? _atHead[head] : null;

    /// <summary>True where the report's own voice does not state it: negated, or inside a quotation.</summary>
    public bool IsDisowned(int token)
    {
        if (_quotations.IsInside(token))
        {
            return true;
        }

        foreach (var child in Document.Children(token))
        {
            if (Document[child].Lemma is "not" or "never" or "no" or "former" or "formerly" || Document[child].Xpos == "MD" || Document.FormIs(child, "longer"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The mention that a predicate or modifier is said of: the noun it modifies, the subject of the clause.</summary>
    public Mention? Holder(int token)
    {
        ref readonly var word = ref Document[token];
        if (Deprel.Is(word.Deprel, Deprel.Amod) || Deprel.Is(word.Deprel, Deprel.Acl) || Deprel.Is(word.Deprel, Deprel.Appos))
        {
            return At(word.Head);
        }

        var subject = Document.Child(token, Deprel.Nsubj);
        if (subject >= 0)
        {
            return At(subject);
        }

        if (word.Deprel == Deprel.Conj && word.Head >= 0)
        {
            return Holder(NounPhrase.FirstConjunct(Document, token) is var first && first != token ? first : word.Head);
        }

        return null;
    }

    /// <summary>The mention whose head a word modifies, as an adjective or as a noun before it.</summary>
    public Mention? Modified(int token) => Deprel.Is(Document[token].Deprel, Deprel.Compound) ? At(Document[token].Head) : Holder(token);

    public void Add(TieRule rule, Mention holder, int anchor, Mention complement)
    {
        var (subject, target) = rule.IsReversed ? (complement, holder) : (holder, complement);
        Add(rule.Relation, subject.Actor, target.Actor, anchor, Evidence(holder, anchor, complement));
    }

    /// <param name="anchor">The word that states the tie; a time that hangs on it is the tie's.</param>
    public void Add(RelationType type, ActorDraft? subject, ActorDraft? target, int anchor, List<TextSpan> evidence)
    {
        if (subject is null || target is null || subject == target)
        {
            return;
        }

        if (_found.TryGetValue((type, subject, target), out var known))
        {
            known.Evidence.AddRange(evidence.Where(span => !known.Evidence.Contains(span)));
            known.Time ??= _times.Of(anchor);
            return;
        }

        _found.Add((type, subject, target), new RelationDraft(type, subject, target, evidence) { Time = _times.Of(anchor) });
    }

    /// <summary>True where the word has a time that is open to this day ("has led the party since 2019").</summary>
    public bool IsOngoing(int token) => _times.Of(token) is { From: not null, To: null };

    private List<TextSpan> Evidence(Mention holder, int anchor, Mention complement)
    {
        var parts = new List<TextSpan> { Document.TextOf(holder.Tokens), Document[anchor].Span, Document.TextOf(complement.Tokens) };
        parts.Sort();
        var merged = new List<TextSpan> { parts[0] };
        foreach (var part in parts.Skip(1))
        {
            if (IsGap(merged[^1].End, part.Start))
            {
                merged[^1] = merged[^1].Union(part);
            }
            else
            {
                merged.Add(part);
            }
        }

        return merged;
    }

    /// <summary>Parts that stand within a few words of each other are shown as one piece.</summary>
    private bool IsGap(int end, int start) => start - end <= 24 && Document.Text.AsSpan()[Math.Min(end, start)..start].IndexOfAny("\n\r") < 0;
}
