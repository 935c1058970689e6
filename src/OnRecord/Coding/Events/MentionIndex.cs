using OnRecord.Coding.Entities;
using OnRecord.Knowledge.Countries;
using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Events;

/// <summary>Mentions by their words, and mentions made for actors that no earlier step saw.</summary>
internal sealed class MentionIndex
{
    private readonly Draft _draft;
    private readonly Dictionary<int, Mention> _byHead = [];
    private readonly HashSet<Mention> _new = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, ActorDraft> _made = new(StringComparer.Ordinal);

    public MentionIndex(Draft draft)
    {
        _draft = draft;
        foreach (var mention in draft.Mentions.Where(IsReferring))
        {
            if (!_byHead.TryGetValue(mention.Head, out var other) || other.Tokens.Length < mention.Tokens.Length)
            {
                _byHead[mention.Head] = mention;
            }
        }
    }

    /// <summary>The widest mention that this word heads, or null.</summary>
    public Mention? At(int word) => _byHead.GetValueOrDefault(word);

    public bool IsActor(int word) => At(word) is not null || IsPersonal(word) || IsAgent(word);

    public bool IsCountry(int word) =>
        At(word)?.Actor is { Kind: ActorKind.State or ActorKind.Government }
        || (_draft.Document[word].Upos == Upos.PROPN && _draft.Knowledge.Countries.TryMatch(_draft.Document, FirstOfName(word), out var match)
            && match.Tokens.Contains(word) && match.Term is CountryTerm.Name or CountryTerm.Capital);

    public bool IsPerson(int word) =>
        At(word) is { } mention
            ? mention.Actor is { Kind: ActorKind.Person } || mention.Label == EntityLabel.Person
            : _draft.Document[word].Entity is EntityTag.BeginPerson or EntityTag.InsidePerson
              || (IsPersonal(word) && _draft.Document[word].Lemma is not ("it" or "they"));

    /// <summary>A place that lies in no country that is known.</summary>
    public bool IsUnknownPlace(int word) => At(word) is null && IsLocation(word);

    /// <summary>The mention at a word, made when the word may well be an actor and no step has marked it.</summary>
    public Mention? AtOrMade(int word)
    {
        if (At(word) is { } known)
        {
            return known;
        }

        if (!IsAgent(word))
        {
            return null;
        }

        var tokens = NounPhrase(word);
        var mention = new Mention(tokens, word, MentionKind.Nominal) { IsPlural = _draft.Document[word].Xpos is "NNS" or "NNPS" };
        var name = _draft.Document.TextOf(tokens).Slice(_draft.Document.Text).ToString();
        var isName = _draft.Document[word].Upos == Upos.PROPN;
        var actor = (isName ? _made.GetValueOrDefault(name) : null) ?? new ActorDraft(name, mention.IsPlural ? ActorKind.People : IsLocation(word) ? ActorKind.Place : ActorKind.Organization);
        if (isName)
        {
            _made[name] = actor;
        }

        actor.Mentions.Add(mention);
        mention.Actor = actor;
        _new.Add(mention);
        _byHead[word] = mention;
        return mention;
    }

    /// <summary>Adds to the draft the made mentions that some event took.</summary>
    public void Keep(Mention mention)
    {
        if (mention.Actor is not { } actor)
        {
            return;
        }

        var isNew = _new.Remove(mention);
        if (!_draft.Actors.Contains(actor))
        {
            _draft.Actors.Add(actor);
            isNew = true;
        }

        if (isNew)
        {
            _draft.Mentions.Add(mention);
        }
    }

    // Unresolved names are dates and the like; places that lie in no country act for nobody.
    private static bool IsReferring(Mention mention) => mention.Actor is { } actor
        ? actor.Kind != ActorKind.Place || actor.Country is not null
        : mention.Kind == MentionKind.Pronoun;

    private bool IsPersonal(int word) =>
        _draft.Document[word].Upos == Upos.PRON && _draft.Document[word].Lemma is "he" or "she" or "they" or "it" or "we" or "who" or "I";

    private bool IsLocation(int word) => _draft.Document[word].Entity is EntityTag.BeginLocation or EntityTag.InsideLocation;

    private bool IsAgent(int word) =>
        _draft.Document[word].Upos is Upos.NOUN or Upos.PROPN
        && (_draft.Document[word].Entity != EntityTag.O || _draft.Knowledge.Agents.TryMatch(_draft.Document, word, out _));

    private int FirstOfName(int word)
    {
        while (word > 0 && _draft.Document[word].Deprel is Deprel.Flat && _draft.Document[word].Head < word)
        {
            word = _draft.Document[word].Head;
        }

        var first = word;
        foreach (var child in _draft.Document.Children(word))
        {
            if (child < first && _draft.Document[child].Deprel == Deprel.Compound)
            {
                first = child;
            }
        }

        return first;
    }

    // The noun with what stands before it and is not a clause: determiners, numbers, adjectives, compounds.
    private TokenSpan NounPhrase(int word)
    {
        var first = word;
        foreach (var child in _draft.Document.Children(word))
        {
            if (child < first && Deprel.Base(_draft.Document[child].Deprel) is Deprel.Amod or Deprel.Compound or Deprel.Nummod or Deprel.Det)
            {
                first = Math.Min(first, _draft.Document.Subtree(child).Start);
            }
        }

        return new TokenSpan(first, word + 1);
    }
}
