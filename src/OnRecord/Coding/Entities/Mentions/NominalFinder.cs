using OnRecord.Knowledge.Actors;
using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Entities.Mentions;

/// <summary>Makes mentions of noun phrases whose head names an agent, an office, or any person, body or place.</summary>
internal sealed class NominalFinder(Draft draft, SubtreeEdges edges, ReferenceLexicon lexicon)
{
    private readonly Document _document = draft.Document;
    private readonly Modifiers _modifiers = new(draft.Document, draft.Knowledge);

    /// <param name="isTaken">True for tokens that belong to a name or to the title before it.</param>
    public IEnumerable<Mention> Find(bool[] isTaken)
    {
        for (var i = 0; i < _document.Count; i++)
        {
            if (!isTaken[i] && CanHead(i) && MentionOf(i) is { } mention)
            {
                yield return mention;
            }
        }
    }

    private bool CanHead(int token)
    {
        ref readonly var word = ref _document[token];
        return (word.Upos is Upos.NOUN or Upos.PROPN || EndsTitle(token))
            && !Deprel.Is(word.Deprel, Deprel.Compound) && !Deprel.Is(word.Deprel, Deprel.Flat)
            && !Deprel.Is(word.Deprel, Deprel.Fixed) && !Deprel.Is(word.Deprel, Deprel.Amod);
    }

    /// <summary>"Secretary-general", "chief executive": titles of several words that end in what is tagged an adjective.</summary>
    private bool EndsTitle(int token)
    {
        ref readonly var word = ref _document[token];
        return word.Upos == Upos.ADJ && token > 0 && Deprel.Base(word.Deprel) is Deprel.Nsubj or Deprel.Obj or Deprel.Obl or Deprel.Nmod or Deprel.Conj or Deprel.Appos or "root"
            && TitleEndingAt(token, _document.SentenceOf(token).Tokens.Start) is { Tokens.Length: > 1 };
    }

    private Mention? MentionOf(int head)
    {
        var phrase = NounPhrase.Of(_document, edges, head);
        var title = TitleEndingAt(head, phrase.Start);
        var hasAgent = draft.Knowledge.Agents.TryMatch(_document, head, out var agent);
        var noun = lexicon.Noun(_document[head].Lemma);
        if ((title is null && !hasAgent && noun is null) || IsAbstract(head, phrase))
        {
            return null;
        }

        var isPlural = NounPhrase.IsPlural(_document, head) || (agent is { IsPlural: true });
        var kind = Kind(title, hasAgent ? agent : null, noun, isPlural);
        var possessor = _document.Child(head, Deprel.NmodPoss);
        return new Mention(phrase, head, MentionKind.Nominal)
        {
            IsPlural = isPlural,
            Profile = new MentionProfile
            {
                Kind = kind,
                Gender = Gender(head, kind, isPlural),
                Definiteness = NounPhrase.DefinitenessOf(_document, head),
                Country = _modifiers.Country(new TokenSpan(phrase.Start, head)) ?? CountryAfter(head),
                Sectors = Sectors(title, hasAgent ? agent : null),
                Titles = title is null ? [] : [title],
                IsAgent = hasAgent || title is not null,
                Possessor = possessor,
            },
        };
    }

    /// <summary>"Brought to justice", "has authority": a thing, and nobody.</summary>
    private bool IsAbstract(int head, TokenSpan phrase) =>
        phrase.Length == 1 && char.IsLower(_document.Form(head)[0]) && lexicon.Is(WordClass.Abstract, _document.Form(head).ToString());

    private TitleUse? TitleEndingAt(int head, int start)
    {
        for (var i = Math.Max(start, head - 5); i <= head; i++)
        {
            if (draft.Knowledge.Titles.TryMatch(_document, i, out var title) && title.Tokens.End == head + 1 && title.Kind != "honorific")
            {
                return TitleUse.Of(title);
            }
        }

        return null;
    }

    private static ActorKind Kind(TitleUse? title, AgentMatch? agent, ReferenceNoun? noun, bool isPlural)
    {
        if (agent is not null && noun is not { Kind: "state" })
        {
            return KindOf.Agent(agent.Kind, agent.Sectors, isPlural);
        }

        return title is not null ? (isPlural ? ActorKind.People : ActorKind.Person) : noun!.Value.ActorKind(isPlural);
    }

    private Gender Gender(int head, ActorKind kind, bool isPlural) => kind switch
    {
        ActorKind.Person => lexicon.GenderOfNoun(_document[head].Lemma),
        ActorKind.People => Entities.Gender.Unknown,
        _ => isPlural ? Entities.Gender.Unknown : Entities.Gender.Neuter,
    };

    private static List<string> Sectors(TitleUse? title, AgentMatch? agent)
    {
        var sectors = new List<string>(agent?.Sectors ?? []);
        if (title is { Sector.Length: > 0 } && !sectors.Contains(title.Sector))
        {
            sectors.Add(title.Sector);
        }

        return sectors;
    }

    /// <summary>The country in "the president of France", "the government in Kabul".</summary>
    private string? CountryAfter(int head)
    {
        foreach (var child in _document.Children(head))
        {
            if (child > head && Deprel.Is(_document[child].Deprel, Deprel.Nmod) && !Deprel.Is(_document[child].Deprel, Deprel.NmodPoss)
                && NounPhrase.CaseOf(_document, child) == "of")
            {
                var of = NounPhrase.Of(_document, edges, child);
                for (var i = of.Start; i < of.End; i++)
                {
                    if (draft.Knowledge.Countries.TryMatch(_document, i, out var match) && match.Tokens.Contains(child))
                    {
                        return match.Iso3;
                    }
                }
            }
        }

        return null;
    }
}
