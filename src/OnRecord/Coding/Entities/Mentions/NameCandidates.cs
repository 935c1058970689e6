using OnRecord.Knowledge;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Entities.Mentions;

/// <summary>Collects name candidates of a document and keeps the longest that do not overlap.</summary>
internal sealed class NameCandidates(Document document, KnowledgeBase knowledge, ReferenceLexicon lexicon)
{
    private readonly BodyName _bodies = new(document, knowledge, lexicon);
    private readonly PlaceName _places = new(document, knowledge);
    private readonly Dictionary<TokenSpan, NameCandidate> _found = [];

    /// <summary>In text order.</summary>
    public List<NameCandidate> Find()
    {
        AddTagged();
        AddKnown();
        AddUntagged();
        return Longest();
    }

    private void AddTagged()
    {
        foreach (var entity in document.Entities)
        {
            if (!IsTitle(entity.Tokens))
            {
                var tokens = entity.Label == EntityLabel.Person ? WithoutTitle(entity.Tokens) : WithoutDescription(entity.Tokens);
                tokens = entity.Label == EntityLabel.Organization ? _bodies.Of(tokens) : tokens;
                Merge(tokens, candidate => candidate with { Label = entity.Label });
            }
        }
    }

    private void AddKnown()
    {
        for (var i = 0; i < document.Count; i++)
        {
            var known = knowledge.Actors.MatchAll(document, i, out var length);
            if (known.Count > 0)
            {
                Merge(new TokenSpan(i, i + length), candidate => candidate with { Known = known });
            }

            if (knowledge.Countries.TryMatch(document, i, out var country))
            {
                Merge(country.Tokens, candidate => candidate with
                {
                    Country = country,
                    Label = candidate.Label == EntityLabel.Person && !_places.IsPerson(country) ? null : candidate.Label,
                });
            }
        }
    }

    /// <summary>"the opposition Civic Bloc" is described before it is named.</summary>
    private TokenSpan WithoutDescription(TokenSpan tokens)
    {
        var start = tokens.Start;
        while (start < tokens.End - 1 && (document[start].Upos == Upos.DET || char.IsLower(document.Form(start)[0])))
        {
            start++;
        }

        var isDescribed = start > tokens.Start && char.IsLower(document.Form(start - 1)[0]) && document[start - 1].Upos is Upos.NOUN or Upos.ADJ;
        return isDescribed && char.IsUpper(document.Form(start)[0]) ? new TokenSpan(start, tokens.End) : tokens;
    }

    /// <summary>Runs of proper nouns that nothing else marks: kept as guesses, for the resolver to confirm.</summary>
    private void AddUntagged()
    {
        for (var i = 0; i < document.Count; i++)
        {
            if (!IsProper(i) || (i > 0 && IsProper(i - 1)))
            {
                continue;
            }

            var end = i + 1;
            while (end < document.Count && IsProper(end) && document.SentenceIndexOf(end) == document.SentenceIndexOf(i))
            {
                end++;
            }

            var run = new TokenSpan(i, end);
            if (_bodies.Of(run) is var body && (body != run || _bodies.IsBody(run)))
            {
                Merge(body, static candidate => candidate with { Label = EntityLabel.Organization });
            }
            else if (!IsTitle(run) && !IsAgent(run))
            {
                Merge(WithoutTitle(run), static candidate => candidate);
            }
        }
    }

    /// <summary>A title alone ("the Prime Minister") is a description, however it is capitalised.</summary>
    private bool IsTitle(TokenSpan tokens) =>
        knowledge.Titles.TryMatch(document, tokens.Start, out var title) && title.Tokens.End >= tokens.End;

    private bool IsAgent(TokenSpan tokens) =>
        knowledge.Agents.TryMatch(document, tokens.End - 1, out var agent) && agent.Tokens.Start <= tokens.Start;

    // "a.i.", "e.g." are tagged as names too.
    private bool IsProper(int token) => !char.IsLower(document.Form(token)[0]) && (document[token].Upos == Upos.PROPN || (document[token].Upos == Upos.ADJ && document[token].Xpos == "NNP")) && document[token].Entity == EntityTag.O;

    private TokenSpan WithoutTitle(TokenSpan tokens) =>
        document[tokens.Start].Upos == Upos.DET && tokens.Length > 1 ? WithoutTitle(new TokenSpan(tokens.Start + 1, tokens.End))
            : knowledge.Titles.TryMatch(document, tokens.Start, out var title) && title.Tokens.End < tokens.End
            ? new TokenSpan(title.Tokens.End, tokens.End)
            : tokens;

    private void Merge(TokenSpan tokens, Func<NameCandidate, NameCandidate> change)
    {
        var candidate = _found.TryGetValue(tokens, out var known) ? known : new NameCandidate(tokens);
        _found[tokens] = change(candidate);
    }

    private List<NameCandidate> Longest()
    {
        var taken = new NameCandidate?[document.Count];
        var kept = new List<NameCandidate>();
        foreach (var candidate in _found.Values.OrderBy(Rank).ThenByDescending(c => c.Tokens.Length).ThenBy(c => c.Tokens.Start))
        {
            if (Overlapping(taken, candidate.Tokens) is { } other)
            {
                if (candidate.Country is { } inner && other.Tokens.Contains(candidate.Tokens) && other.Inner is null)
                {
                    Replace(kept, taken, other, other with { Inner = inner.Iso3 });
                }

                continue;
            }

            Replace(kept, taken, null, candidate with { IsGuess = Rank(candidate) > 0 });
        }

        kept.Sort((a, b) => a.Tokens.Start.CompareTo(b.Tokens.Start));
        return kept;
    }

    private static int Rank(NameCandidate candidate) =>
        candidate.Label is null && candidate.Known.Count == 0 && candidate.Country is null ? 1 : 0;

    private static NameCandidate? Overlapping(NameCandidate?[] taken, TokenSpan tokens)
    {
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (taken[i] is { } other)
            {
                return other;
            }
        }

        return null;
    }

    private static void Replace(List<NameCandidate> kept, NameCandidate?[] taken, NameCandidate? old, NameCandidate now)
    {
        if (old is not null)
        {
            kept.Remove(old);
        }

        kept.Add(now);
        taken.AsSpan(now.Tokens.Start, now.Tokens.Length).Fill(now);
    }
}
