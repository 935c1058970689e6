using OnRecord.Coding.Attributions;
using OnRecord.Coding.Events;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Ties;

/// <summary>Tensions in the report's own words: "X and Y may be contradictory", "at odds with", "despite having
/// promised".</summary>
internal sealed class StatedTensions(Items items, TensionWords words)
{
    private const string Stated = "The report itself sets these two against each other";

    private readonly Document _document = items.Document;
    private readonly HashSet<int> _somebody = [.. items.Draft.Mentions.Where(mention => mention.Actor is not null).Select(mention => mention.Head)];

    public IEnumerable<TensionDraft> Find()
    {
        for (var token = 0; token < _document.Count; token++)
        {
            var lemma = _document[token].Lemma.ToLowerInvariant();
            var cue = words.Is(TensionWord.Contradiction, lemma) ? new TokenSpan(token, token + 1) : Idiom(token, lemma);
            if (!cue.IsEmpty && Contradiction(token, cue) is { } contradiction)
            {
                yield return contradiction;
            }
            else if (words.Is(TensionWord.Concession, lemma) && Concession(token) is { } concession)
            {
                yield return concession;
            }
        }
    }

    private TokenSpan Idiom(int token, string lemma)
    {
        foreach (var idiom in words.IdiomsFrom(lemma))
        {
            var end = token + idiom.Length;
            if (end <= _document.SentenceOf(token).Tokens.End && Matches(token, idiom))
            {
                return new TokenSpan(token, end);
            }
        }

        return default;
    }

    private bool Matches(int token, string[] idiom)
    {
        for (var i = 1; i < idiom.Length; i++)
        {
            if (!_document[token + i].Lemma.Equals(idiom[i], StringComparison.OrdinalIgnoreCase) && !_document.FormIs(token + i, idiom[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes the two events nearest to the words, in their sentence; failing that, one there and the last
    /// before it.</summary>
    private TensionDraft? Contradiction(int token, TokenSpan cue)
    {
        if ((Joined(token) ?? Opposed(cue)) is { } halves)
        {
            return Between(halves.First, halves.Second, cue);
        }

        var sentence = _document.SentenceOf(token).Tokens;
        var near = items.EventsIn(sentence).Where(item => !cue.Contains(item.Anchor[0]))
            .OrderBy(item => item.Anchor.Min(anchor => Math.Abs(anchor - token))).Take(2).ToList();
        if (near.Count == 1)
        {
            near.AddRange(items.EventsBefore(sentence.Start).Where(item => item != near[0]).Take(1));
        }

        near.Sort((a, b) => a.Anchor[0].CompareTo(b.Anchor[0]));
        return near.Count < 2 ? null : Make(near[0], near[1], cue, Stated);
    }

    /// <summary>"X and Y are contradictory": the two halves of the joined subject.</summary>
    private (TokenSpan First, TokenSpan Second)? Joined(int token)
    {
        var subject = _document.Child(token, Deprel.Nsubj);
        if (subject < 0 && Deprel.Is(_document[token].Deprel, Deprel.Xcomp))
        {
            subject = _document.Child(_document[token].Head, Deprel.Nsubj);
        }

        if (subject < 0)
        {
            return null;
        }

        var whole = WithWhatItJoins(_document.Subtree(subject));

        // Parsers hang the second half on the last noun of the first, so the conjunction counts and not its head.
        List<int> joints = [.. Enumerable.Range(whole.Start, whole.Length).Where(word => word > whole.Start && word + 1 < whole.End
            && Deprel.Is(_document[word].Deprel, Deprel.Cc) && _document.FormIs(word, "and"))];
        var told = joints.FindIndex(word => items.EventsIn(new TokenSpan(word + 1, whole.End)).Any());
        int? joint = told >= 0 ? joints[told] : joints.Count == 1 ? joints[0] : null;
        return joint is { } at ? (new TokenSpan(whole.Start, at), new TokenSpan(at + 1, whole.End)) : null;
    }

    // "The vow … and | the plan … are contradictory": the parse makes the second half alone the subject.
    private TokenSpan WithWhatItJoins(TokenSpan subject)
    {
        if (!_document.FormIs(subject.Start, "and"))
        {
            return subject;
        }

        var (sentence, start) = (_document.SentenceOf(subject.Start).Tokens, subject.Start);
        while (start > sentence.Start && _document[start - 1].Upos != Upos.PUNCT)
        {
            start--;
        }

        return new TokenSpan(start, subject.End);
    }

    /// <summary>"X is at odds with Y", "X contradicts Y", neither of them anybody: people may be at odds and both be right.</summary>
    private (TokenSpan First, TokenSpan Second)? Opposed(TokenSpan cue)
    {
        for (var word = cue.Start; word < cue.End; word++)
        {
            if (_document.Child(word, Deprel.Nsubj) is >= 0 and var subject && Against(word) is >= 0 and var other)
            {
                var halves = (First: _document.Subtree(subject), Second: _document.Subtree(other));
                return halves.First.Overlaps(halves.Second) || IsSomebody(subject) || IsSomebody(other) ? null : halves;
            }
        }

        return null;
    }

    private bool IsSomebody(int word) =>
        _document[word].Upos is Upos.PRON or Upos.PROPN || _somebody.Contains(word);

    private int Against(int word)
    {
        foreach (var child in _document.Children(word))
        {
            var relation = Deprel.Base(_document[child].Deprel);
            if (child > word && (relation == Deprel.Obj
                || (relation is Deprel.Obl or Deprel.Nmod && _document.Marker(child) is >= 0 and var marker && _document[marker].Lemma is "with" or "to" or "of")))
            {
                return child;
            }
        }

        return -1;
    }

    // A half without an event of its own stands by its words.
    private TensionDraft Between(TokenSpan left, TokenSpan right, TokenSpan cue)
    {
        var events = new[] { left, right }.Select(half => items.EventsIn(half).FirstOrDefault(item => item.Anchor.TrueForAll(half.Contains))).ToArray();
        List<TextSpan> evidence =
        [
            events[0] is { } first ? Evidence(first) : _document.TextOf(left),
            events[1] is { } second ? Evidence(second) : _document.TextOf(right),
            _document.TextOf(cue),
        ];
        return new TensionDraft([.. events.OfType<object>()], $"{Stated}: “{_document.TextOf(cue).Slice(_document.Text)}”.", evidence);
    }

    private TensionDraft? Concession(int token)
    {
        var clause = _document[token].Head;
        if (clause < 0 || items.Draft.Attributions.Find(item => item.CueHead >= 0 && _document.IsWithin(item.CueHead, clause)) is not { } said)
        {
            return null;
        }

        var inside = _document.Subtree(clause);
        var sentence = _document.SentenceOf(token).Tokens;
        var other = items.EventsIn(sentence).FirstOrDefault(item => !inside.Contains(item.Anchor[0]));
        return other is null ? null : Make(said, other, new TokenSpan(token, token + 1), "The report sets what was done against what had been said");
    }

    private TensionDraft Make(object first, object second, TokenSpan cue, string why)
    {
        List<TextSpan> evidence = [Evidence(first), Evidence(second), _document.TextOf(cue)];
        evidence.Sort();
        return new TensionDraft([first, second], $"{why}: “{_document.TextOf(cue).Slice(_document.Text)}”.", evidence);
    }

    private TextSpan Evidence(object item) => item switch
    {
        EventDraft told => items.AnchorOf(told),
        AttributionDraft { CueHead: >= 0 } said => _document[said.CueHead].Span,
        _ => default,
    };
}
