using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Review;

/// <summary>Maps lists whose places are no places of the record: those of a queue stay where they are whatever is decided.</summary>
internal static class ReviewLists
{
    public static void MapReviewList<TPage, TQuestion, TItem>(
        this IEndpointRouteBuilder routes, string path, Func<QuestionReader, TQuestion> read, Func<PageRequest, TQuestion, Listed<TItem>> ask, Func<PageRequest, TQuestion, IEnumerable<TItem>> all, ListForm<TItem> list,
        Func<PageRequest, TQuestion, Listed<TItem>, Dictionary<string, object?>>? parameters = null)
        where TPage : IComponent
        where TQuestion : IQuestion
    {
        routes.MapPage<TPage>(path, request =>
        {
            var question = request.Read(read);
            var answer = ask(request, question);
            return new Dictionary<string, object?>(parameters?.Invoke(request, question, answer) ?? []) { ["Question"] = question, ["Answer"] = answer };
        });
        routes.MapAnswer($"{path}.json", request =>
        {
            var answer = ask(request, request.Read(read));
            return new JsonObjectResult(json =>
            {
                JsonPage.Write(json, "items", answer.Items, list);
                json.WriteString("next", answer.Next);
            });
        });
        routes.MapAnswer($"{path}.csv", request => new CsvFile<TItem>(all(request, request.Read(read)), list, path));
    }
}
