using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Pages;

internal static class ReviewPages
{
    public static IReadOnlyList<NavigationEntry> Navigation { get; } = [];

    public static void AddReview(this IServiceCollection services)
    {
    }

    public static void MapReview(this IEndpointRouteBuilder routes)
    {
    }
}
