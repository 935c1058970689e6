using OnRecord.Coding.Entities;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Resolves the sources of a report's attributions, in order, to actors, and tells their kind. An unnamed
/// source is never joined with a named one; a pronoun that fits no one certainly stays unresolved and marked.</summary>
internal sealed class SourceResolver(Draft draft, AttributionContext context, SourceKindReader kinds)
{
    /// <summary>How many attributions back "the official" may refer.</summary>
    private const int Memory = 8;

    /// <summary>How many sentences back a pronoun may take the last speaker.</summary>
    private const int NearSentences = 3;
    private readonly Document _document = draft.Document;
    private readonly Dictionary<int, Mention> _byHead = ByHead(draft);
    private readonly Dictionary<string, ActorDraft?> _byLastName = ByLastName(draft);
    private readonly List<AttributionDraft> _resolved = [];
    private readonly Dictionary<ActorDraft, AttributionDraft> _lastOf = [];
    private AttributionDraft? _lastSpeaker;

    /// <summary>"I" and "we" between quotation marks wait until the speaker is known.</summary>
    public void ResolveAll(List<AttributionDraft> attributions)
    {
        foreach (var attribution in attributions.Where(attribution => !IsInOthersWords(attribution)))
        {
            Resolve(attribution);
        }

        foreach (var attribution in attributions.Where(IsInOthersWords))
        {
            Follow(attribution, attribution.Within!);
            attribution.IsSourceUncertain |= _document[attribution.SourceHead].Lemma.Equals("we", StringComparison.OrdinalIgnoreCase);
        }
    }

    private bool IsInOthersWords(AttributionDraft attribution) =>
        attribution is { Within.Quote: QuoteKind.Direct or QuoteKind.Mixed, SourceHead: >= 0 }
        && _document[attribution.SourceHead].Lemma.ToLowerInvariant() is "i" or "we";

    private void Resolve(AttributionDraft attribution)
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
        if (mention is null && Named(head) is { } named)
        {
            (attribution.Actor, attribution.SourceKind) = (named, KindOf(named));
        }

        attribution.IsSourceUncertain = mention?.IsUncertain ?? false;
        attribution.Joint.AddRange(JointSpeakers.Of(_document, attribution, head, ActorAt));
        if (attribution.Joint.Count > 0)
        {
            attribution.SourceKind = attribution.Joint.TrueForAll(actor => actor.IsNamed) ? SourceKind.Named : SourceKind.Collective;
            if (attribution.SourceKind == SourceKind.Named)
            {
                return;
            }
        }

        if (mention?.Kind == MentionKind.Name || IsNamedWithin(attribution))
        {
            attribution.SourceKind = mention?.Kind == MentionKind.Name ? attribution.SourceKind : KindOf(attribution.Actor!);
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

    /// <summary>"The minister, Ana Ruiz": the source phrase gives the name itself.</summary>
    private bool IsNamedWithin(AttributionDraft attribution)
    {
        var isNamed = false;
        for (var token = attribution.SourceTokens.Start; token < attribution.SourceTokens.End && attribution.Actor is { IsNamed: true }; token++)
        {
            isNamed |= _byHead.TryGetValue(token, out var mention) && mention.Kind == MentionKind.Name && mention.Actor == attribution.Actor;
        }

        return isNamed;
    }

    /// <summary>The only named actor called so, for words that were not read as a name: speakers of transcripts in capitals.</summary>
    private ActorDraft? Named(int head)
    {
        var form = _document.Form(head);
        return form.Length > 1 && char.IsUpper(form[0]) ? _byLastName.GetValueOrDefault(form.ToString()) : null;
    }

    /// <summary>Named actors by their last word in any case; null where several share it.</summary>
    private static Dictionary<string, ActorDraft?> ByLastName(Draft draft)
    {
        var found = new Dictionary<string, ActorDraft?>(StringComparer.OrdinalIgnoreCase);
        foreach (var actor in draft.Actors.Where(actor => actor.IsNamed))
        {
            var name = actor.Name[(actor.Name.LastIndexOf(' ') + 1)..];
            found[name] = found.ContainsKey(name) ? null : actor;
        }

        return found;
    }

    private void ResolvePronoun(AttributionDraft attribution, int head, Mention? mention)
    {
        if (IsNarrator(head))
        {
            attribution.SourceKind = SourceKind.OutletItself;
        }
        else if (mention is { Actor: { } actor, IsUncertain: false })
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

    /// <summary>"We understand that …" outside quotation marks: the report speaks for its outlet.</summary>
    private bool IsNarrator(int head) =>
        context.QuotationOf[head] < 0 && _document[head].Lemma.ToLowerInvariant() is "i" or "we";

    /// <summary>"They", "many" and "some" are several; "it" a body; "he" and "she" are someone the report has named or
    /// described, of which nothing is assumed.</summary>
    private SourceKind Unresolved(int head) => _document[head].Lemma.ToLowerInvariant() switch
    {
        "he" or "she" or "i" => SourceKind.Named,
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
            SourceKind.Anonymous or SourceKind.RoleOnly => lemma == "they" || _document[last.SourceHead].Xpos is not ("NNS" or "NNPS"),
            SourceKind.Collective => lemma == "they",
            _ => false,
        };
        return fits && attribution.Within is null ? last : null;
    }
}
