using OnRecord.Knowledge.Countries;
using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Entities.Mentions;

/// <summary>Makes mentions of names: tagged entities, known actors, countries, seats; with their titles.</summary>
internal sealed class NameFinder(Draft draft, SubtreeEdges edges, ReferenceLexicon lexicon)
{
    private readonly Document _document = draft.Document;
    private readonly Modifiers _modifiers = new(draft.Document, draft.Knowledge);

    public IEnumerable<Mention> Find()
    {
        foreach (var candidate in new NameCandidates(_document, draft.Knowledge, lexicon).Find())
        {
            if (MentionOf(candidate) is { } mention)
            {
                yield return mention;
            }
        }
    }

    private Mention? MentionOf(NameCandidate candidate)
    {
        var head = NounPhrase.HeadOf(_document, candidate.Tokens);
        if (candidate.IsGuess && !CouldBeActor(head))
        {
            return null;
        }

        if (candidate.Country is { Term: CountryTerm.Adjective } && candidate.Label != EntityLabel.Person)
        {
            return Adjective(candidate, head);
        }

        var phrase = Phrase(candidate.Tokens, head);
        var before = new TokenSpan(phrase.Start, Math.Max(phrase.Start, candidate.Tokens.Start));
        var titles = _modifiers.Titles(before);
        var kind = titles.Find(title => title.Body is not null)?.Body is { } body && candidate is { Country: null, Known.Count: 0 }
            ? body
            : KindOf.Name(candidate, titles.Exists(title => title.Body is null));
        var isPlural = candidate.Country is { Term: CountryTerm.Demonym } && NounPhrase.IsPlural(_document, head);
        return new Mention(phrase, head, MentionKind.Name)
        {
            Name = candidate.Tokens,
            Label = candidate.Label,
            IsPlural = isPlural,
            Profile = new MentionProfile
            {
                Kind = kind,
                Gender = GenderOf(candidate.Tokens, titles, kind),
                Definiteness = NounPhrase.DefinitenessOf(_document, head),
                Country = CountryOf(candidate, before, kind),
                Term = kind == ActorKind.Person ? null : candidate.Country?.Term,
                Sectors = Sectors(candidate, titles),
                Titles = titles,
                Known = candidate.Known,
                IsGuess = candidate.IsGuess,
            },
        };
    }

    private static Mention Adjective(NameCandidate candidate, int head) => new(candidate.Tokens, head, MentionKind.Name)
    {
        Name = candidate.Tokens,
        Profile = new MentionProfile
        {
            Kind = ActorKind.State,
            Gender = Gender.Neuter,
            Country = candidate.Country!.Iso3,
            Term = CountryTerm.Adjective,
        },
    };

    private TokenSpan Phrase(TokenSpan name, int head)
    {
        var phrase = NounPhrase.Of(_document, edges, head);
        var end = name.End;
        while (end < phrase.End && _document[end].Upos == Upos.PROPN)
        {
            end++;
        }

        return new TokenSpan(Math.Min(phrase.Start, name.Start), end);
    }

    private bool CouldBeActor(int head)
    {
        ref readonly var token = ref _document[head];
        return token.Xpos is "NNP" or "NNPS"
            && !lexicon.Is(WordClass.Calendar, token.Lemma.ToLowerInvariant())
            && !_document.HasChild(head, Deprel.Flat)
            && !Deprel.Is(token.Deprel, Deprel.Compound) && !Deprel.Is(token.Deprel, Deprel.Flat)
            && !Deprel.Is(token.Deprel, Deprel.Amod) && !Deprel.Is(token.Deprel, Deprel.NmodDesc)
            && !Deprel.Is(token.Deprel, "obl:unmarked") && !Deprel.Is(token.Deprel, Deprel.OblTmod);
    }

    private static string? CountryOf(NameCandidate candidate, TokenSpan before, Modifiers modifiers, ActorKind? kind) =>
        (kind == ActorKind.Person ? null : candidate.Country?.Iso3) ?? modifiers.Country(before) ?? (kind == ActorKind.Person ? null : candidate.Inner);

    private string? CountryOf(NameCandidate candidate, TokenSpan before, ActorKind? kind) =>
        CountryOf(candidate, before, _modifiers, kind);

    private static List<string> Sectors(NameCandidate candidate, List<TitleUse> titles)
    {
        var sectors = new List<string>();
        if (candidate.Country?.Sector is { Length: > 0 } seat)
        {
            sectors.Add(seat);
        }

        foreach (var title in titles)
        {
            if (title.Sector.Length > 0 && !sectors.Contains(title.Sector))
            {
                sectors.Add(title.Sector);
            }
        }

        return sectors;
    }

    private Gender GenderOf(TokenSpan name, List<TitleUse> titles, ActorKind? kind)
    {
        if (kind is not null and not ActorKind.Person)
        {
            return kind == ActorKind.People ? Gender.Unknown : Gender.Neuter;
        }

        foreach (var title in titles)
        {
            var word = _document.Form(title.Tokens.End - 1).ToString();
            if (lexicon.GenderOfNoun(word) is var stated && stated != Gender.Unknown)
            {
                return stated;
            }
        }

        return name.Length > 1 ? lexicon.GenderOfName(_document.Form(name.Start).ToString()) : Gender.Unknown;
    }
}
