using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Outputs.Accounts;

/// <summary>A record told in plain words, ready for any output that people read. Immutable.</summary>
public sealed class Account
{
    private Account(Record record, Glossary glossary)
    {
        Record = record;
        var names = new Names(record);
        var builder = new ItemBuilder(record, glossary, names);
        Items = builder.Build();
        (Actors, OtherActors) = ActorLines.Of(record, glossary, names);
        Ties = [.. record.Relations.Select(relation => TieOf(relation, record, glossary, names))];
        var items = Items.DistinctBy(item => item.Id).ToDictionary(item => item.Id, StringComparer.Ordinal);
        Tensions = [.. record.Tensions.Select(tension => TensionOf(tension, items, builder))];
        Sourcing = SourcingOf(glossary);
    }

    public Record Record { get; }

    /// <summary>Events, and statements that carry no event, in reading order.</summary>
    public IReadOnlyList<AccountItem> Items { get; }

    /// <summary>Actors that take part in an event, a statement or a tie, in order of first mention.</summary>
    public IReadOnlyList<AccountActor> Actors { get; }

    /// <summary>Actors that are only mentioned.</summary>
    public IReadOnlyList<Phrase> OtherActors { get; }

    public IReadOnlyList<AccountTie> Ties { get; }

    public IReadOnlyList<AccountTension> Tensions { get; }

    /// <summary>One line for each kind of source that any item rests on, the outlet's own word last.</summary>
    public IReadOnlyList<SourcingLine> Sourcing { get; }

    /// <summary>What is said in place of the items when there are none; null when there are some.</summary>
    public string? Nothing => Items.Count > 0 ? null
        : Record.NotCoded is { } why ? $"not coded: {Wording.Clean(why)}"
        : "No event and no statement was found in this report.";

    public static Account Of(Record record, Glossary glossary)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(glossary);
        return new Account(record, glossary);
    }

    internal static string HeadlineOf(Article article) => article.Title is { } title ? Wording.Clean(title) : "A report without a headline";

    private static AccountTie TieOf(Relation relation, Record record, Glossary glossary, Names names) => new(
        [
            names.Phrase(relation.Subject),
            new Phrase($": {glossary.Of(relation.Type)} "),
            names.Phrase(relation.Object),
            new Phrase(Dates(relation)),
            .. Evidence(record, relation.Evidence),
        ],
        relation.Evidence);

    private static string Dates(Relation relation) => (relation.From, relation.To) switch
    {
        (null, null) => "",
        ({ } from, null) => $", since {from}",
        (null, { } to) => $", until {to}",
        var (from, to) => $", {from} to {to}",
    };

    private static Phrase[] Evidence(Record record, IReadOnlyList<Text.TextSpan> spans) =>
        Wording.Of(record.Article.Text, spans) is { Length: > 0 } words
            ? [new Phrase($" {Wording.Quoted(Wording.Shorten(words, 120))}", Tone.Wording)]
            : [];

    private static AccountTension TensionOf(Tension tension, Dictionary<string, AccountItem> items, ItemBuilder builder)
    {
        var sides = tension.Between
            .Select(id => items.GetValueOrDefault(id) ?? builder.Find(id))
            .OfType<AccountItem>();
        var excerpt = tension.Evidence.Count > 0 ? builder.Excerpt(tension.Evidence) : [];
        return new AccountTension(Wording.Clean(tension.Why), [.. sides], excerpt, tension.Evidence);
    }

    private List<SourcingLine> SourcingOf(Glossary glossary)
    {
        var lines = new List<SourcingLine>();
        foreach (var kind in Enum.GetValues<SourceKind>().Where(kind => kind != SourceKind.OutletItself))
        {
            Add(kind, glossary.Of(kind));
        }

        Add(null, "the outlet's own word");
        return lines;

        void Add(SourceKind? kind, string words)
        {
            var count = Items.Count(item => (item.Source == SourceKind.OutletItself ? null : item.Source) == kind);
            if (count > 0)
            {
                lines.Add(new SourcingLine(kind, words, count));
            }
        }
    }
}
