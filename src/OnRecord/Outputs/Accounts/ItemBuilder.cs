using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Outputs.Accounts;

/// <summary>Turns the events and statements of a record into items.</summary>
internal sealed class ItemBuilder
{
    private const int LongestContent = 420;

    private readonly Record _record;
    private readonly Glossary _glossary;
    private readonly Names _names;
    private readonly WordOf _word;
    private readonly Excerpt _excerpt;

    public ItemBuilder(Record record, Glossary glossary, Names names)
    {
        (_record, _glossary, _names) = (record, glossary, names);
        _word = new WordOf(record, glossary, names);
        _excerpt = new Excerpt(record.Article);
    }

    /// <summary>An event of a record that may hold no more than what it hangs on.</summary>
    public static AccountItem Of(Record record, Event item, Glossary glossary) => new ItemBuilder(record, glossary, new Names(record)).Event(item);

    /// <summary>A statement of a record that may hold no more than what it hangs on.</summary>
    public static AccountItem Of(Record record, Attribution said, Glossary glossary) => new ItemBuilder(record, glossary, new Names(record)).Statement(said);

    private string Text => _record.Article.Text;

    public IReadOnlyList<AccountItem> Build()
    {
        var told = new ToldElsewhere(_record);
        var statements = _record.Attributions.Where(attribution => !told.Tells(attribution));
        return [.. _record.Events.Select(Event).Concat(statements.Select(Statement)).OrderBy(item => item.Position)];
    }

    /// <summary>The item of an attribution that carries events and so is no item of the account itself.</summary>
    public AccountItem? Find(string id) => _word.Find(id) is { } attribution ? Statement(attribution) : null;

    /// <summary>The sentence around the first span, with the spans in it marked.</summary>
    public IReadOnlyList<Phrase> Excerpt(IReadOnlyList<TextSpan> spans) => Excerpts(spans) is [var first, ..] ? first : [];

    private AccountItem Event(Event item)
    {
        var attribution = _word.Find(item.Attribution);
        return new AccountItem(
            item.Id,
            Start(item.Anchor),
            _glossary.Of(item.Status),
            ToneOf(item.Status),
            Heading(item),
            Circumstances(item),
            _word.Sentence(attribution),
            Excerpts(item.Anchor),
            $"{item.Id} {item.Type}{(item.Mode is { } mode ? $"/{mode}" : "")} {item.Cameo}",
            attribution?.SourceKind);
    }

    private AccountItem Statement(Attribution attribution) => new(
        attribution.Id,
        Start([.. attribution.Content, .. attribution.Cue, .. attribution.Source]),
        _glossary.Of(attribution.CueClass),
        Tone.Statement,
        Content(attribution),
        [],
        _word.Sentence(attribution),
        [],
        $"{attribution.Id} {Words.Of(attribution.Quote)} {Words.Of(attribution.CueClass)}",
        attribution.SourceKind);

    private List<Phrase> Content(Attribution attribution)
    {
        var words = Wording.Shorten(Wording.Of(Text, attribution.Content), LongestContent);
        return words.Length > 0
            ? [new Phrase(Wording.Quoted(words), Tone.Wording)]
            : [new Phrase("no words of the statement are given", Tone.Faint)];
    }

    private List<Phrase> Heading(Event item)
    {
        var (words, link) = _glossary.Event(item.Type, item.Mode, item.Status);
        var heading = new List<Phrase>();
        heading.AddRange(item.Actors.Count > 0 ? _names.List(item.Actors) : [new Phrase("actor not stated", Tone.Faint)]);
        heading.Add(new Phrase(" — "));
        heading.Add(new Phrase(words, Tone.Title));
        var actors = item.Actors.Select(participant => participant.Actor).ToHashSet(StringComparer.Ordinal);
        var recipients = item.Recipients.Where(participant => !actors.Contains(participant.Actor)).ToList();
        if (recipients.Count > 0)
        {
            heading.Add(new Phrase($" {link} "));
            heading.AddRange(_names.List(recipients));
        }

        return heading;
    }

    private List<Phrase> Circumstances(Event item)
    {
        var phrases = new List<Phrase>();
        if (item.Time is { } time)
        {
            var words = Wording.Quoted(Wording.Of(Text, time.Span));
            phrases.Add(new Phrase(Dates.Of(time) is { } date ? $"{date} ({words})" : words));
        }

        if (item.Place is { } place)
        {
            var name = Wording.Clean(place.Name);
            var country = place.Country is { } code ? _glossary.Country(code) : name;
            phrases.Add(new Phrase($"{(phrases.Count > 0 ? " · " : "")}{name}{(country == name ? "" : $", {country}")}"));
        }

        return phrases;
    }

    // One passage for each sentence that holds anchor words; the first two are enough to check.
    private List<IReadOnlyList<Phrase>> Excerpts(IReadOnlyList<TextSpan> anchor)
    {
        var passages = new List<Passage>();
        foreach (var span in anchor.Order())
        {
            if (passages.Count == 0 || !passages[^1].Span.Contains(span))
            {
                passages.Add(_excerpt.Around(span));
            }
        }

        return [.. passages.Take(2).Select(passage => Marked(passage, anchor))];
    }

    private List<Phrase> Marked(Passage passage, IReadOnlyList<TextSpan> anchor)
    {
        var phrases = new List<Phrase>();
        var position = passage.Span.Start;
        AddWords(phrases, passage.IsCutBefore ? "… " : "", Tone.Wording);
        foreach (var span in anchor.Order().Where(passage.Span.Contains))
        {
            if (span.Start >= position)
            {
                AddWords(phrases, Between(position, span.Start), Tone.Wording);
                AddWords(phrases, Wording.Of(Text, span), Tone.Anchor);
                position = span.End;
            }
        }

        AddWords(phrases, Between(position, passage.Span.End), Tone.Wording);
        AddWords(phrases, passage.IsCutAfter ? " …" : "", Tone.Wording);
        return phrases;
    }

    // Keeps one blank at an edge where the text has any.
    private string Between(int start, int end)
    {
        if (start >= end)
        {
            return "";
        }

        var words = Wording.Of(Text, new TextSpan(start, end));
        var before = char.IsWhiteSpace(Text[start]) ? " " : "";
        var after = words.Length > 0 && char.IsWhiteSpace(Text[end - 1]) ? " " : "";
        return before + words + after;
    }

    private static void AddWords(List<Phrase> phrases, string words, Tone tone)
    {
        if (words.Length > 0)
        {
            phrases.Add(new Phrase(words, tone));
        }
    }

    private static TextSpan Start(IReadOnlyList<TextSpan> spans) => spans.Count == 0 ? default : spans.Min();

    private static Tone ToneOf(Status status) => status switch
    {
        Status.Happened or Status.UnderWay => Tone.Fact,
        Status.Planned or Status.Promised or Status.Demanded or Status.Threatened => Tone.Intent,
        Status.Denied or Status.DidNotHappen => Tone.Negative,
        _ => Tone.Open,
    };
}
