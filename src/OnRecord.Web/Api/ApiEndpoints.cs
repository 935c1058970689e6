using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace OnRecord.Web.Api;

internal static class ApiEndpoints
{
    public static void AddApi(this IServiceCollection services)
    {
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
    }
}
