using OnRecord.Coding.Entities;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Resolves the sources of a report's attributions, in order, to actors, and tells their kind. An unnamed
/// source is never joined with a named one; a pronoun that fits no one certainly stays unresolved and marked.</summary>
internal sealed class SourceResolver(Draft draft, SourceKindReader kinds)
{
    /// <summary>How many attributions back "the official" may refer.</summary>
    private const int Memory = 8;

    /// <summary>How many sentences back a pronoun may take the last speaker.</summary>
    private const int NearSentences = 3;
    private readonly Document _document = draft.Document;
    private readonly Dictionary<int, Mention> _byHead = ByHead(draft);
    private readonly List<AttributionDraft> _resolved = [];
    private readonly Dictionary<ActorDraft, AttributionDraft> _lastOf = [];
    private AttributionDraft? _lastSpeaker;

    public void Resolve(AttributionDraft attribution)
    {
        var head = attribution.SourceHead;
        if (head >= 0 && Owner.IsRelative(_document, head))
        {
            head = Owner.Antecedent(_document, head);
        }

        var mention = Owner.Mention(draft, _byHead, head);
        if (head < 0)
        {
            attribution.SourceKind = SourceKind.None;
        }
        else if (_document[head].Upos == Upos.PRON || mention?.Kind == MentionKind.Pronoun)
        {
            ResolvePronoun(attribution, head, mention);
        }
        else
        {
            ResolvePhrase(attribution, head, mention);
        }

        _resolved.Add(attribution);
        if (attribution.Actor is { } actor)
        {
            _lastOf[actor] = attribution;
        }

        if (attribution is { Within: null, SourceHead: >= 0 })
        {
            _lastSpeaker = attribution;
        }
    }

    public ActorDraft? ActorAt(int token) => Owner.Mention(draft, _byHead, token)?.Actor;

    private static Dictionary<int, Mention> ByHead(Draft draft)
    {
        var byHead = new Dictionary<int, Mention>(draft.Mentions.Count);
        foreach (var mention in draft.Mentions)
        {
            byHead.TryAdd(mention.Head, mention);
        }

        return byHead;
    }

    private void ResolvePhrase(AttributionDraft attribution, int head, Mention? mention)
    {
        attribution.SourceKind = kinds.Read(_document, head, mention);
        attribution.Actor = mention?.Actor;
        attribution.IsSourceUncertain = mention?.IsUncertain ?? false;
        if (mention?.Kind == MentionKind.Name)
        {
            return;
        }

        var looksBack = IsDefinite(head);
        if (looksBack && LastSuch(attribution, head) is { } last)
        {
            Follow(attribution, last);
        }
        else if (attribution.Actor is { IsNamed: true })
        {
            if (looksBack || attribution.SourceKind == SourceKind.RoleOnly)
            {
                attribution.SourceKind = KindOf(attribution.Actor);
            }
            else if (attribution.SourceKind == SourceKind.Anonymous)
            {
                attribution.Actor = null;
            }
        }
    }

    private void ResolvePronoun(AttributionDraft attribution, int head, Mention? mention)
    {
        if (mention is { Actor: { } actor, IsUncertain: false })
        {
            attribution.Actor = actor;
            attribution.SourceKind = _lastOf.TryGetValue(actor, out var known) ? known.SourceKind : KindOf(actor);
        }
        else if (LastSpeaker(attribution, head) is { } last)
        {
            Follow(attribution, last);
        }
        else
        {
            attribution.IsSourceUncertain = true;
            attribution.SourceKind = Unresolved(head);
        }
    }

    /// <summary>"They", "many" and "some" are several; "it" a body; "he" and "she" are someone the report has named or
    /// described, of which nothing is assumed.</summary>
    private SourceKind Unresolved(int head) => _document[head].Lemma.ToLowerInvariant() switch
    {
        "he" or "she" => SourceKind.Named,
        "i" or "we" => SourceKind.Outlet,
        "it" => SourceKind.Document,
        _ => SourceKind.Collective,
    };

    private static SourceKind KindOf(ActorDraft actor) => actor switch
    {
        { IsNamed: true, Known.Category: "media" } => SourceKind.Outlet,
        { IsNamed: true } => SourceKind.Named,
        { Kind: ActorKind.Person } => actor.Roles.Count > 0 ? SourceKind.RoleOnly : SourceKind.Anonymous,
        _ => SourceKind.Collective,
    };

    private static void Follow(AttributionDraft attribution, AttributionDraft last)
    {
        attribution.Actor = last.Actor;
        attribution.SourceKind = last.SourceKind;
        attribution.IsSourceUncertain = last.IsSourceUncertain;
    }

    private bool IsDefinite(int head)
    {
        var determiner = _document.Child(head, Deprel.Det);
        return determiner >= 0 && _document[determiner].Lemma.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those";
    }

    /// <summary>The last unnamed source brought in by the same noun in the same number: "an official" … "the official".
    /// Words that tell the two apart ("the Turkish official") stop the search from joining them.</summary>
    private AttributionDraft? LastSuch(AttributionDraft attribution, int head)
    {
        for (var i = _resolved.Count - 1; i >= Math.Max(0, _resolved.Count - Memory); i--)
        {
            var other = _resolved[i];
            if (other.SourceHead >= 0 && other.SourceHead < attribution.SourceHead
                && other.SourceKind is SourceKind.Anonymous or SourceKind.Collective or SourceKind.RoleOnly
                && _document[other.SourceHead].Lemma == _document[head].Lemma
                && _document[other.SourceHead].Xpos == _document[head].Xpos)
            {
                return ModifiersFit(head, other.SourceHead) ? other : null;
            }
        }

        return null;
    }

    private bool ModifiersFit(int head, int earlier)
    {
        foreach (var child in _document.Children(head))
        {
            var relation = _document[child].Deprel;
            var isModifier = Deprel.Is(relation, Deprel.Amod) || Deprel.Is(relation, Deprel.Compound) || Deprel.Is(relation, Deprel.Nmod);
            if (isModifier && !HasWord(earlier, _document[child].Lemma))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasWord(int head, string lemma)
    {
        foreach (var child in _document.Children(head))
        {
            if (string.Equals(_document[child].Lemma, lemma, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return string.Equals(_document[head].Lemma, lemma, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The source of the attribution before, for "they added": only a near one, only an unnamed source or a
    /// group, and only when no other source spoke since the sentence that introduced it.</summary>
    private AttributionDraft? LastSpeaker(AttributionDraft attribution, int head)
    {
        var lemma = _document[head].Lemma.ToLowerInvariant();
        if (_lastSpeaker is not { } last || lemma is not ("they" or "he" or "she")
            || _document.SentenceIndexOf(head) - _document.SentenceIndexOf(last.SourceHead) > NearSentences)
        {
            return null;
        }

        var fits = last.SourceKind switch
        {
            SourceKind.Anonymous or SourceKind.RoleOnly => true,
            SourceKind.Collective => lemma == "they",
            _ => false,
        };
        return fits && attribution.Within is null ? last : null;
    }
}
