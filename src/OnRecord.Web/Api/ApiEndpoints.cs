using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Web.Api.Actors;
using OnRecord.Web.Api.Commitments;
using OnRecord.Web.Api.Contradictions;
using OnRecord.Web.Api.Description;
using OnRecord.Web.Api.Events;
using OnRecord.Web.Api.Exports;
using OnRecord.Web.Api.Faults;
using OnRecord.Web.Api.Health;
using OnRecord.Web.Api.Match;
using OnRecord.Web.Api.Networks;
using OnRecord.Web.Api.Reports;
using OnRecord.Web.Api.Reviews;
using OnRecord.Web.Api.Sources;
using OnRecord.Web.Api.Statements;
using OnRecord.Web.Api.Stories;
using OnRecord.Web.Api.Timelines;
using OnRecord.Web.Keeping;

namespace OnRecord.Web.Api;

/// <summary>The API: a folder for each kind of resource. All of it lies in one group, so that one policy covers it.</summary>
internal static class ApiEndpoints
{
    public const string Root = "/api/v1";

    /// <summary>Whether a path is one of the API.</summary>
    public static bool Has(PathString path) => path.StartsWithSegments(Root) || path.StartsWithSegments("/match");

    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<RunningCheck>().AddSingleton<SentExports>();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["application/json", ProblemAnswer.ContentType, "text/csv", "text/plain"];
        });
        services.AddApiDescription();
    }

    /// <summary>Compresses answers, but no exports: their digests are those of what was sent. Before routing.</summary>
    public static void UseApi(this IApplicationBuilder app) => app.UseWhen(
        context => Has(context.Request.Path) && !context.Request.Path.StartsWithSegments($"{Root}/exports"),
        api => api.UseResponseCompression());

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").AddEndpointFilter(ProblemFilter.Invoke);
        api.MapMatch();
        var resources = api.MapGroup(Root);
        resources.MapReports();
        resources.MapSearch();
        resources.MapEvents();
        resources.MapStatements();
        resources.MapStories();
        var counting = resources.MapGroup("");
        LongWork.AddTo(counting);
        counting.MapActors();
        counting.MapSources();
        counting.MapContradictions();
        counting.MapCommitments();
        counting.MapTimeline();
        counting.MapNetworks();
        resources.MapReviews();
        resources.MapExports();
        resources.MapHealth();
        resources.MapDescription();
        resources.Map("{**rest}", (HttpContext http) => Nowhere(http)).ExcludeFromDescription();
    }

    private static ProblemAnswer Nowhere(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            return new ProblemAnswer(new ApiException(Problems.NotFound, $"There is no resource {http.Request.Path}; {Root}/openapi.json lists all."));
        }

        http.Response.Headers.Allow = "GET, HEAD";
        return new ProblemAnswer(new ApiException(Problems.WrongMethod, $"{http.Request.Path} has no {http.Request.Method}; the resources of the API can be read alone."));
    }
}
