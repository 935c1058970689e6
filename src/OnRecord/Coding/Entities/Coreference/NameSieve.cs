using OnRecord.Knowledge.Countries;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Joins the names of a report into actors: countries and seats by what they stand for, known actors by
/// their entry, the rest by comparing names, full names before short ones.</summary>
internal sealed class NameSieve(Resolution resolution)
{
    private readonly PlaceOrGovernment _placeOrGovernment = new(resolution.Document, resolution.Lexicon);
    private readonly KnownChoice _choice = new(resolution);
    private readonly NameMatch _match = new(resolution);
    private HashSet<string>? _countries;

    public void Run()
    {
        new NameKinds(resolution).Mark();
        var names = resolution.Draft.Mentions.Where(mention => mention.Kind == MentionKind.Name).ToList();
        var rest = new List<(Mention Mention, NameForm Form)>();
        foreach (var name in names)
        {
            if (name.Profile.Term is { } term)
            {
                JoinCountry(name, term);
            }
            else if (NameForm.Of(resolution.Document, name.Name) is { } form)
            {
                rest.Add((name, form));
            }
        }

        foreach (var (mention, form) in rest.Where(name => IsFull(name.Form)))
        {
            JoinName(mention, form);
        }

        foreach (var (mention, form) in rest.Where(name => !IsFull(name.Form)))
        {
            JoinName(mention, form);
        }
    }

    private static bool IsFull(NameForm form) => form.Words.Length > 1;

    private void JoinCountry(Mention mention, CountryTerm term)
    {
        var text = resolution.Text(mention.Name);
        var country = mention.Profile.Country ?? Spelling.Fold(text);
        switch (term)
        {
            case CountryTerm.Name or CountryTerm.Adjective:
                resolution.Join(ActorKeys.State(country), mention, CountryNames.State(resolution, country) ?? text, ActorKind.State).Gender = Gender.Neuter;
                break;
            case CountryTerm.Demonym when mention.IsPlural:
                resolution.Join(ActorKeys.People(country), mention, text, ActorKind.People).IsPlural = true;
                break;
            case CountryTerm.Demonym:
                resolution.New(text, ActorKind.Person, isNamed: false).Add(mention);
                break;
            case CountryTerm.Capital when _placeOrGovernment.IsGovernment(mention) && UnionOf(text, country) is { } union:
                JoinUnion(mention, union, text);
                break;
            case CountryTerm.Capital or CountryTerm.Seat when _placeOrGovernment.IsGovernment(mention):
                JoinSeat(mention, country, text);
                break;
            default:
                resolution.Join(ActorKeys.Place(Spelling.Fold(text)), mention, text, ActorKind.Place).Gender = Gender.Neuter;
                break;
        }
    }

    private string? UnionOf(string capital, string country) =>
        resolution.Draft.Knowledge.Countries.UnionSeatedIn(capital) is { } union && !CountriesNamed.Contains(country) ? union : null;

    private HashSet<string> CountriesNamed => _countries ??= resolution.Draft.Mentions
        .Where(mention => mention.Profile.Term is CountryTerm.Name or CountryTerm.Adjective or CountryTerm.Demonym)
        .Select(mention => mention.Profile.Country)
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    private void JoinUnion(Mention mention, string union, string text)
    {
        var known = CountryNames.Union(resolution, union);
        var cluster = resolution.Join(known is null ? ActorKeys.Government(union) : ActorKeys.Known(known.Id), mention, known?.Name ?? text, known?.Kind ?? ActorKind.Government);
        cluster.Actor.Known ??= known;
        cluster.Gender = Gender.Neuter;
        mention.Profile = mention.Profile with { Country = union };
    }

    private void JoinSeat(Mention mention, string country, string text)
    {
        var sector = mention.Profile.Sectors.Count > 0 ? mention.Profile.Sectors[0] : "GOV";
        var cluster = sector == "GOV"
            ? resolution.Join(ActorKeys.Government(country), mention, CountryNames.Government(resolution, country) ?? text, ActorKind.Government)
            : resolution.Join(ActorKeys.Institution(country, Spelling.Fold(text)), mention, text, ActorKind.Institution);
        cluster.Gender = Gender.Neuter;
    }

    private void JoinName(Mention mention, NameForm form)
    {
        var known = _choice.Choose(mention);
        var cluster = (known is null ? null : resolution.Find(ActorKeys.Known(known.Id))) ?? _match.Find(mention, form, known);
        if (cluster is null)
        {
            if (mention.Profile.IsGuess && !IsLikelyActor(mention))
            {
                return;
            }

            cluster = resolution.New(resolution.Text(mention.Name), known?.Kind ?? mention.Profile.Kind ?? GuessKind(mention), isNamed: true);
        }

        cluster.Add(mention);
        resolution.AddName(cluster, form);
        if (!cluster.IsPerson)
        {
            cluster.Nouns.Add(form.Last);
        }

        if (known is not null && cluster.Actor.Known is null)
        {
            cluster.Actor.Known = known;
            resolution.Bind(ActorKeys.Known(known.Id), cluster);
        }
    }

    /// <summary>An unconfirmed name is an actor when it has a title or acts.</summary>
    private bool IsLikelyActor(Mention mention)
    {
        ref readonly var token = ref resolution.Document[mention.Head];
        return mention.Profile.Titles.Count > 0
            || (token.Deprel == Deprel.Nsubj && token.Head >= 0 && resolution.Document[token.Head].Upos == Upos.VERB);
    }

    private ActorKind GuessKind(Mention mention)
    {
        ref readonly var token = ref resolution.Document[mention.Head];
        return mention.Profile.Titles.Count > 0
            || resolution.Lexicon.GenderOfName(resolution.Document.Form(mention.Name.Start).ToString()) != Gender.Unknown
            || (token.Head >= 0 && resolution.Lexicon.Is(WordClass.Speech, resolution.Document[token.Head].Lemma))
                ? ActorKind.Person
                : ActorKind.Organization;
    }
}
