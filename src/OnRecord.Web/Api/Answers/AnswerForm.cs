using Microsoft.AspNetCore.Http;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Answers;

/// <summary>In which form a list is wanted: what <c>format</c> says, or else what Accept prefers.</summary>
internal static class AnswerForm
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";

    public static bool IsCsv(HttpRequest request, ApiQuery query) => (query[ListParameters.Format] ?? Accepted(request)) == "csv";

    private static string Accepted(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
        {
            return "json";
        }

        // The best quality; of equal ones, what is asked for by name; else JSON.
        var (json, csv) = (Quality(accepted, Json), Quality(accepted, Csv));
        return (json, csv) switch
        {
            (0, 0) => throw new ApiException(Problems.NotOffered, null, [new ParameterFault("Accept", request.Headers.Accept, $"{Json} or {Csv}")]),
            _ => csv > json ? "csv" : "json",
        };
    }

    // A range by name counts a little more than one with a star.
    private static double Quality(IList<Microsoft.Net.Http.Headers.MediaTypeHeaderValue> accepted, string type)
    {
        var wanted = new Microsoft.Net.Http.Headers.MediaTypeHeaderValue(type);
        return accepted.Where(range => wanted.IsSubsetOf(range)).Select(range => (range.Quality ?? 1) * (range.MatchesAllTypes ? 0.98 : range.MatchesAllSubTypes ? 0.99 : 1)).DefaultIfEmpty().Max();
    }
}
