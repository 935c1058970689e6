using OnRecord.Outputs;
using OnRecord.Store;
using OnRecord.Store.News;
using OnRecord.Store.Reviews;
using OnRecord.Store.Reviews.Queue;
using OnRecord.Web.Access;
using OnRecord.Web.Forms;
using OnRecord.Web.Pages.News;

namespace OnRecord.Web.Pages.Review;

/// <summary>What the page of the queue shows beside the list: one item, where to go from it, and what was just done.</summary>
public sealed class QueueView
{
    private readonly QueueQuestion _question;
    private readonly Listed<QueuedItem> _answer;

    /// <exception cref="StoreException">There is no such item.</exception>
    internal QueueView(PageRequest request, QueueQuestion question, Listed<QueuedItem> answer)
    {
        (_question, _answer) = (question, answer);
        var (context, store, glossary) = (request.Context, request.Service<RecordStore>(), request.Service<Glossary>());
        var reach = request.Questions.Reach();
        var log = store.Reviews();
        var reviewer = Reviewer.Of(context);
        MayDecide = Reviewer.MayDecide(context);
        Keys = log.Keys().Of(reviewer);
        Done = question.Done is { } number && log.Find(number) is { } done && done.By == reviewer ? done : null;
        if ((question.Item ?? (answer.Items is [var first, ..] ? first.Id : null)) is { } id)
        {
            var (report, item) = log.Find(ItemId.Of(id).Report, ItemId.Of(id).Item);
            var decisions = log.Of(report);
            Shown = new ReviewedItem(report, item, [.. decisions[item.Id]], reviewer, glossary);
            Added = [.. decisions.SelectMany(found => found).Where(decision => decision is { Kind: ReviewKind.Add, IsActive: true } && decision.By == reviewer)];
        }

        string[] shown = Shown is null ? [] : [Shown.Id];
        News = new NewsQuestion(reach, [.. shown.Concat(answer.Items.Select(item => item.Id)).Select(item => ItemId.Of(item).Report).Distinct()]);
        Decided = request.Questions.VerdictsOn(shown.Concat(answer.Items.Select(item => item.Id))).ToLookup(verdict => verdict.Item, StringComparer.Ordinal);
        Viewer = request.Service<CurrentUser>().User;
    }

    public NewsQuestion News { get; }

    public DeskUser Viewer { get; }

    /// <summary>The verdicts on the items that are shown and listed, by the ids of these.</summary>
    public ILookup<string, HeldVerdict> Decided { get; }

    public IReadOnlyDictionary<DeskCommand, string> Keys { get; }

    public bool MayDecide { get; }

    /// <summary>Null when nothing is left.</summary>
    public ReviewedItem? Shown { get; }

    public ReviewDecision? Done { get; }

    /// <summary>What the reviewer added to the report that is shown.</summary>
    public IReadOnlyList<ReviewDecision> Added { get; } = [];

    /// <summary>Where something is added to the report that is shown, or that the queue is of; null where nothing may be.</summary>
    public string? AddAddress => MayDecide && (Shown?.Report.Key ?? _question.Queue.Report) is { } report ? QueryText.Of("/review/add", [("report", report), ("here", Here)]) : null;

    /// <summary>The address of the item after the one that is shown.</summary>
    public string? Next => Place switch
    {
        < 0 => _answer.Items.Count > 0 ? Of(_answer.Items[0].Id, _question.After) : null,
        var place when place + 1 < _answer.Items.Count => Of(_answer.Items[place + 1].Id, _question.After),
        _ => _answer.Next is { } after ? Of(null, after) : null,
    };

    public string? Previous => Place > 0 ? Of(_answer.Items[Place - 1].Id, _question.After) : null;

    /// <summary>Where to go once the item is decided: to the next, or to the end of the queue.</summary>
    public string Onward => Next ?? Of(null, _answer.Items.Count > 0 ? _answer.Items[^1].Cursor : _question.After);

    /// <summary>Id of the item that was just put off, and comes back by an undo.</summary>
    public string? PutOff => _question.Skipped;

    public string Here => Of(Shown?.Id, _question.After);

    public string EditAddress => QueryText.Of("/review/edit", [.. _question.Choices, ("after", _question.After), ("item", Shown?.Id)]);

    public string Of(string? item, string? after) => QueryText.Of("/review", [.. _question.Choices, ("after", after), ("item", item)]);

    private int Place => _answer.Items.ToList().FindIndex(item => item.Id == Shown?.Id);
}
