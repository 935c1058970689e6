using OnRecord.Coding.Entities;
using OnRecord.Knowledge.Ontology;
using OnRecord.Language;

namespace OnRecord.Coding.Events;

/// <summary>Reads the event at a word: by a frame, or by an operator upon the event in its complement, then by what
/// grammar adds (future, negation, obligation). Used by one thread for one document.</summary>
internal sealed class EventReader
{
    private const int MaxDepth = 8;

    private readonly Document _document;
    private readonly EventLexicon _lexicon;
    private readonly ClauseArguments _arguments;
    private readonly FrameMatcher _matcher;
    private readonly ParticipantFinder _participants;
    private readonly ClauseModality _modality;
    private readonly MentionIndex _mentions;
    private readonly Dictionary<int, EventReading?> _readings = [];

    public EventReader(Document document, EventLexicon lexicon, MentionIndex mentions, IReadOnlySet<int> times)
    {
        _document = document;
        _lexicon = lexicon;
        _mentions = mentions;
        _arguments = new ClauseArguments(document, IsControlled, times);
        var slots = new SlotFiller(_arguments);
        _matcher = new FrameMatcher(slots, lexicon.Classes, mentions, document);
        _participants = new ParticipantFinder(_arguments, slots, lexicon.Classes, mentions);
        _modality = new ClauseModality(document);
    }

    /// <summary>The event at a word, or null.</summary>
    public EventReading? Read(int word) => Read(word, 0);

    private EventReading? Read(int word, int depth)
    {
        if (_readings.TryGetValue(word, out var known))
        {
            return known;
        }

        if (depth > MaxDepth || Lemmas.PosOf(_document, word) is not { } pos)
        {
            return null;
        }

        _readings[word] = null;
        var reading = Choose(word, pos, depth);
        reading = reading is null ? null : Overlay(reading, word);
        _readings[word] = reading;
        return reading;
    }

    // A frame with a named filler in a slot knows more than an operator that only knows the type of its complement.
    private EventReading? Choose(int word, FramePos pos, int depth)
    {
        var lemma = Lemmas.Of(_document, word);
        var frame = _matcher.Match(_lexicon.Frames.Of(lemma, pos), word);
        if (frame is null && Lemmas.Hyphenated(_document, word) is { } compound)
        {
            frame = _matcher.Match(_lexicon.Frames.Of(compound, pos), word);
        }

        if (frame is { IsNarrow: true })
        {
            return ByFrame(frame, word, depth);
        }

        return ByOperator(lemma, pos, word, depth, frame) ?? (frame is null ? null : ByFrame(frame, word, depth));
    }

    private EventReading? ByFrame(Frame frame, int word, int depth)
    {
        if (frame.Type is null)
        {
            return null;
        }

        var cause = Cause(frame, word, depth);
        var actors = cause?.Actors.ToList() ?? _participants.Actors(frame, word);
        AddSpeaker(word, actors);
        return new EventReading
        {
            Head = word,
            Anchor = [word],
            Type = frame.Type,
            Mode = frame.Mode ?? (cause?.Type == frame.Type ? cause.Mode : null),
            Cameo = frame.Mode is null && cause?.Mode is not null && cause.Type == frame.Type ? cause.Cameo : frame.Cameo,
            Actors = actors,
            Recipients = _participants.Recipients(frame, word, actors),
            Explanation = frame.ToString(),
            Weight = frame.Weight,
        };
    }

    // "A grenade attack by gang members injured six officers": who does the deed that does the harm.
    private EventReading? Cause(Frame frame, int word, int depth) =>
        frame.Pos == FramePos.Verb && frame.Actors is [] or [[{ Kind: SlotKind.Subject }]] && _arguments.Subject(word) is >= 0 and var subject
            && subject < word && _mentions.At(subject) is null && Lemmas.PosOf(_document, subject) == FramePos.Noun
            && Read(subject, depth + 1) is { Actors.Count: > 0 } cause
            ? cause
            : null;

