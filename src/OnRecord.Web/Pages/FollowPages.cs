using Microsoft.AspNetCore.Routing;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Pages;

internal static class FollowPages
{
    public static IReadOnlyList<NavigationEntry> Navigation { get; } = [];

    public static void MapFollowing(this IEndpointRouteBuilder routes)
    {
    }
}
