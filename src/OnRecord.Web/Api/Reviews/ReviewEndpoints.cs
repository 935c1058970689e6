using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Interchange.Listing;
using OnRecord.Store;
using OnRecord.Store.Reviews;
using OnRecord.Web.Access;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Description;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Reviews;

/// <summary>What reviewers decided, and where they add what was missed.</summary>
internal static class ReviewEndpoints
{
    private static readonly Parameter Report = ParameterKinds.Text("report", "Id of one report.", "0f3c5b1d9a7e4c2f8b6d0e1a2c3b4d5e");
    private static readonly Parameter By = ParameterKinds.Text("by", "Name of one reviewer.", "ana");

    public static void MapReviews(this IEndpointRouteBuilder routes)
    {
        routes.MapList("/reviews", ReviewDecisionForm.Form, "ReviewItem", [Report, By], asked => ListPart.Of([.. Of(asked)], asked.Window))
            .Described("reviews", "Decisions of reviewers", "What reviewers decided on items, in the order they decided it, as `onrecord review log` lists it.");
        routes.MapPost("/reports/{id}/additions", (Delegate)Add)
            .RequireAuthorization(nameof(Role.Reviewer))
            .WithMetadata(new ParameterMetadata([]), AnswerMetadata.Of("ReviewItem"), new BodyMetadata("Addition"))
            .Described("add", "Add what was missed", "Adds an event, a statement or a relation that was not extracted. What was extracted stays as it is; the answer is the decision, as the log of reviews keeps it.")
            .MayBeMissing(413, 415).DisableAntiforgery();
    }

    private static IEnumerable<ReviewDecision> Of(ListRequest asked)
    {
        var (report, by) = (asked.Query[Report], asked.Query[By]);
        return asked.Service<RecordStore>().Reviews().Decisions()
            .Where(decision => (by is null || decision.By == by) && (report is null || decision.Report == report || decision.FoundAt.Any(place => place.StartsWith($"{report}.", StringComparison.Ordinal))));
    }

    private static async Task<IResult> Add(HttpContext http)
    {
        ApiQuery.Read(http.Request.Query, []);
        var (store, id) = (http.RequestServices.GetRequiredService<RecordStore>(), (string)http.GetRouteValue("id")!);
        var report = store.Find(id) ?? throw new ApiException(Problems.NotFound, $"The record has no report {id}.");
        using var body = await JsonBody.ReadAsync(http);
        var addition = AdditionBody.Read(body.RootElement, report);
        if (AdditionFaults.Of(addition, report.Record.Article.Text, ReviewItem.Of(report.Record)) is { Count: > 0 } faults)
        {
            throw new ApiException(Problems.InvalidBody, $"{string.Join("; ", faults)}.");
        }

        try
        {
            var decision = store.Reviews().Add(addition, CurrentUser.Of(http.User)!.Name);
            await new ObjectAnswer(json => ReviewDecisionForm.Form.WriteFields(json, decision with { FoundAt = [report.IdOf(decision.Item)] })).ExecuteAsync(http);
        }
        catch (StoreException refused) when (!refused.IsPassing)
        {
            throw new ApiException(Problems.InvalidBody, refused.Message);
        }

        return Results.Empty;
    }
}