    private EventReading? ByOperator(string lemma, FramePos pos, int word, int depth, Frame? frame)
    {
        EventReading? plain = null;
        foreach (var candidate in _lexicon.Operators.Of(lemma, pos))
        {
            if (!_matcher.HoldsAll(candidate.Conditions, word))
            {
                continue;
            }

            foreach (var complement in _matcher.Fillers(candidate.Complements, word))
            {
                if (candidate.Name == OperatorNames.Say)
                {
                    if (Demand(word, complement, depth) is { } demand)
                    {
                        return demand;
                    }

                    continue;
                }

                if (candidate.Name == OperatorNames.Request && _document[complement].Deprel == Deprel.Xcomp && _document[complement].Xpos != "VB")
                {
                    continue;
                }

                var inner = Inner(complement, depth);
                var composed = _lexicon.Composition.Compose(candidate.Name, inner?.Type, inner?.Mode, inner?.Cameo);
                if (composed.Type is null)
                {
                    continue;
                }

                if (inner is not null)
                {
                    return Compose(candidate, composed, word, complement, inner);
                }

                plain ??= frame is null ? Compose(candidate, composed, word, complement, null) : null;
            }
        }

        return plain;
    }

    // The complement, or what it stands for: "a series of attacks", "an aid package".
    private EventReading? Inner(int complement, int depth)
    {
        if (Read(complement, depth + 1) is { } reading)
        {
            return reading;
        }

        var carriers = new List<int>();
        Lemmas.Carriers(_document, _lexicon.Classes, complement, carriers);
        return carriers.Skip(1).Where(c => _document[c].Deprel != Deprel.Conj).Select(c => Read(c, depth + 1)).FirstOrDefault(r => r is not null);
    }

    private EventReading Compose(Operator @operator, Composed composed, int word, int complement, EventReading? inner)
    {
        var roles = new OperatorRoles(_participants, _arguments, @operator.Name, word, complement, inner);
        AddSpeaker(word, roles.Actors);
        return new EventReading
        {
            Head = word,
            Anchor = [word, .. inner?.Anchor ?? (@operator.Pos == FramePos.Noun ? [] : [complement])],
            Type = composed.KeepsInner ? inner!.Type : composed.Type!,
            Mode = composed.Mode == Composed.Same ? inner?.Mode : composed.Mode,
            Cameo = composed.KeepsInner ? inner!.Cameo : composed.Cameo,
            Actors = roles.Actors,
            Recipients = roles.Recipients,
            Explanation = $"{@operator.Lemma} ({@operator.Name}, operators.tsv:{@operator.Line}) + {inner?.Explanation ?? "no event"}",
            Operator = composed.KeepsInner ? inner!.Operator : @operator.Name,
            Inner = inner,
            Weight = inner?.Weight ?? 0,
        };
    }

    // "X said it would …": an "it" that nothing resolves, or that the parse lost, is the speaker.
    private void AddSpeaker(int word, List<Mention> actors)
    {
        var (head, deprel) = (_document[word].Head, _document[word].Deprel);
        var isUnresolved = actors.Count == 0 || (actors is [{ Kind: Records.MentionKind.Pronoun, Actor: null }]);
        if (!isUnresolved || deprel != Deprel.Ccomp || _arguments.IsPassive(word) || !IsSpeech(head)
            || (_arguments.SurfaceSubject(word) is >= 0 and var subject && (_document[subject].Upos != Upos.PRON || IsQuotedOther(subject, head))))
        {
            return;
        }

        actors.Clear();
        _participants.Resolve(_arguments.Subject(head), actors, []);
    }

