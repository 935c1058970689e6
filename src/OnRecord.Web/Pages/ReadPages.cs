using Microsoft.AspNetCore.Routing;

namespace OnRecord.Web.Pages;

internal static class ReadPages
{
    public static void MapReading(this IEndpointRouteBuilder routes)
    {
    }
}
