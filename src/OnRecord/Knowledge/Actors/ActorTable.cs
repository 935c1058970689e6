using NodaTime;
using OnRecord.Knowledge.Matching;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Knowledge.Actors;

/// <summary>Known persons and organisations. Immutable and thread-safe. Names are compared without regard to
/// diacritics, apostrophes and hyphens.</summary>
public sealed class ActorTable
{
    private readonly PhraseTrie _aliases;
    private readonly Lazy<PhraseTrie> _lastNames;
    private readonly KnownActor[] _actors;
    private readonly Dictionary<(string Country, string Office), List<(Term Term, KnownActor Holder)>> _offices = [];

    internal ActorTable(IReadOnlyList<KnownActor> actors, NameOrder order)
    {
        _actors = [.. actors];
        _aliases = new PhraseTrie(order.Particles);
        _lastNames = new Lazy<PhraseTrie>(() => LastNames(order));
        for (var i = 0; i < _actors.Length; i++)
        {
            Index(i);
        }
    }

    public IReadOnlyList<KnownActor> All => _actors;

    /// <summary>Every actor that has the longest alias starting with a token, within its sentence; none when no alias
    /// does, and then <paramref name="length"/>, in tokens, is 0. An alias asks for its capitals in the text.</summary>
    public IReadOnlyList<KnownActor> MatchAll(Document document, int token, out int length)
    {
        ArgumentNullException.ThrowIfNull(document);
        length = 0;
        if (!_aliases.TryMatch(document, token, out var match) || AcronymCheck.IsPronoun(document, match.Tokens))
        {
            return [];
        }

        length = match.Tokens.Length;
        return OpensSentence(document, token) && length > 1
            && _aliases.TryMatch(document, new TokenSpan(token + 1, match.Tokens.End), out var bare)
                ? Actors([.. bare.Entries.Union(match.Entries)])
                : Actors(match.Entries);
    }

    /// <summary>True of an article whose capital says nothing: "The Republicans" may open a sentence on Republicans.</summary>
    private static bool OpensSentence(Document document, int token) =>
        document.FormIs(token, "the") && document.SentenceOf(token).Tokens.Start == token;

    /// <summary>Actors that have exactly this name or alias, in any case.</summary>
    public IReadOnlyList<KnownActor> Find(string name) => Actors(_aliases.Find(name));

    /// <summary>Persons by family name alone, particles given or not ("Kadhimi", "al-Kadhimi"), in any case. For
    /// states that put the family name first that is the first word of the name.</summary>
    public IReadOnlyList<KnownActor> ByLastName(string lastName) => Actors(_lastNames.Value.Find(lastName));

    /// <summary>Who held an office of a country on a day. Of two whose terms meet on that day the later one counts;
    /// null when nobody is known, or when several held the office side by side.</summary>
    /// <param name="country">ISO 3166-1 alpha-3 or a PLOVER code (IGO, UNO …).</param>
    /// <param name="office">Canonical lower-case title.</param>
    public KnownActor? OfficeHolder(string country, string office, LocalDate on)
    {
        var holders = _offices.GetValueOrDefault((country, office))?.FindAll(h => h.Term.HeldOn(on));
        if (holders is not { Count: > 0 })
        {
            return null;
        }

        var latest = holders.MaxBy(h => h.Term.EarliestStart);
        foreach (var other in holders)
        {
            if (other.Holder != latest.Holder && OfficeOverlap.IsSideBySide(other.Term, latest.Term))
            {
                return null;
            }
        }

        return latest.Holder;
    }

    private void Index(int i)
    {
        var actor = _actors[i];
        foreach (var name in actor.IsNameShared ? actor.Aliases : actor.Aliases.Prepend(actor.Name))
        {
            _aliases.Add(name, i);
        }

        foreach (var term in actor.Terms)
        {
            if (term.Country is { } country)
            {
                var key = (country, term.Office);
                (_offices.TryGetValue(key, out var held) ? held : _offices[key] = []).Add((term, actor));
            }
        }
    }

    private PhraseTrie LastNames(NameOrder order)
    {
        var lastNames = new PhraseTrie(order.Particles);
        for (var i = 0; i < _actors.Length; i++)
        {
            if (_actors[i].Kind == Records.ActorKind.Person)
            {
                foreach (var lastName in order.LastNames(_actors[i].Name, _actors[i].Country))
                {
                    lastNames.Add(lastName, i, ignoreCase: true);
                }
            }
        }

        return lastNames;
    }

    private List<KnownActor> Actors(IReadOnlyList<int> entries) => [.. entries.Select(e => _actors[e])];
}
