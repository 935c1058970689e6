using OnRecord.Records;

namespace OnRecord.Outputs.Accounts;

/// <summary>How the actors of one record are called.</summary>
internal sealed class Names
{
    private const int Longest = 90;

    private readonly Dictionary<string, Actor> _actors;
    private readonly string _text;

    public Names(Record record)
    {
        _text = record.Article.Text;
        _actors = new Dictionary<string, Actor>(StringComparer.Ordinal);
        foreach (var actor in record.Actors)
        {
            _actors.TryAdd(actor.Id, actor);
        }
    }

    public Actor? Find(string? id) => id is null ? null : _actors.GetValueOrDefault(id);

    /// <summary>For an actor without a name the words of its description, fit for the middle of a sentence.</summary>
    public static string Of(Actor actor)
    {
        var name = Wording.Shorten(Wording.Clean(actor.Name), Longest);
        return actor.Mentions.Any(mention => mention.Kind == MentionKind.Name) ? name : Wording.LowerArticle(name);
    }

    public Phrase Phrase(string id) => Find(id) is { } actor ? new Phrase(Of(actor), Tone.Actor, actor.Id) : new Phrase(id, Tone.Actor);

    /// <summary>Each actor once, in order, with commas and "and".</summary>
    public IReadOnlyList<Phrase> List(IReadOnlyList<Participant> participants)
    {
        var phrases = new List<Phrase>();
        var ids = participants.Select(participant => participant.Actor).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < ids.Count; i++)
        {
            if (i > 0)
            {
                phrases.Add(new Phrase(i == ids.Count - 1 ? " and " : ", "));
            }

            phrases.Add(Phrase(ids[i]));
        }

        return phrases;
    }

    /// <summary>Names and descriptions other than the actor's name, in order of first use, at most
    /// <paramref name="most"/>.</summary>
    public IReadOnlyList<string> Others(Actor actor, int most)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Of(actor) };
        var others = new List<string>();
        foreach (var mention in actor.Mentions)
        {
            if (mention.Kind == MentionKind.Pronoun)
            {
                continue;
            }

            var words = Wording.Shorten(Wording.Of(_text, mention.Span), Longest);
            if (words.Length > 0 && others.Count < most && seen.Add(words))
            {
                others.Add(words);
            }
        }

        return others;
    }
}
