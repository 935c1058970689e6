using OnRecord.Interchange.Listing;
using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Store;
using OnRecord.Store.Reviews;

namespace OnRecord.Web.Pages.Review;

/// <summary>An item as it is shown to a reviewer: in words, with what was decided on it.</summary>
public sealed class ReviewedItem
{
    private readonly Glossary _glossary;
    private readonly IReadOnlyList<ReviewDecision> _decisions;

    internal ReviewedItem(StoredReport report, ReviewItem item, IReadOnlyList<ReviewDecision> decisions, string reviewer, Glossary glossary)
    {
        (Report, Item, _decisions, _glossary) = (report, item, decisions, glossary);
        Reviewer = reviewer;
        var record = report.Record;

        // A statement that carries events is an item of its own where there are none.
        Told = Account.Of(item.Form.Kind == ItemKind.Statement ? record with { Events = [], Tensions = [] } : record, glossary).Items.FirstOrDefault(told => told.Id == item.Id);
    }

    public StoredReport Report { get; }

    public ReviewItem Item { get; }

    public string Reviewer { get; }

    public string Id => Report.IdOf(Item.Id);

    public AccountItem? Told { get; }

    /// <summary>Who, what, to whom, as a line.</summary>
    public string Heading => Told is { } told ? string.Concat(told.Heading.Select(phrase => phrase.Text)) : Line;

    /// <summary>On whose word; null where the item says it itself.</summary>
    public string? Word => Told is { } told && Item.Form.Kind == ItemKind.Event ? string.Concat(told.Word.Select(phrase => phrase.Text)) : null;

    public string Label => Told?.Label ?? (AddedItem.Is(Item.Id) ? $"added {Words.Of(Item.Form.Kind)}" : Words.Of(Item.Form.Kind));

    public Tone Tone => Told?.Tone ?? Tone.Plain;

    /// <summary>The reviewer's own verdict that holds.</summary>
    public ReviewDecision? Own => _decisions.LastOrDefault(decision => decision.IsVerdict && decision.IsActive && decision.By == Reviewer);

    /// <summary>The verdicts of others that hold, which a reviewer sees once they have one of their own.</summary>
    public IReadOnlyList<ReviewDecision> Others => [.. _decisions.Where(decision => decision.IsVerdict && decision.IsActive && decision.By != Reviewer).GroupBy(decision => decision.By).Select(group => group.Last())];

    public IReadOnlyList<ReviewDecision> Notes => [.. _decisions.Where(decision => decision.Note is not null && decision.IsActive && (decision.By == Reviewer || Own is not null))];

    /// <summary>What tells whether the item is still what was seen.</summary>
    public string Seal => SealOf(Item.Form, Report.Record.Article.Text);

    public static string SealOf(ItemForm<Text.TextSpan> form, string text)
    {
        using var bytes = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(bytes))
        {
            FormJson.Write(json, TextQuotes.Of(form, text));
        }

        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes.ToArray()))[..16];
    }

    // An added item, or a tie, which the account of a report does not tell.
    private string Line => AddedItem.Is(Item.Id) ? ReviewedWords.Of(Item.Form, Report.Record.Article.Text) : Tie;

    private string Tie => Report.Record.Relations.ElementAtOrDefault(int.Parse(Item.Id[1..], System.Globalization.CultureInfo.InvariantCulture) - 1) is { } tie && Item.Form.Kind == ItemKind.Relation
        ? $"{Name(tie.Subject)}: {_glossary.Of(tie.Type)} {Name(tie.Object)}"
        : Item.Form.Type;

    private string Name(string actor) => Report.Record.Actors.FirstOrDefault(other => other.Id == actor) is { } found ? Wording.Clean(found.Name) : actor;
}
