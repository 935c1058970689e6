using OnRecord.Coding.Entities;
using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Grants anonymity to unnamed sources, with the reason when the report states one of that very source. The
/// reason is the report's wording; of several the one that explains most.</summary>
internal sealed class AnonymityReader(Draft draft, SourcingLexicon lexicon, SourceKindReader kinds)
{
    private const int LongestReason = 20;

    private static readonly string[] Weakest = ["none", "request", "sensitivity", "rule", "fear"];
    private readonly Document _document = draft.Document;

    public void Read(IReadOnlyList<AttributionDraft> attributions, Func<int, ActorDraft?> actorAt)
    {
        var unnamed = attributions.Where(a => IsUnnamed(a) && (IsPerson(a) || IsPeople(a))).ToList();
        var bySentence = unnamed.ToLookup(a => _document.SentenceIndexOf(a.SourceHead));
        var actors = unnamed.Where(a => a.Actor is not null).ToLookup(a => a.Actor!);
        var byActor = new Dictionary<ActorDraft, List<PhraseMatch>>();
        foreach (var match in lexicon.Anonymity.Find(_document))
        {
            var near = bySentence[_document.SentenceIndexOf(match.Tokens.Start)].ToList();
            if (near.Find(a => a.SourceTokens.Contains(match.Tokens.Start)) is { } around)
            {
                Add(around, match, byActor);
                continue;
            }

            var owner = Owner.Of(_document, match.Tokens);
            var actor = Owner.Subject(_document, match.Tokens) is >= 0 and var subject ? actorAt(subject) ?? actorAt(owner) : null;
            foreach (var attribution in near.Where(a => IsOf(a, match, owner, actor)))
            {
                Add(attribution, match, byActor);
            }

            if (actor is not null && actors.Contains(actor))
            {
                Add(actors[actor].First(), match, byActor);
            }
        }

        foreach (var attribution in unnamed)
        {
            if (attribution.Actor is { } actor && byActor.TryGetValue(actor, out var matches))
            {
                Grant(attribution, matches);
            }

            if (IsPerson(attribution) && attribution.SourceKind != SourceKind.RoleOnly)
            {
                attribution.Anonymity ??= new Anonymity(null, [.. attribution.Source]);
            }
        }
    }

    private void Add(AttributionDraft attribution, PhraseMatch match, Dictionary<ActorDraft, List<PhraseMatch>> byActor)
    {
        if (attribution.Actor is not { } actor)
        {
            Grant(attribution, [match]);
            return;
        }

        if (!byActor.TryGetValue(actor, out var matches))
        {
            byActor[actor] = matches = [];
        }

        if (!matches.Contains(match))
        {
            matches.Add(match);
        }
    }

    private static bool IsUnnamed(AttributionDraft attribution) =>
        attribution.SourceKind is SourceKind.Anonymous or SourceKind.Collective or SourceKind.RoleOnly
        && attribution.Actor is null or { IsNamed: false };

    private bool IsPerson(AttributionDraft attribution) =>
        attribution.SourceKind is SourceKind.Anonymous or SourceKind.RoleOnly
        || (attribution.SourceKind == SourceKind.Collective && kinds.IsUnnamed(_document, attribution.SourceHead));

    // Many people ("four campaign workers") are anonymous where the report says so.
    private bool IsPeople(AttributionDraft attribution) =>
        attribution is { SourceKind: SourceKind.Collective, SourceHead: >= 0 } && _document[attribution.SourceHead].Xpos == "NNS" && !kinds.IsGroup(_document, attribution.SourceHead);

    /// <summary>The subject of the phrase is the source or the same actor, or a pronoun that refers to
    /// nobody else.</summary>
    private bool IsOf(AttributionDraft attribution, PhraseMatch match, int owner, ActorDraft? actor)
    {
        if (attribution.Holds(_document.TextOf(match.Tokens)))
        {
            return false;
        }

        if (owner == attribution.SourceHead || (owner >= 0 && attribution.SourceTokens.Contains(owner)))
        {
            return true;
        }

        return actor is not null && attribution.Actor is not null
            ? actor == attribution.Actor
            : actor is null && (owner < 0 || _document[owner].Upos == Upos.PRON);
    }

    private void Grant(AttributionDraft attribution, List<PhraseMatch> matches)
    {
        var best = matches.MaxBy(m => Array.IndexOf(Weakest, m.Label));
        var reason = best.Label == "none" ? null : _document.TextOf(Whole(best.Tokens)).Slice(_document.Text).ToString();
        attribution.Anonymity = new Anonymity(reason, [.. matches.Select(m => _document.TextOf(m.Tokens)).Order()]);
        if (attribution.SourceKind == SourceKind.RoleOnly)
        {
            attribution.SourceKind = SourceKind.Anonymous;
        }
    }

    /// <summary>The phrase with what its last word governs, or is part of: "not authorised to brief" + "the media", "for fear
    /// of" + "reprisal". Stops before punctuation.</summary>
    private TokenSpan Whole(TokenSpan phrase)
    {
        var last = phrase.End - 1;
        var head = _document[last].Head;
        var isPart = head > last && Deprel.Base(_document[last].Deprel) is Deprel.Case or Deprel.Mark or Deprel.Amod or Deprel.Det or Deprel.Compound;
        var end = Math.Min(_document.SentenceOf(last).Tokens.End, phrase.End + LongestReason);
        var top = isPart ? head : last;
        var at = phrase.End;
        while (at < end && _document[at].Upos != Upos.PUNCT && IsUnder(at, top))
        {
            at++;
        }

        return new TokenSpan(phrase.Start, WithReason(at, end));
    }

    /// <summary>"On condition of anonymity" + "because the talks are private".</summary>
    private int WithReason(int at, int end)
    {
        if (at >= end || _document[at].Lemma.ToLowerInvariant() is not ("because" or "since" or "as" or "due" or "owing" or "given" or "give" or "cite"))
        {
            return at;
        }

        var top = _document[at].Head > at ? _document[at].Head : at;
        var limit = Math.Min(_document.SentenceOf(at).Tokens.End, at + LongestReason);
        while (at < limit && _document[at].Upos != Upos.PUNCT && IsUnder(at, top))
        {
            at++;
        }

        return at;
    }

    private bool IsUnder(int token, int top)
    {
        for (var steps = 0; token >= 0 && steps < LongestReason; steps++)
        {
            if (token == top)
            {
                return true;
            }

            token = _document[token].Head;
        }

        return false;
    }
}