    // The one who is forced, asked or allowed: parsers hang the infinitive on them.
    private bool IsControlled(int word)
    {
        if (_document[word].Deprel != Deprel.Obj || !_mentions.IsActor(word))
        {
            return false;
        }

        // These take a bare infinitive: what they have "to" do is another construction.
        var governor = Lemmas.Of(_document, _document[word].Head);
        if (governor is "have" or "make" or "let")
        {
            return false;
        }

        foreach (var candidate in _lexicon.Operators.Of(governor, FramePos.Verb))
        {
            if (candidate.Name is OperatorNames.Cause or OperatorNames.Request or OperatorNames.Allow)
            {
                return true;
            }
        }

        return false;
    }

    // In a speaker's own words, "I" and "we" may be the speaker, "they" and "he" are others.
    private bool IsQuotedOther(int subject, int speech)
    {
        if (_document[subject].Lemma is "I" or "we")
        {
            return false;
        }

        for (var word = Math.Min(subject, speech) + 1; word < Math.Max(subject, speech); word++)
        {
            if (_document[word].Xpos is "''" or "``")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSpeech(int word)
    {
        foreach (var candidate in _lexicon.Operators.Of(Lemmas.Of(_document, word), FramePos.Verb))
        {
            if (candidate.Name == OperatorNames.Say)
            {
                return _arguments.Subject(word) >= 0;
            }
        }

        return false;
    }

    // "X said that Y must …" asks it of Y.
    private EventReading? Demand(int word, int complement, int depth)
    {
        if (!_modality.IsObligation(complement))
        {
            return null;
        }

        var inner = Read(complement, depth + 1);
        var speakers = new List<Mention>();
        _participants.Resolve(_arguments.Subject(word), speakers, []);
        var asked = new List<Mention>();
        if (_arguments.SurfaceSubject(complement) is >= 0 and var subject)
        {
            _participants.Resolve(subject, asked, speakers);
        }

        if (asked.Count == 0 || speakers.Count == 0)
        {
            return null;
        }

        var composed = _lexicon.Composition.Compose(OperatorNames.Obligation, inner?.Type, inner?.Mode, inner?.Cameo);
        return new EventReading
        {
            Head = word,
            Anchor = [word, complement],
            Type = composed.Type!,
            Mode = composed.Mode,
            Cameo = composed.Cameo,
            Actors = speakers,
            Recipients = asked,
            Explanation = $"{_document[word].Lemma} + obligation + {inner?.Explanation ?? "no event"}",
            Operator = OperatorNames.Obligation,
            Inner = inner,
        };
    }

    private EventReading Overlay(EventReading reading, int word)
    {
        // Who has not paid has not thereby refused to: it did not happen.
        if (_modality.IsNegated(word) && !_modality.IsUndone(word) && Apply(OperatorNames.Negated, reading) is var negated && !ReferenceEquals(negated, reading))
        {
            return negated.Type == reading.Type ? negated : Refusal(negated, word);
        }

        return _modality.IsFuture(word) ? Apply(OperatorNames.Future, reading) : reading;
    }

    // Those who meet do it together; who will not meet does so to the others.
    private EventReading Refusal(EventReading refused, int word)
    {
        if (refused.Actors.Count < 2 || refused.Recipients.Count > 0)
        {
            return refused;
        }

        var refusing = new List<Mention>();
        _participants.Resolve(_arguments.Subject(word), refusing, []);
        var others = refused.Actors.Except(refusing).ToList();
        return refusing.Count > 0 && others.Count > 0 ? refused with { Actors = [.. refused.Actors.Where(refusing.Contains)], Recipients = others } : refused;
    }

    private EventReading Apply(string name, EventReading inner)
    {
        var composed = _lexicon.Composition.Compose(name, inner.Type, inner.Mode, inner.Cameo);
        return composed.KeepsInner || composed.Type is null
            ? inner
            : inner with
            {
                Type = composed.Type,
                Mode = composed.Mode == Composed.Same ? inner.Mode : composed.Mode,
                Cameo = composed.Cameo,
                Operator = name,
                Inner = inner,
                Explanation = $"{name} + {inner.Explanation}",
            };
    }
}
