using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Store.Paging;

namespace OnRecord.Web.Forms;

/// <summary>Maps pages, and the <c>.json</c> and <c>.csv</c> beside them that answer the same question.</summary>
internal static class PageForms
{
    /// <summary>A page alone.</summary>
    /// <param name="parameters">The parameters of the component. What they read late is read while the page is written.</param>
    public static RouteHandlerBuilder MapPage<TPage>(this IEndpointRouteBuilder routes, string path, Func<PageRequest, Dictionary<string, object?>> parameters)
        where TPage : IComponent => routes.MapAnswer(path, request => Page<TPage>(parameters(request))).WithMetadata(new PageMetadata(typeof(TPage)));

    /// <summary>Another answer than a page.</summary>
    public static RouteHandlerBuilder MapAnswer(this IEndpointRouteBuilder routes, string path, Func<PageRequest, IResult> answer) =>
        routes.MapGet(path, (HttpContext context) => answer(new PageRequest(context)));

    /// <summary>A page that shows a list. JSON holds the items of the page and the cursor of the next one, CSV all of them from there on.</summary>
    /// <param name="read">Reads the question from the query.</param>
    /// <param name="ask">Answers with one page of it.</param>
    /// <param name="parameters">Of the component, from the question and the page.</param>
    public static void MapList<TPage, TQuestion, TItem>(
        this IEndpointRouteBuilder routes, string path, Func<QuestionReader, TQuestion> read, Func<PageRequest, TQuestion, Window, Page<TItem>> ask, ListForm<TItem> list,
        Func<PageRequest, TQuestion, Page<TItem>, Dictionary<string, object?>>? parameters = null)
        where TPage : IComponent
        where TQuestion : IListQuestion
    {
        routes.MapPage<TPage>(path, request =>
        {
            var question = request.Read(read);
            var page = ask(request, question, question.List.Window);
            return new Dictionary<string, object?>(parameters?.Invoke(request, question, page) ?? []) { ["Question"] = question, ["Page"] = page };
        });
        routes.MapAnswer($"{path}.json", request => request.Read(read) is var question ? JsonPage.Of(ask(request, question, question.List.Window), list) : null!);
        routes.MapAnswer($"{path}.csv", request => request.Read(read) is var question ? new CsvFile<TItem>(AllPages.Of(window => ask(request, question, window), question.List), list, path) : null!);
    }

    public static IResult Page<TPage>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
}
