using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OnRecord.Outputs;
using OnRecord.Store;
using OnRecord.Store.Reviews;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Review;

/// <summary>What the forms of the review are sent to. Each answers with the page to go on with.</summary>
internal static class ReviewPosts
{
    private const string Skip = "skip";

    public static IResult Decide(HttpContext context, [FromForm] IFormCollection form, RecordStore store)
    {
        var (log, by, id) = (store.Reviews(), Reviewer.Of(context), ItemId.Of(form["item"]));
        if (form["kind"] == Skip)
        {
            log.Skip(id.Report, id.Item, by);
            return To(form["onward"], ("put-off", form["item"]));
        }

        var kind = (string?)form["kind"] is { } word && Words.All<ReviewKind>().Contains(word) ? Words.To<ReviewKind>(word) : throw new BadQuestionException([$"kind is '{form["kind"]}'; expected accept, reject, skip or note"]);
        try
        {
            var decision = log.Decide(Sealed(log, form, new Judgement(id.Report, id.Item, kind) { Note = form["note"] }), by);
            return To(form["onward"], ("done", $"{decision.Number}"));
        }
        catch (ReviewConflictException)
        {
            return To(form["here"], ("again", "true"));
        }
    }

    public static IResult Undo(HttpContext context, [FromForm] IFormCollection form, RecordStore store)
    {
        var (log, by) = (store.Reviews(), Reviewer.Of(context));
        if ((string?)form["put-off"] is { Length: > 0 } skipped)
        {
            log.Unskip(ItemId.Of(skipped).Report, ItemId.Of(skipped).Item, by);
            return To(form["here"], ("item", skipped));
        }

        var undo = log.Undo(null, by);
        return To(form["here"], ("item", Place(log, undo)), ("done", $"{undo.Number}"));
    }

    public static IResult Edit(HttpContext context, [FromForm] IFormCollection form, RecordStore store)
    {
        var (log, by, id) = (store.Reviews(), Reviewer.Of(context), ItemId.Of(form["item"]));
        var (report, item) = log.Find(id.Report, id.Item);
        var edit = new PostedItem(form, item.Form, report.Record);
        edit.Refuse(FormFaults.Of(edit.Becomes, report.Record.Article.Text));
        if (edit.Faults.Count == 0 && edit.Becomes.IsSame(item.Form))
        {
            edit.Refuse(["nothing is changed; accept the item if it is right"]);
        }

        if (edit.Faults.Count == 0)
        {
            try
            {
                var decision = log.Decide(Sealed(log, form, new Judgement(id.Report, id.Item, ReviewKind.Edit) { Becomes = edit.Becomes, Note = edit.Note }), by);
                return To(form["onward"], ("done", $"{decision.Number}"));
            }
            catch (ReviewConflictException)
            {
                return To(form["here"], ("again", "true"));
            }
        }

        return PageForms.Page<EditPage>(EditView.Parameters(context, EditQuestion.Of(form), edit), StatusCodes.Status422UnprocessableEntity);
    }

    public static IResult Add(HttpContext context, [FromForm] IFormCollection form, RecordStore store)
    {
        var (log, question) = (store.Reviews(), AddQuestion.Of(form));
        var report = log.Report(question.Report);
        var posted = new PostedItem(form, AddQuestion.Empty(question.Kind), report.Record);
        var addition = new Addition(question.Report, posted.Becomes, posted.Note);
        if (posted.Faults.Count == 0)
        {
            posted.Refuse(AdditionFaults.Of(addition, report.Record.Article.Text, ReviewItem.Of(report.Record)));
        }

        if (posted.Faults.Count == 0)
        {
            try
            {
                return To(form["here"], ("done", $"{log.Add(addition, Reviewer.Of(context)).Number}"));
            }
            catch (StoreException refused) when (!refused.IsPassing)
            {
                posted.Refuse([refused.Message]);
            }
        }

        return PageForms.Page<AddPage>(question.Parameters(context, posted), StatusCodes.Status422UnprocessableEntity);
    }

    public static IResult Keys(HttpContext context, [FromForm] IFormCollection form, RecordStore store)
    {
        var keys = (string?)form["defaults"] is not null ? DeskKeys.Defaults : Enum.GetValues<DeskCommand>().ToDictionary(command => command, command => Key(form[Words.Of(command)]));
        if (DeskKeys.Faults(keys) is { Count: > 0 } faults)
        {
            return PageForms.Page<KeysPage>(new Dictionary<string, object?> { [nameof(KeysPage.Posted)] = keys, [nameof(KeysPage.Faults)] = faults }, StatusCodes.Status422UnprocessableEntity);
        }

        store.Reviews().Keys().Set(Reviewer.Of(context), keys);
        return Results.LocalRedirect("/review/keys?kept=true");
    }

    /// <summary>With the item as it was seen, if it is still so.</summary>
    private static Judgement Sealed(ReviewLog log, IFormCollection form, Judgement judgement)
    {
        var (report, item) = log.Find(judgement.Report, judgement.Item);
        return ReviewedItem.SealOf(item.Form, report.Record.Article.Text) != form["seal"]
            ? throw new ReviewConflictException("the item was coded again")
            : judgement with { Shown = item.Form, Known = long.TryParse(form["known"], out var known) ? known : null };
    }

    // Where the item is now; where it was when nowhere any more.
    private static string? Place(ReviewLog log, ReviewDecision undo) => log.Decisions().FirstOrDefault(decision => decision.Number == undo.Undoes)?.FoundAt is [var place, ..] ? place : null;

    /// <summary>A page of the review with further parameters, which take the place of those of their names.</summary>
    private static IResult To(string? address, params (string Name, string? Value)[] parameters)
    {
        var local = address is not null && (address == "/review" || address.StartsWith("/review?", StringComparison.Ordinal)) ? address : "/review";
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(local.IndexOf('?') is var at and >= 0 ? local[at..] : "");
        return Results.LocalRedirect(QueryText.Of("/review", query.Where(pair => parameters.All(other => other.Name != pair.Key)).Select(pair => (pair.Key, (string?)pair.Value)).Concat(parameters.Where(pair => pair.Value is not null))));
    }

    private static string Key(string? typed) => typed?.Trim() switch
    {
        null or "" => DeskKeys.None,
        var named when DeskKeys.Named.FirstOrDefault(name => name.Equals(named, StringComparison.OrdinalIgnoreCase)) is { } name => name,
        var one => one.ToLowerInvariant(),
    };
}
