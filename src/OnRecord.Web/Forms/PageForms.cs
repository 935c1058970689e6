using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Interchange.Listing;
using OnRecord.Store.Queries;

namespace OnRecord.Web.Forms;

/// <summary>Maps pages, each with the <c>.json</c> and <c>.csv</c> beside it that answer the same question.</summary>
internal static class PageForms
{
    /// <summary>A page alone.</summary>
    /// <param name="parameters">The parameters of the component; what they read is read while the page is written.</param>
    public static RouteHandlerBuilder MapPage<TPage>(this IEndpointRouteBuilder routes, string path, Func<PageRequest, object?> parameters)
        where TPage : IComponent => routes.MapGet(path, (HttpContext context) => Page<TPage>(parameters(new PageRequest(context))));

    /// <summary>A page that shows a list. JSON holds the items of the page and the cursor of the next one, CSV all of them from there on.</summary>
    /// <param name="read">Reads the question from the query.</param>
    /// <param name="ask">Answers with one page of it.</param>
    /// <param name="all">Answers with all items from its cursor on, as they are asked for.</param>
    public static void MapList<TPage, TQuestion, TItem>(
        this IEndpointRouteBuilder routes, string path, Func<QuestionReader, TQuestion> read, Func<PageRequest, TQuestion, Answer<TItem>> ask, Func<PageRequest, TQuestion, IEnumerable<TItem>> all, ListForm<TItem> list)
        where TPage : IComponent
        where TQuestion : IQuestion
    {
        routes.MapPage<TPage>(path, request => Checked(request, read) is var question ? new Dictionary<string, object?> { ["Question"] = question, ["Answer"] = ask(request, question) } : null);
        routes.MapGet($"{path}.json", (HttpContext context) => new PageRequest(context) is var request && Checked(request, read) is var question ? new JsonPage<TItem>(ask(request, question), list) : null!);
        routes.MapGet($"{path}.csv", (HttpContext context) => new PageRequest(context) is var request && Checked(request, read) is var question ? new CsvFile<TItem>(all(request, question), list, path) : null!);
    }

    public static IResult Page<TPage>(object? parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new RazorComponentResult<TPage>(parameters ?? new Dictionary<string, object?>()) { StatusCode = status, PreventStreamingRendering = true };

    private static TQuestion Checked<TQuestion>(PageRequest request, Func<QuestionReader, TQuestion> read)
    {
        var reader = new QuestionReader(request.Context.Request.Query);
        var question = read(reader);
        reader.Check();
        return question;
    }
}

/// <summary>A request for a page, and the record it is asked of.</summary>
internal readonly record struct PageRequest(HttpContext Context)
{
    /// <summary>Open until the answer is written.</summary>
    public Questions Questions => Service<Questions>();

    public T Service<T>()
        where T : notnull => Context.RequestServices.GetRequiredService<T>();

    /// <summary>A part of the path.</summary>
    public string Route(string name) => (string)Context.GetRouteValue(name)!;
}
