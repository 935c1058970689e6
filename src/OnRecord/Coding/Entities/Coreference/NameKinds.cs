using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Tells persons, bodies and places apart among names that only the tagger knows, by what the report says of them: a
/// title before the name, a description beside it ("its co-leader, X", "the company, X"), a given name, or a full name of
/// which a short one is the last word. One name is of one kind in a report. Run before names are joined.</summary>
internal sealed class NameKinds(Resolution resolution)
{
    private const int LongestName = 4;

    private readonly Document _document = resolution.Document;
    private readonly HashSet<string> _familyNames = new(StringComparer.Ordinal);

    public void Mark()
    {
        foreach (var name in resolution.Draft.Mentions)
        {
            if (IsOpen(name) && Told(name) is { } kind && kind != name.Profile.Kind)
            {
                Mark(name, kind);
            }

            if (name is { Kind: MentionKind.Name, Profile.Kind: ActorKind.Person, Name.Length: > 1 })
            {
                _familyNames.Add(Last(name));
            }
        }

        foreach (var name in resolution.Draft.Mentions)
        {
            if (IsShort(name) && _familyNames.Contains(Last(name)))
            {
                Mark(name, ActorKind.Person);
            }
        }

        Agree();
    }

    // One name is one thing in a report: where the tagger took it for several, for what it was most often, or first.
    private void Agree()
    {
        foreach (var same in resolution.Draft.Mentions.Where(IsOpen).GroupBy(name => _document.TextOf(name.Name).Slice(_document.Text).ToString(), StringComparer.Ordinal))
        {
            var kinds = same.Select(name => name.Profile.Kind).OfType<ActorKind>().CountBy(kind => kind).ToList();
            if (kinds.Count > 1)
            {
                var most = kinds.MaxBy(kind => kind.Value).Key;
                foreach (var name in same.Where(name => name.Profile.Kind != most))
                {
                    Mark(name, most);
                }
            }
        }
    }

    private static bool IsOpen(Mention mention) =>
        mention is { Kind: MentionKind.Name, Name.Length: <= LongestName, IsPlural: false, Profile: { Term: null, Known.Count: 0 } };

    // A person named in full outweighs a body of the same name that the report does not mention otherwise.
    private static bool IsShort(Mention mention) =>
        mention is { Kind: MentionKind.Name, Name.Length: 1, IsPlural: false, Profile: { Term: null, Kind: not ActorKind.Person } };

    private ActorKind? Told(Mention name)
    {
        if (name.Profile.Titles.Any(title => title.Body is null))
        {
            return ActorKind.Person;
        }

        return Described(name) ?? (HasGivenName(name) ? ActorKind.Person : null);
    }

    private ActorKind? Described(Mention name)
    {
        if (Deprel.Is(_document[name.Head].Deprel, Deprel.Appos) && KindOf(resolution.At(_document[name.Head].Head)) is { } described)
        {
            return name.Label == EntityLabel.Person && HasOffice(_document[name.Head].Head) ? ActorKind.Person : described;
        }

        foreach (var child in _document.Children(name.Head))
        {
            if (Deprel.Is(_document[child].Deprel, Deprel.Appos) && child > name.Head && KindOf(resolution.At(child)) is { } kind && !(kind != ActorKind.Person && HasBodyBetween(name.Head, child)))
            {
                return kind;
            }
        }

        return IsOfPlace(name) ? ActorKind.Place : Called(name);
    }

    /// <summary>"X of the Policy Lab, a think-tank": the lab is.</summary>
    private bool HasBodyBetween(int name, int description)
    {
        foreach (var child in _document.Children(name))
        {
            if (child > name && child < description && Deprel.Is(_document[child].Deprel, Deprel.Nmod) && resolution.Over(child) is { Kind: MentionKind.Name })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The weekly X", "the airline X": a body, by the noun before its name.</summary>
    private ActorKind? Called(Mention name)
    {
        var noun = name.Name.Start - 1;
        return noun > 0 && name.Label != EntityLabel.Location && _document[noun].Upos is Upos.NOUN or Upos.ADJ && char.IsLower(_document.Form(noun)[0])
            && (_document[noun].Head == name.Head || _document[name.Head].Head == noun) && _document[noun - 1].Upos is Upos.DET or Upos.ADJ or Upos.NOUN
            && resolution.Lexicon.KindOf(_document[noun].Lemma.ToLowerInvariant()) is { } kind && resolution.Lexicon.GenderOfName(_document.Form(name.Name.Start).ToString()) == Gender.Unknown
                ? kind
                : null;
    }

    /// <summary>"The province of X", "the town of X".</summary>
    private bool IsOfPlace(Mention name) =>
        name.Tokens.Start is >= 2 and var start && _document.FormIs(start - 1, "of") && PlaceHypernym.IsPlaceNoun(_document[start - 2].Lemma.ToLowerInvariant())
        && _document[name.Head].Head == start - 2;

    /// <summary>A person named after a body is who holds an office of it ("the chair of the council, X").</summary>
    private bool HasOffice(int body) =>
        Deprel.Is(_document[body].Deprel, Deprel.Nmod) && _document[body].Head is >= 0 and var office && office < body
        && KindOf(resolution.At(office)) == ActorKind.Person;

    private static ActorKind? KindOf(Mention? description) =>
        description is { Kind: MentionKind.Nominal, IsPlural: false, Profile.IsAgent: true } ? description.Profile.Kind : null;

    private bool HasGivenName(Mention name) =>
        name.Name.Length is 2 or 3 && name.Profile.Kind == ActorKind.Place && _document[name.Name.End - 1].Upos == Upos.PROPN
        && resolution.Lexicon.GenderOfName(_document.Form(name.Name.Start).ToString()) != Gender.Unknown;

    private string Last(Mention name) => _document.Form(name.Name.End - 1).ToString();

    private void Mark(Mention name, ActorKind kind) => name.Profile = name.Profile with
    {
        Kind = kind,
        Known = [],
        Country = kind == ActorKind.Person && name.Profile.Kind == ActorKind.Place ? null : name.Profile.Country,
        Gender = kind != ActorKind.Person ? Gender.Neuter
            : name.Name.Length > 1 ? resolution.Lexicon.GenderOfName(_document.Form(name.Name.Start).ToString()) : Gender.Unknown,
    };
}
