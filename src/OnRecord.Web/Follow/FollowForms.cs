using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Follow;

/// <summary>Maps pages that show more than a list, with the list beside them.</summary>
internal static class FollowForms
{
    /// <param name="ask">Answers with what the page shows; JSON has its items.</param>
    /// <param name="all">Answers with all items, for CSV, as they are asked for.</param>
    /// <param name="shown">Answers with what the page shows where that is less than JSON has, of which the page tells; null where it is not.</param>
    public static void MapAnswers<TPage, TQuestion, TItem>(
        this IEndpointRouteBuilder routes, string path, Func<QuestionReader, TQuestion> read, Func<PageRequest, TQuestion, Answer<TItem>> ask, Func<PageRequest, TQuestion, IEnumerable<TItem>> all, ListForm<TItem> list, Func<PageRequest, TQuestion, Answer<TItem>>? shown = null)
        where TPage : IComponent
        where TQuestion : IQuestion
    {
        routes.MapPage<TPage>(path, request => request.Read(read) is var question ? new() { ["Question"] = question, ["Answer"] = (shown ?? ask)(request, question) } : []);
        routes.MapAnswer($"{path}.json", request => Json(ask(request, request.Read(read)), list));
        routes.MapAnswer($"{path}.csv", request => new CsvFile<TItem>(all(request, request.Read(read)), list, path));
    }

    private static JsonObjectResult Json<T>(Answer<T> answer, ListForm<T> list) => new(json =>
    {
        JsonPage.Write(json, "items", answer.Items, list);
        json.WriteString("next", answer.Next);
    });
}
