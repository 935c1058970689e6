using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace OnRecord.Web.Keeping;

/// <summary>What is asked of an endpoint whose answers may take long to work out: it counts through all that an actor or a month has.</summary>
/// <param name="Kind">The route and the names of the parameters, which decide most of what an answer costs.</param>
/// <param name="Subject">Whom it is about; null for nobody.</param>
internal sealed record LongWork(string Kind, string? Subject)
{
    // What decides how much there is to count.
    private static readonly string[] Subjects = ["actor", "with", "country", "story"];

    private static readonly object Mark = new Marked();

    /// <summary>Null for what never takes long.</summary>
    public static LongWork? Of(HttpContext http)
    {
        if (http.GetEndpoint() is not RouteEndpoint endpoint || endpoint.Metadata.GetMetadata<Marked>() is null)
        {
            return null;
        }

        var query = http.Request.Query;
        var kind = $"{endpoint.RoutePattern.RawText} {string.Join(' ', query.Keys.Order(StringComparer.Ordinal))}";
        var about = string.Join('\n', Subjects.Select(name => query[name].ToString()).Concat(http.Request.RouteValues.Values.Select(value => $"{value}")));
        return new LongWork(kind, about.Length < Subjects.Length ? null : about);
    }

    public static void AddTo(IEndpointConventionBuilder endpoints) => endpoints.Add(endpoint => endpoint.Metadata.Add(Mark));

    private sealed class Marked;
}
