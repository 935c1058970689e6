using OnRecord.Records;

namespace OnRecord.Outputs.Accounts;

/// <summary>Tells on whose word an item rests, as a sentence without a stop. Says of a source what the report says and
/// no more.</summary>
internal sealed class WordOf
{
    private const int Longest = 160;

    private readonly Record _record;
    private readonly Glossary _glossary;
    private readonly Names _names;
    private readonly Dictionary<string, Attribution> _attributions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);

    public WordOf(Record record, Glossary glossary, Names names)
    {
        (_record, _glossary, _names) = (record, glossary, names);
        foreach (var attribution in record.Attributions)
        {
            _attributions.TryAdd(attribution.Id, attribution);
            if (attribution is { Actor: { } actor, Anonymity.Reason: { } reason })
            {
                _reasons.TryAdd(actor, reason);
            }
        }
    }

    public Attribution? Find(string? id) => id is null ? null : _attributions.GetValueOrDefault(id);

    /// <summary>For an item that hangs on this attribution; null is the outlet itself.</summary>
    public IReadOnlyList<Phrase> Sentence(Attribution? attribution)
    {
        if (attribution is null)
        {
            return [new Phrase(_record.Article.Outlet is { } outlet ? $"{Wording.Clean(outlet)} says so itself" : "the report says so itself", Tone.Faint)];
        }

        var phrases = new List<Phrase>
        {
            new(IsPublished(attribution.SourceKind) ? "according to " : "on the word of "),
        };
        AddSource(phrases, attribution);
        AddOuter(phrases, attribution);
        return phrases;
    }

    // The source as the report names it, and for a pronoun or a short name whom it stands for.
    private void AddSource(List<Phrase> phrases, Attribution attribution)
    {
        var words = Wording.Shorten(Wording.Of(_record.Article.Text, attribution.Source), Longest);
        var cue = Wording.Shorten(Wording.Of(_record.Article.Text, attribution.Cue), 60);
        var quoted = new List<string>();
        if (_names.Find(attribution.Actor) is { } actor && words.Length > 0 && !words.Contains(Names.Of(actor), StringComparison.OrdinalIgnoreCase))
        {
            phrases.Add(_names.Phrase(actor.Id));
            if (!Names.Of(actor).Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                quoted.Add(Wording.Quoted(words));
            }
        }
        else
        {
            phrases.Add(SourceWords(attribution.IsSourceUncertain ? Wording.Quoted(words) : words, _names.Find(attribution.Actor)));
        }

        if (cue.Any(char.IsLetter))
        {
            quoted.Add(Wording.Quoted(cue));
        }

        AddRemark(phrases, attribution, words);
        phrases.Add(new Phrase(quoted.Count > 0 ? $" ({string.Join(", ", quoted)})" : "", Tone.Faint));
        AddCircumstances(phrases, attribution);
    }

    private static Phrase SourceWords(string words, Actor? actor)
    {
        if (words.Length == 0)
        {
            return actor is null
                ? new Phrase("a source that is not stated", Tone.Faint)
                : new Phrase(Names.Of(actor), Tone.Actor, actor.Id);
        }

        return new Phrase(Wording.LowerArticle(words), Tone.Actor, actor?.Id);
    }

    private static bool IsPublished(SourceKind kind) => kind is SourceKind.Document or SourceKind.Poll or SourceKind.Broadcaster
        or SourceKind.SocialPost or SourceKind.Outlet or SourceKind.OutletItself;

    private void AddRemark(List<Phrase> phrases, Attribution attribution, string words)
    {
        if (attribution.IsSourceUncertain)
        {
            phrases.Add(new Phrase(", whoever is meant", Tone.Faint));
        }

        if (attribution.SourceKind is SourceKind.Named || IsPublished(attribution.SourceKind))
        {
            return;
        }

        var remark = _glossary.Remark(attribution.SourceKind);
        var stated = attribution.Anonymity?.Reason ?? (attribution.Actor is { } actor ? _reasons.GetValueOrDefault(actor) : null);
        var reason = stated is null ? "" : Wording.Clean(stated);
        if (reason.Length > 0 && !words.Contains(reason, StringComparison.OrdinalIgnoreCase))
        {
            phrases.Add(new Phrase($", {(remark.Length > 0 ? remark : "not named")}: {Wording.Quoted(reason)}"));
        }
        else if (reason.Length == 0 && remark.Length > 0)
        {
            phrases.Add(new Phrase($", {remark}"));
        }
    }

    private void AddCircumstances(List<Phrase> phrases, Attribution attribution)
    {
        if (attribution.Medium is { } medium)
        {
            phrases.Add(new Phrase($", {InMedium(Wording.Clean(medium.Text))}"));
        }

        if (attribution.Audience is { } audience)
        {
            phrases.Add(new Phrase($", speaking to {Wording.Clean(audience.Text)}"));
        }

        if (attribution.Place is { } place)
        {
            phrases.Add(new Phrase($", in {Wording.Clean(place.Name)}"));
        }

        if (attribution.Time is { } time)
        {
            phrases.Add(new Phrase($", {Wording.Clean(time.Span.Slice(_record.Article.Text).ToString())}"));
        }
    }

    // "televised interview" is stated without the words around it; "by telephone" with them.
    internal static string InMedium(string medium)
    {
        var first = medium.Split(' ')[0];
        if (first is "in" or "on" or "at" or "by" or "via" or "through" or "during" or "to")
        {
            return medium;
        }

        var isBare = first is "a" or "an" or "the" or "his" or "her" or "their" or "its" || medium.EndsWith('s');
        return isBare ? $"in {medium}" : $"in {("aeiou".Contains(char.ToLowerInvariant(medium.FirstOrDefault('x'))) ? "an" : "a")} {medium}";
    }

    // A chain of reports is short in any text that people write; a longer one, or one that bites its tail, is cut.
    private void AddOuter(List<Phrase> phrases, Attribution attribution)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { attribution.Id };
        for (var outer = Find(attribution.Within); outer is not null && seen.Count < 6 && seen.Add(outer.Id); outer = Find(outer.Within))
        {
            phrases.Add(new Phrase(", as told by "));
            AddSource(phrases, outer);
        }
    }
}
