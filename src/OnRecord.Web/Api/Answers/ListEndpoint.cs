using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Interchange.Listing;
using OnRecord.Store;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Description;

namespace OnRecord.Web.Api.Answers;

/// <summary>What is asked of a list.</summary>
internal readonly record struct ListRequest(HttpContext Http, ApiQuery Query, Window Window)
{
    /// <summary>Open until the answer is written.</summary>
    public Questions Questions => Service<Questions>();

    public string Route(string name) => (string)Http.GetRouteValue(name)!;

    public T Service<T>()
        where T : notnull => Http.RequestServices.GetRequiredService<T>();

    /// <summary>The day of the question.</summary>
    public string AsOf => Query[ListParameters.AsOf] ?? Service<TimeProvider>().GetLocalNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Maps resources that are lists.</summary>
internal static class ListEndpoint
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <param name="item">Name of the schema of an item.</param>
    /// <param name="parameters">Beside those of paging.</param>
    /// <param name="notes">What the reader of a page should know; null for nothing.</param>
    public static RouteHandlerBuilder MapList<T>(
        this IEndpointRouteBuilder routes, string path, ListForm<T> form, string item, IReadOnlyList<Parameter> parameters, Func<ListRequest, Page<T>> ask, Func<ListRequest, IReadOnlyList<string>>? notes = null)
    {
        IReadOnlyList<Parameter> all = [.. parameters, .. ListParameters.Paging];
        return routes.MapMethods(path, Methods, IResult (HttpContext http) =>
        {
            var query = ApiQuery.Read(http.Request.Query, all);
            var question = Question(http, query);
            var isCsv = AnswerForm.IsCsv(http.Request, query);
            var request = new ListRequest(http, query, new Window(query.Number(ListParameters.Limit), Cursor.Read(question, query[ListParameters.Cursor])));
            var page = ask(request);
            return new ListAnswer<T>(page, form, isCsv, Next(http.Request, question, page.Next), notes?.Invoke(request) ?? []);
        }).AddEndpointFilter(EntityTag.Filter).WithMetadata(new ParameterMetadata(all), AnswerMetadata.List(item));
    }

    /// <summary>Maps a resource that is one thing.</summary>
    /// <param name="answer">Name of its schema.</param>
    /// <param name="isStreamed">It is written as it comes and not kept, since it is too long or takes too long.</param>
    public static RouteHandlerBuilder MapOne(this IEndpointRouteBuilder routes, string path, string answer, IReadOnlyList<Parameter> parameters, Func<ListRequest, IResult> ask, bool isStreamed = false) =>
        routes.MapMethods(path, Methods, IResult (HttpContext http) => ask(new ListRequest(http, ApiQuery.Read(http.Request.Query, parameters), new Window(1))))
            .AddEndpointFilter(isStreamed ? EntityTag.StreamingFilter : EntityTag.Filter).WithMetadata(new ParameterMetadata(parameters), AnswerMetadata.Of(answer));

    // All but where the page begins, how long it is and in which form.
    private static string Question(HttpContext http, ApiQuery query)
    {
        var parts = query.Canonical.Split('&').Where(part => !ListParameters.Paging.Any(parameter => part.StartsWith($"{parameter.Name}=", StringComparison.Ordinal)));
        return $"{http.RequestServices.GetRequiredService<RecordStore>().Name}\n{http.Request.Path}\n{string.Join('&', parts)}";
    }

    private static (string Cursor, string Address)? Next(HttpRequest request, string question, Place? place)
    {
        if (place is null)
        {
            return null;
        }

        var cursor = Cursor.Write(question, place);
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != ListParameters.Cursor.Name && !string.IsNullOrWhiteSpace(pair.Value)).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")))
        {
            { ListParameters.Cursor.Name, cursor },
        };
        return (cursor, UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path, query.ToQueryString()));
    }
}
