using OnRecord.Web.Pages;

namespace OnRecord.Web.Layout;

/// <summary>The pages of the header, in its order.</summary>
internal static class Navigation
{
    public static IReadOnlyList<NavigationEntry> Entries { get; } = [.. FindPages.Navigation, .. FollowPages.Navigation, .. ReviewPages.Navigation];
}
