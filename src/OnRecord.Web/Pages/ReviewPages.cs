using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Interchange.Listing;
using OnRecord.Web.Access;
using OnRecord.Web.Forms;
using OnRecord.Web.Layout;
using OnRecord.Web.Pages.Review;

namespace OnRecord.Web.Pages;

/// <summary>Pages on which people judge what was extracted.</summary>
internal static class ReviewPages
{
    public static IReadOnlyList<NavigationEntry> Navigation { get; } = [new("Review", "/review")];

    public static void AddReview(this IServiceCollection services)
    {
    }

    public static void MapReview(this IEndpointRouteBuilder routes)
    {
        routes.MapReviewList<QueuePage, QueueQuestion, Store.Reviews.Queue.QueuedItem>("/review", QueueQuestion.Read, QueueAnswer.Of, QueueAnswer.All, QueuedForm.Form, (request, question, answer) => new() { [nameof(QueuePage.View)] = new QueueView(request, question, answer) });
        routes.MapReviewList<LogPage, LogQuestion, Store.Reviews.ReviewDecision>("/review/log", LogQuestion.Read, LogQuestion.Of, LogQuestion.All, ReviewDecisionForm.Form);
        routes.MapReviewList<AgreementPage, AgreementQuestion, Store.Reviews.Agreement.AgreementFigure>("/review/agreement", AgreementQuestion.Read, AgreementQuestion.Of, AgreementQuestion.All, AgreementForm.Form);
        routes.MapPage<EditPage>("/review/edit", request => EditView.Parameters(request.Context, request.Read(EditQuestion.Read), null));
        routes.MapPage<AddPage>("/review/add", request => request.Read(AddQuestion.Read).Parameters(request.Context, null));
        routes.MapPage<KeysPage>("/review/keys", _ => []);
        routes.MapPost("/review/decide", ReviewPosts.Decide).RequireAuthorization(nameof(Role.Reviewer));
        routes.MapPost("/review/undo", ReviewPosts.Undo).RequireAuthorization(nameof(Role.Reviewer));
        routes.MapPost("/review/edit", ReviewPosts.Edit).RequireAuthorization(nameof(Role.Reviewer));
        routes.MapPost("/review/add", ReviewPosts.Add).RequireAuthorization(nameof(Role.Reviewer));
        routes.MapPost("/review/keys", ReviewPosts.Keys);
    }
}
