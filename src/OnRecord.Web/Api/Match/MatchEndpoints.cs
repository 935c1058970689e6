using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Store.Queries;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Description;
using OnRecord.Web.Api.Faults;
using OnRecord.Web.Keeping;

namespace OnRecord.Web.Api.Match;

/// <summary>Matches entities with the actors of the record, as the API of yente does.</summary>
internal static class MatchEndpoints
{
    private static readonly string[] Datasets = ["default", "record"];

    private static readonly Parameter Limit = ParameterKinds.Number("limit", "The most results of a query.", 1, 100, 5);
    private static readonly Parameter Threshold = ParameterKinds.Share("threshold", "The least score of a result that is called a match.", "0.7");
    private static readonly Parameter Cutoff = ParameterKinds.Share("cutoff", "The least score of a result.", "0.5");
    private static readonly Parameter Algorithm = ParameterKinds.Choice("algorithm", "How names are compared; there is one way.", ["best", "onrecord"]);
    private static readonly Parameter[] All = [Limit, Threshold, Cutoff, Algorithm];

    public static void MapMatch(this IEndpointRouteBuilder routes) => routes
        .MapPost("/match/{dataset}", (Delegate)Match)
        .WithMetadata(new ParameterMetadata(All), AnswerMetadata.Of("MatchResponses"), new BodyMetadata("MatchRequest"))
        .Described("match", "Match", "Finds the actors that entities may be, whatever the spelling of their names. The dataset is `default`. An anonymous source is never among them.")
        .MayBeMissing(413, 415).DisableAntiforgery();

    private static async Task<IResult> Match(HttpContext http)
    {
        var query = ApiQuery.Read(http.Request.Query, All);
        if (http.GetRouteValue("dataset") is not string dataset || !Datasets.Contains(dataset))
        {
            throw new ApiException(Problems.NotFound, $"There is no data set {http.GetRouteValue("dataset")}; the record is {Datasets[0]}.");
        }

        using var body = await JsonBody.ReadAsync(http);
        var (questions, cutoff) = (http.RequestServices.GetRequiredService<Questions>(), query.Share(Cutoff));
        using var turn = await http.RequestServices.GetRequiredService<Turns>().TakeAsync(null, http.RequestAborted);
        var answers = MatchQuery.Read(body.RootElement).Select(asked => (asked, questions.Match(asked.Asked, cutoff))).ToList();
        var answer = new MatchAnswer(query.Number(Limit), query.Share(Threshold));
        await new ObjectAnswer(json => answer.Write(json, answers)).ExecuteAsync(http);
        return Results.Empty;
    }
}
