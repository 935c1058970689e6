using OnRecord.Coding.Entities.Mentions;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Tells persons from places and bodies among names that only the tagger knows, by what the report says of them: a
/// title before the name, a description beside it ("its co-leader, X"), a given name, or a full name of which a short one
/// is the last word. Run before names are joined.</summary>
internal sealed class PersonNames(Resolution resolution)
{
    private const int LongestName = 4;

    private readonly Document _document = resolution.Document;

    public void Mark()
    {
        var names = resolution.Draft.Mentions.Where(IsOpen).ToList();
        var last = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in resolution.Draft.Mentions)
        {
            if (person is { Kind: MentionKind.Name, Profile.Kind: ActorKind.Person, Name.Length: > 1 })
            {
                last.Add(Last(person));
            }
        }

        foreach (var name in names)
        {
            if (name.Profile.Titles.Count > 0 || IsDescribed(name) || HasGivenName(name))
            {
                Mark(name);
                last.Add(Last(name));
            }
        }

        foreach (var name in names)
        {
            if (name.Name.Length == 1 && name.Profile.Kind != ActorKind.Person && last.Contains(Last(name)))
            {
                Mark(name);
            }
        }
    }

    // No entry of the knowledge base, no country, and a label that is no certain one.
    private static bool IsOpen(Mention mention) =>
        mention is { Kind: MentionKind.Name, Name.Length: <= LongestName, IsPlural: false }
        && mention.Profile is { Term: null, Known.Count: 0, Kind: ActorKind.Place or ActorKind.Organization or null };

    private bool IsDescribed(Mention name)
    {
        if (Deprel.Is(_document[name.Head].Deprel, Deprel.Appos) && IsPerson(resolution.At(_document[name.Head].Head)))
        {
            return true;
        }

        foreach (var child in _document.Children(name.Head))
        {
            if (Deprel.Is(_document[child].Deprel, Deprel.Appos) && child > name.Head && IsPerson(resolution.At(child)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPerson(Mention? mention) =>
        mention is { Kind: MentionKind.Nominal, IsPlural: false, Profile: { Kind: ActorKind.Person, IsAgent: true } };

    private bool HasGivenName(Mention name) =>
        name.Name.Length is 2 or 3 && name.Profile.Kind == ActorKind.Place && _document[name.Name.End - 1].Upos == Upos.PROPN
        && resolution.Lexicon.GenderOfName(_document.Form(name.Name.Start).ToString()) != Gender.Unknown;

    private string Last(Mention name) => _document.Form(name.Name.End - 1).ToString();

    private void Mark(Mention name) => name.Profile = name.Profile with
    {
        Kind = ActorKind.Person,
        Country = null,
        Gender = name.Name.Length > 1 ? resolution.Lexicon.GenderOfName(_document.Form(name.Name.Start).ToString()) : Gender.Unknown,
    };
}
