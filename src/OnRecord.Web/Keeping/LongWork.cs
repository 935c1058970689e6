using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Keeping;

/// <summary>Says of an endpoint that what it answers may take long to work out: what counts through all that an actor or a month has.</summary>
internal sealed class LongWork
{
    private static readonly LongWork Own = new();

    private LongWork()
    {
    }

    public static bool Is(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<LongWork>() is not null;

    public static void AddTo(IEndpointConventionBuilder endpoints) => endpoints.Add(endpoint => endpoint.Metadata.Add(Own));
}
